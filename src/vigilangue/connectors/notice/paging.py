"""Where a job board goes on that comes in parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote

from vigilangue.core import Capture, SourceChanged
from vigilangue.documents import addresses

from .columns import Columns, Paths, at, usual
from .rows import parsed, rows

_LINK = re.compile(r"<([^>]{1,2000})>([^<]{0,500})")  # RFC 8288
_NEXT = re.compile(r"""\brel\s*=\s*"?[^";,]*\bnext\b""", re.I)
_MARKS = ("/", "?")  # of an address; what has none of them is a token
_AHEAD = re.compile(r"next_?", re.I)
# What answers call the page that they are, and what it is asked for by.
_ASKED = {"number": "page", "current_page": "page", "currentPage": "page"}


def following(capture: Capture, how: Columns | None = None) -> str | None:
    """Return the address at which a board goes on, None where nothing says so.

    By the header ``Link``, by an address or a token in the answer, else by counting:
    where it begins and how much there is, as the answer or its own address says. Where
    nobody says how it is asked for the rest, nothing is guessed.
    """
    known = how or usual()
    try:
        whole = parsed(capture.body)
        here = len(rows(whole, known))
    except SourceChanged:
        return None
    named = next(_named(capture, whole, known), None)
    if named or not here:
        return named
    return _token(capture.url, whole, known) or _counted(
        capture.url, whole, here, known
    )


def _named(capture: Capture, whole: object, how: Columns) -> Iterator[str]:
    """Yield the addresses of the next part that are given."""
    for written in _written(capture, whole, how):
        if url := addresses.resolve(capture.url, written):
            yield url


def _written(capture: Capture, whole: object, how: Columns) -> Iterator[str]:
    for target, parameters in _LINK.findall(capture.headers.get("link", "")[:20_000]):
        if _NEXT.search(parameters):
            yield target
    for path in how.next:
        value = at(whole, path)
        if isinstance(value, str) and any(mark in value for mark in _MARKS):
            yield value
    links = at(whole, "links")
    for link in links if isinstance(links, list) else ():
        href = at(link, "href")
        if at(link, "rel") == "next" and isinstance(href, str):
            yield href


def _token(url: str, whole: object, how: Columns) -> str | None:
    """Return the address that asks by a token: ``nextPageToken`` is a ``pageToken``."""
    for path in how.token:
        value = at(whole, path)
        if isinstance(value, str | int) and not isinstance(value, bool) and value:
            name = _AHEAD.sub("", path.rpartition(".")[2], count=1)
            return _asking(url, name[:1].lower() + name[1:], str(value))
    return None


def _counted(url: str, whole: object, here: int, how: Columns) -> str | None:
    """Return the address that begins behind what is here, where there is more."""
    total, pages = _number(whole, how.total), _number(whole, how.pages)
    more = any(at(whole, path) is True for path in how.more)
    offset = _place(url, whole, how.offset)
    if offset:
        name, begins = offset
        goes_on = more or (total is not None and begins + here < total)
        return _asking(url, name, str(begins + here)) if goes_on else None
    page = _place(url, whole, how.page)
    if page is None:
        return None
    name, number = page
    size = _place(url, whole, how.size)
    seen = number * max(here, size[1] if size else 0)
    left = total is not None and seen < total
    goes_on = more or (number < pages if pages is not None else left)
    return _asking(url, name, str(number + 1)) if goes_on else None


def _place(url: str, whole: object, paths: Paths) -> tuple[str, int] | None:
    """Return what is counted by and how far: as asked for, else as answered."""
    names = {path.rpartition(".")[2].lower() for path in paths}
    for written, value in _query(url):
        if written.lower().lstrip("$") in names and value.isdecimal():
            return written, int(value[:9])
    for path in paths:
        told = _number(whole, (path,))
        if told is not None:
            name = path.rpartition(".")[2]
            return _ASKED.get(name, name), told
    return None


def _number(whole: object, paths: Paths) -> int | None:
    found = (at(whole, path) for path in paths)
    return next((n for n in found if type(n) is int and n >= 0), None)


def _query(url: str) -> Iterator[tuple[str, str]]:
    for each in url.partition("#")[0].partition("?")[2].split("&"):
        name, _, value = each.partition("=")
        if name:
            yield unquote(name), unquote(value)


def _asking(url: str, name: str, value: str) -> str:
    """Return an address in which something else is asked for under a name."""
    base = url.partition("#")[0].partition("?")[0]
    told = dict(_query(url)) | {name: value}
    return f"{base}?" + "&".join(
        f"{quote(key, safe='$')}={quote(said, safe=',:')}" for key, said in told.items()
    )
