"""The places in an address that may name a language, each with what is left without."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

_EXTENSION = re.compile(r"\.(?:x?html?|php|aspx?|jsp|md|txt|pdf)$", re.I)
_DOUBLE = re.compile(r"^(.+?)([._-])([a-zA-Z]{2}[_-][a-zA-Z]{2,4})$")
_JOINTS = "_-."
LONGEST = 20  # letters of what may name a language
SITE = "site"  # the place of a whole host: each language has its own

Wanted = Callable[[str], object]


class Slot(NamedTuple):
    """A place, what stands there in lower case, and the address without it.

    ``place`` names the sort of place (``segment 0``, ``suffix _``, ``host``,
    ``query lang``, ``site``).
    """

    place: str
    token: str
    bare: str


def slots(address: str, wanted: Wanted) -> Iterator[Slot]:
    """Yield the places of an address (as `addresses.key` gives it) for a language.

    Only those where a token stands for which ``wanted`` is true.
    """
    whole, mark, query = address.partition("?")
    host, _, path = whole.partition("/")
    tail = mark + query
    yield from _hosts(host, "/" + path + tail, wanted)
    yield from _segments(host, path, tail, wanted)
    if query:
        yield from _queries(whole, query, wanted)
    if wanted(host):
        yield Slot(SITE, host, "*/" + path + tail)


def _hosts(host: str, rest: str, wanted: Wanted) -> Iterator[Slot]:
    labels = host.split(".")
    for at, label in enumerate(labels[:-1]):
        if at == len(labels) - 2 and len(labels) > 2:
            break
        left = labels[:at] + labels[at + 1 :]
        if len(left) > 1 and wanted(label):
            yield Slot("host", label, ".".join(left) + rest)
        for _, before, token in _endings(label):
            if wanted(token):
                other = [*labels[:at], before, *labels[at + 1 :]]
                yield Slot("host part", token, ".".join(other) + rest)


def _segments(host: str, path: str, tail: str, wanted: Wanted) -> Iterator[Slot]:
    segments = path.split("/")
    last = len(segments) - 1
    for at, segment in enumerate(segments):
        if not segment:
            continue
        stem, extension = segment, ""
        if at == last and "." in segment and (found := _EXTENSION.search(segment)):
            stem, extension = segment[: found.start()], found[0]
        for place, token, left in _pieces(stem):
            if not wanted(token):
                continue
            before = "/".join([host, *segments[:at]])
            after = "/".join(["", *segments[at + 1 :]]) if at < last else ""
            if not place:
                yield Slot(f"segment {at}", token, f"{before}{after or '/'}{tail}")
                continue
            where = place if at == last else f"folder {place}"
            yield Slot(where, token, f"{before}/{left}{extension}{after}{tail}")


def _pieces(stem: str) -> Iterator[tuple[str, str, str]]:
    """Yield (sort of place, token, what is left) of a segment without its extension."""
    if len(stem) <= LONGEST:
        yield "", stem.lower(), ""
    joint = ""
    for joint, before, token in _endings(stem):
        yield f"suffix {joint}", token, before
    if joint:
        at = min(found for j in _JOINTS if (found := stem.find(j)) >= 0)
        if 0 < at <= LONGEST and at + 1 < len(stem):
            yield f"prefix {stem[at]}", stem[:at].lower(), stem[at + 1 :]


def _endings(stem: str) -> Iterator[tuple[str, str, str]]:
    """Yield (joint, what stands before, last piece), of ``pt-br`` as one and of two."""
    at = max(stem.rfind(joint) for joint in _JOINTS)
    if at <= 0 or at + 1 == len(stem) or len(stem) - at > LONGEST:
        return
    if len(stem) - at <= 5 and (double := _DOUBLE.match(stem)):
        yield double[2], double[1], double[3].lower()
    yield stem[at], stem[:at], stem[at + 1 :].lower()


def _queries(whole: str, query: str, wanted: Wanted) -> Iterator[Slot]:
    parts = query.split("&")
    for at, part in enumerate(parts):
        name, _, value = part.partition("=")
        token = value.lower()
        if value and len(value) <= LONGEST and wanted(token):
            others = "&".join(parts[:at] + parts[at + 1 :])
            yield Slot(f"query {name}", token, f"{whole}?{others}" if others else whole)
