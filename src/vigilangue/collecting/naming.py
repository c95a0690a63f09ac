"""What the names of a mirror's files say: which are pages, and of which address."""

from __future__ import annotations

import os
import re
import tomllib
from enum import Enum, auto
from functools import cache
from importlib.resources import files
from unicodedata import normalize

from . import quoting

# `page?lang=fr`, as wget names files; `page@lang=fr`, as it does where `?` may not
# stand in a name. An `@` alone is part of the name.
_QUERY = re.compile(rb"\?|@(?=[\w.%\[\]-]+=)")


class Kind(Enum):
    """What a file is, as far as its name says."""

    PAGE = auto()
    OTHER = auto()
    UNSURE = auto()


def kind(name: str) -> Kind:
    """Return what a file is by its name: a page (or sitemap), another thing, unsure.

    Of `index.php?id=7` the part before the query counts, unless the part after it
    ends as a page does, which is how wget names what it adds an extension to.
    """
    path, _, query = name.lower().partition("?")
    if query and _by_extension(query) is Kind.PAGE:
        return Kind.PAGE
    return _by_extension(path)


def _by_extension(name: str) -> Kind:
    stem, dot, end = name.rpartition(".")
    if not dot:
        return Kind.UNSURE
    if end == "gz" and stem.endswith(".xml"):
        return Kind.PAGE
    if end == "txt" and stem.startswith("sitemap"):
        return Kind.PAGE
    return _kinds().get(end, Kind.UNSURE)


def address(base: str, parts: tuple[str, ...]) -> str:
    """Return the address that a file stands for, below a base that ends in ``/``.

    The name is brought to Unicode form C; what is not ASCII, and what browsers would
    escape, is percent-encoded as UTF-8 (bytes that are not UTF-8 as they are).
    Escapes that stand in the name stay. A query in the last name becomes the query.
    """
    *folders, name = (_bytes(part) for part in parts)
    path = "/".join(quoting.path(folder) for folder in folders)
    found = _QUERY.search(name, 1)
    if found is None:
        end = quoting.path(name)
    else:
        query = quoting.query(name[found.end() :])
        end = f"{quoting.path(name[: found.start()])}?{query}"
    return f"{base}{path}/{end}" if path else base + end


def _bytes(part: str) -> bytes:
    raw = os.fsencode(part)
    try:
        return normalize("NFC", raw.decode()).encode()
    except UnicodeDecodeError:
        return raw


@cache
def _kinds() -> dict[str, Kind]:
    text = (files(__package__) / "page_names.toml").read_text("utf-8")
    lists = tomllib.loads(text)
    pages = dict.fromkeys((*lists["page"], *lists["map"]), Kind.PAGE)
    return dict.fromkeys(lists["other"], Kind.OTHER) | pages
