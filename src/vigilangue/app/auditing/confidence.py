"""How surely pages are one work, by what they were recognized as one."""

from __future__ import annotations

from vigilangue.pairing import By

# Of the pairs so made on development sites, how many were right: docs/pairing.md.
SURE = {By.ADDRESS: 0.99, By.HREFLANG: 0.98, By.SITEMAP: 0.97, By.SWITCHER: 0.95}
CONTENT = 0.9


def surely(by: By) -> float:
    """Return from 0 to 1 how surely; two witnesses are surer than one."""
    doubt = 1.0
    for witness, sure in (*SURE.items(), (By.CONTENT, CONTENT)):
        if by & witness:
            doubt *= 1 - sure
    return round(1 - doubt, 3) if by else 1.0
