"""What the names of a mirror's files say: which are pages, and of which address."""

from __future__ import annotations

import os
import re
import tomllib
from enum import Enum, auto
from functools import cache
from importlib.resources import files
from unicodedata import normalize
from urllib.parse import quote_from_bytes

# `page?lang=fr`, as wget names files; `page@lang=fr`, as it does where `?` may not
# stand in a name. An `@` alone is part of the name.
_QUERY = re.compile(rb"\?|@(?=[\w.%\[\]-]+=)")
# The characters that browsers leave as they are in a path (WHATWG URL, path
# percent-encode set), except those that would end the path.
_PATH = "!$%&'()*+,-./:;=@[]_|~"
_IN_QUERY = _PATH.replace("'", "") + "?`{}^\\"
_STRAY = re.compile("%(?![0-9A-Fa-f]{2})")


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
    path = "/".join(_quoted(folder, _PATH) for folder in folders)
    found = _QUERY.search(name, 1)
    if found is None:
        end = _quoted(name, _PATH)
    else:
        query = _quoted(name[found.end() :], _IN_QUERY)
        end = f"{_quoted(name[: found.start()], _PATH)}?{query}"
    return f"{base}{path}/{end}" if path else base + end


def _bytes(part: str) -> bytes:
    raw = os.fsencode(part)
    try:
        return normalize("NFC", raw.decode()).encode()
    except UnicodeDecodeError:
        return raw


def _quoted(raw: bytes, safe: str) -> str:
    return _STRAY.sub("%25", quote_from_bytes(raw, safe))


@cache
def _kinds() -> dict[str, Kind]:
    text = (files(__package__) / "page_names.toml").read_text("utf-8")
    lists = tomllib.loads(text)
    pages = dict.fromkeys((*lists["page"], *lists["map"]), Kind.PAGE)
    return dict.fromkeys(lists["other"], Kind.OTHER) | pages
