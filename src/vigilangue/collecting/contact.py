"""Whom the people of a site can write to about a crawl: it is said in each request."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from ipaddress import ip_address

from vigilangue.core import InputError

from .safety import place
from .targets import targets

CONTACT = "VIGILANGUE_CONTACT"
_HOW = (
    f"set {CONTACT} (or give --contact) to an address of mail or of the web at which "
    "the people of a site reach you"
)
_WRITTEN = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+|https?://[^\s]+\.[^\s]+")


def contact(
    given: str,
    environment: Mapping[str, str],
    *,
    starts: Sequence[str],
    connect: Mapping[str, str],
) -> str:
    """Return the address that a crawl names; "" only where it is of this machine.

    What is ``given`` goes before what the environment says. Raises InputError, which
    says how to set it, where there is none or it is no address, Refused where a start
    is none.
    """
    found = (given or environment.get(CONTACT, "")).strip()
    if found and (not _WRITTEN.fullmatch(found) or not found.isprintable()):
        raise InputError(f"{found!r} is no contact: {_HOW}")
    known = {place(f"http://{host}").host for host in targets(connect)}
    if found or all(_is_ours(place(url).host, known) for url in starts):
        return found
    raise InputError(f"{starts[0]}: a crawl says who makes it; {_HOW}")


def _is_ours(host: str, connect: Collection[str]) -> bool:
    """Whether a host is this machine, by its name or as we are told to connect."""
    if host in connect or host == "localhost":
        return True
    try:
        return not ip_address(host).is_global
    except ValueError:
        return False
