"""Makes text from a page safe to show, and its address readable.

What a page says may hold terminal escapes, characters that XML forbids, or marks that
turn the direction of what follows; none of it may reach a reader's screen.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, urlsplit

_KEPT = frozenset("\u200c\u200d")  # joiners, which Persian and Hindi spell with
_HIGH = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")
_RESERVED = "%/:?#[]@!$&'()*+,;=~"
# What a mandate is named by: a symbol and the place of a provision in it.
PROVISION = re.compile(r"[A-Z][\w./() -]* [a-z]+\d[\w.]*")
_UNSAFE = re.compile(r"[^ -~]")


def text(raw: str) -> str:
    """Return a text on one line: no controls, no direction overrides, NFC."""
    if not _UNSAFE.search(raw):
        return raw
    return unicodedata.normalize("NFC", "".join(map(_safe, raw)))


def address(url: str) -> str:
    """Return an address as its reader would write it: not escaped, and safe.

    Only letters outside ASCII are unescaped, so that what is shown still leads there.
    The name of a provision is no address, and is told as it is.
    """
    told = sentence(url)
    return told if PROVISION.fullmatch(told) else told.replace(" ", "%20")


def sentence(raw: str) -> str:
    """Return a text in which the addresses too are readable, and safe."""
    return text(_HIGH.sub(_unescaped, raw))


def uri(url: str) -> str:
    """Return an address with all that is no letter of an address escaped."""
    return quote(url, safe=_RESERVED, errors="replace")


def link(url: str | None) -> str | None:
    """Return the address, escaped, if it is one to follow (http, https); else None."""
    if not url or not url.lower().startswith(("http://", "https://")):
        return None
    try:
        return uri(url) if urlsplit(url).hostname else None
    except ValueError:
        return None


def _safe(character: str) -> str:
    if character.isprintable() or character in _KEPT:
        return character
    if character.isspace():
        return " "
    if unicodedata.category(character) == "Cf":
        return ""
    return "\N{REPLACEMENT CHARACTER}"


def _unescaped(match: re.Match[str]) -> str:
    try:
        letters = bytes.fromhex(match[0].replace("%", "")).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
    return letters if letters.isprintable() else match[0]
