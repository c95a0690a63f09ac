"""Tells text from what only looks like it: glyph codes, hashes, code, placeholders."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from . import scripts
from .tables import rows

LOOK = 1200  # characters
FEWEST = 20  # letters
LETTERS = 0.5  # least share of letters among what is printed: else figures or codes
TWICE_READ = 0.04  # share of letters that come from a wrong encoding
BROKEN = 0.02  # share of replacement, private and control characters that spoils a text
SIGNS = 0.1  # share of the signs that programs are full of
FEW_PARTS = 0.02  # of the characters in PARTS: fewer are of no account
LONG = 30  # characters without a blank: no word, but a hash, an address, encoded bytes
FILLER = 0.6  # share of its words in a placeholder; real Latin has a third of them
MOSTLY = 0.5  # share of a text that decides what it is
# UTF-8 read as Windows-1252 or Latin-1: Ã©, â€™, Ð°, Ø§.
LEADING = frozenset("ÂÃÅÐÑØÙâ")
TWICE = re.compile("[ÂÃÅÐÑØÙ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|â\x80")
PARTS = ("/", "@", "\\", "www.", "_")  # of what is an address, a path or a name in code


def legible(text: str) -> bool:
    """Tell whether a text is one that a person could read.

    Glyph codes, scrambled encodings, hashes, base64, addresses, program code, tables
    of figures and placeholder Latin are not. The beginning is looked at.
    """
    sample = text[:LOOK]
    kinds = _kinds(sample)
    printed = sum(kinds.values()) - kinds["blank"]
    if kinds["letter"] < FEWEST:
        return False
    if kinds["letter"] < LETTERS * printed or kinds["sign"] > SIGNS * printed:
        return False
    if kinds["broken"] > BROKEN * printed:
        return False
    if not sample.isascii() and _misread(sample, printed):
        return False
    return not _coded(sample, printed) and not placeholder(sample)


def placeholder(text: str) -> bool:
    """Tell whether a text is Lorem ipsum, which is neither Latin nor Italian."""
    low = text[:LOOK].lower()
    if not any(word in low for word in _words("anchor")):
        return False
    seen = low.split()
    filler = _words("placeholder")
    return sum(w.strip(".,;:") in filler for w in seen) > FILLER * len(seen)


def _misread(sample: str, printed: int) -> bool:
    """Whether letters outside ASCII were read in another encoding than written."""
    if LEADING.isdisjoint(sample):
        return False
    return 2 * len(TWICE.findall(sample)) > TWICE_READ * printed


def _coded(sample: str, printed: int) -> bool:
    """Whether codes, addresses or unbroken strings make up much of it."""
    pieces = sample.split()
    unbroken = sum(len(x) for x in pieces if len(x) > LONG)
    if unbroken > MOSTLY * printed and scripts.script(sample) not in scripts.UNSPACED:
        return True
    if sum(map(sample.count, PARTS)) < FEW_PARTS * printed:
        return False
    inside = sum(len(x) for x in pieces if any(p in x for p in PARTS))
    return inside > MOSTLY * printed


def _kinds(sample: str) -> Counter[str]:
    """Count the characters by their kind; those of ASCII all at once."""
    coded = sample.encode("utf-8", "surrogatepass")
    n = len(coded)
    found = Counter({kind: n - len(coded.translate(None, b)) for kind, b in _ascii()})
    if not sample.isascii():
        rest = scripts.split(sample)[1]
        for character, times in Counter(rest).items():
            found[_kind(character)] += times
    return found


@cache
def _ascii() -> tuple[tuple[str, bytes], ...]:
    found: dict[str, bytes] = {}
    for code in scripts.ASCII:
        kind = _kind(chr(code))
        found[kind] = found.get(kind, b"") + bytes([code])
    return tuple(found.items())


@cache
def _kind(character: str) -> str:
    if character.isspace():
        return "blank"
    if character.isalpha() or character.isidentifier():
        return "sign" if character == "_" else "letter"
    code = ord(character)
    if code == 0xFFFD or 0xE000 <= code <= 0xF8FF or 0x7F <= code <= 0x9F or code < 32:
        return "broken"
    if 0x300 <= code <= 0x36F or 0x590 <= code < 0x1880:
        return "letter"  # marks that belong to letters
    if character in "{}[]()<>=;_$#\\|&*+~^`":
        return "sign"
    return "other"


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(w for k, x in rows("garbage.tsv") if k == kind for w in x.split())
