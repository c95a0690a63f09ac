"""The places in an address that may name a language, each with what is left without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_EXTENSION = re.compile(r"\.(?:x?html?|php|aspx?|jsp|md|txt|pdf)$", re.I)
_SUFFIX = re.compile(r"^(.+?)([._-])([^._-]+)$")
_DOUBLE = re.compile(r"^(.+?)([._-])([a-zA-Z]{2}[_-][a-zA-Z]{2,4})$")
_PREFIX = re.compile(r"^([^._-]+)([._-])(.+)$")


class Slot(NamedTuple):
    """A place, what stands there in lower case, and the address without it.

    ``place`` names the sort of place (``segment 0``, ``suffix _``, ``host``,
    ``query lang``).
    """

    place: str
    token: str
    bare: str


def slots(address: str) -> Iterator[Slot]:
    """Yield every place of an address (as `addresses.key` gives it) for a language."""
    whole, mark, query = address.partition("?")
    host, _, path = whole.partition("/")
    tail = mark + query
    yield from _hosts(host, "/" + path + tail)
    yield from _segments(host, path, tail)
    if query:
        yield from _queries(whole, query)


def _hosts(host: str, rest: str) -> Iterator[Slot]:
    labels = host.split(".")
    for at, label in enumerate(labels[:-1]):
        if at == len(labels) - 2 and len(labels) > 2:
            break
        left = labels[:at] + labels[at + 1 :]
        if len(left) > 1:
            yield Slot("host", label, ".".join(left) + rest)
        if found := _SUFFIX.match(label):
            other = [*labels[:at], found[1], *labels[at + 1 :]]
            yield Slot("host part", found[3], ".".join(other) + rest)


def _segments(host: str, path: str, tail: str) -> Iterator[Slot]:
    segments = path.split("/")
    last = len(segments) - 1
    for at, segment in enumerate(segments):
        if not segment:
            continue
        before = "/".join([host, *segments[:at]])
        after = "/".join(["", *segments[at + 1 :]]) if at < last else ""
        stem, extension = segment, ""
        if at == last and (found := _EXTENSION.search(segment)):
            stem, extension = segment[: found.start()], found[0]
        yield Slot(
            f"segment {at}",
            stem.lower(),
            f"{before}{after or '/'}{tail}",
        )
        where = "" if at == last else "folder "
        for pattern in (_DOUBLE, _SUFFIX):
            if found := pattern.match(stem):
                yield Slot(
                    f"{where}suffix {found[2]}",
                    found[3].lower(),
                    f"{before}/{found[1]}{extension}{after}{tail}",
                )
        if found := _PREFIX.match(stem):
            yield Slot(
                f"{where}prefix {found[2]}",
                found[1].lower(),
                f"{before}/{found[3]}{extension}{after}{tail}",
            )


def _queries(whole: str, query: str) -> Iterator[Slot]:
    parts = query.split("&")
    for at, part in enumerate(parts):
        name, _, value = part.partition("=")
        if value and len(value) <= 12:
            others = "&".join(parts[:at] + parts[at + 1 :])
            bare = f"{whole}?{others}" if others else whole
            yield Slot(f"query {name}", value.lower(), bare)
