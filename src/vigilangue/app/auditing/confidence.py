"""How surely pages are one work, by what they were recognized as one."""

from __future__ import annotations

from vigilangue import pairing
from vigilangue.pairing import By

# Of the pairs so made on development sites, how many were right: docs/pairing.md.
SURE = {By.ADDRESS: 0.99, By.HREFLANG: 0.98, By.SITEMAP: 0.97, By.SWITCHER: 0.95}


def surely(by: By, share: float) -> float:
    """Return from 0 to 1 how surely; two witnesses are surer than one.

    ``share`` is that of the least sure pair made by content: where one was, the work
    is no surer than it, whatever its other pairs rest on.
    """
    doubt = 1.0
    for witness, sure in SURE.items():
        if by & witness:
            doubt *= 1 - sure
    whole = 1 - doubt if doubt < 1 else 1.0
    if by & By.CONTENT:
        whole = min(whole, pairing.confidence(share))
    return round(whole, 3)
