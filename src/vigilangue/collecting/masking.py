"""Addresses as they are kept: without the credentials that stand in some."""

from __future__ import annotations

import re

MASK = "XXX"

_SECRET = re.compile(
    r"(?<=[?&])((?:(?:access|auth|id|refresh|session|csrf|security)[-_]?)?token"
    r"|api[-_]?key|(?:client[-_]?)?secret|password|passwd|pwd|sig|signature"
    r"|x-amz-(?:signature|credential|security-token))=[^&#]+",
    re.I,
)


def masked(url: str) -> str:
    """Return an address in whose query the values of credentials are ``XXX``."""
    return _SECRET.sub(rf"\1={MASK}", url)
