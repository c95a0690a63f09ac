"""Which blocks of a page are its main content, and in which language they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from zlib import crc32

from vigilangue.documents import Block, Document, Region

from . import cld, garbage, identify, tags
from .reading import UNREAD, Reading

ENOUGH = 200  # characters in `main`, under which the rest of the page is looked at too
PROSE = 120  # characters of running text from which a page is read by them alone
DENSE = 0.6  # of a block in links: a menu rather than a sentence
WHOLE = 0.65  # of the text in one language, from which a page is in that language
MAJORITY = 0.5  # of the text, without which a page is in no language
RIVAL = 0.4  # of the text, from which a language may be that of the page
SHORTEST = 25  # characters, title included, from which a page is read at all
FILLER = "la"  # unfinished pages are filled with it
AGAIN = 15  # characters of a block from which its repetition is left out
BRIEF = 80  # characters of a block whose fingerprint is remembered
SENTENCE = 90  # characters from which a block in one link is still a sentence


def fingerprint(text: str) -> int:
    """Return a number by which a block is known again on other pages."""
    return _short(text) if len(text) < BRIEF else _fingerprint(text)


def _fingerprint(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


# What recurs is short: entries of menus, names of languages.
_short = lru_cache(maxsize=4096)(_fingerprint)


def main(document: Document, furniture: Collection[int]) -> list[Block]:
    """Return the blocks of the main content of a page, in order; see `own`."""
    return own(document.blocks, furniture)


def own(blocks: Sequence[Block], furniture: Collection[int]) -> list[Block]:
    """Return of all the blocks of a page those of its main content, in order.

    ``furniture`` holds the fingerprints of blocks that recur all over the site. What
    the mark-up calls main is taken where there is enough of it, else all that is
    not marked as navigation, header or footer.
    """
    inside = _at_least(blocks, Region.MAIN, furniture)
    if sum(len(b.text) for b in inside) >= ENOUGH:
        return inside
    wider = _at_least(blocks, Region.UNKNOWN, furniture)
    return _from_heading(wider) or inside


def prose(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks that are running text of the page itself."""
    return [
        b
        for b in blocks
        if not b.quoted and (b.linked < DENSE * len(b.text) or len(b.text) >= SENTENCE)
    ]


def read(blocks: Sequence[Block], title: str, among: Collection[str]) -> Reading:
    """Return the language of a page from the blocks of its main content.

    Running text decides; where there is little of it, headings, links and title are
    read with it, among the languages that the site is known to have (all, if empty).
    A page written in two languages is in that of its title and headings.
    """
    text = "\n".join(b.text for b in prose(blocks))
    wider = "\n".join(b.text for b in blocks if not b.quoted)
    for whole in (text, wider) if len(text) >= PROSE else (wider,):
        found = identify.page(whole)
        if found.language is None:
            continue
        if found.confidence < WHOLE:
            found = _divided(found, blocks, title, among)
        return _known(found, among)
    if not among or len(wider) + len(title) < SHORTEST or _filled(wider, among):
        return UNREAD
    found = identify.short(f"{title}\n{wider}", among)
    told = found.confidence >= MAJORITY and _agreed(found, blocks, among)
    return found if told else UNREAD


def _filled(text: str, among: Collection[str]) -> bool:
    """Tell whether a page is filled with what looks like Latin, on a site without."""
    if FILLER in among:
        return False
    return garbage.placeholder(text) or cld.guess(text).language == FILLER


def _agreed(found: Reading, blocks: Sequence[Block], among: Collection[str]) -> bool:
    """Tell whether the blocks, each by itself, are in the language of them all."""
    shares: Counter[str | None] = Counter()
    for block in blocks:
        if not block.quoted:
            shares[identify.short(block.text, among).language] += len(block.text)
    del shares[None]
    return shares[found.language] >= MAJORITY * shares.total()


def settled(found: Reading, among: Collection[str]) -> bool:
    """Tell whether knowing the languages of the site would not change a reading."""
    return found.confidence >= WHOLE and any(
        tags.same(found.language, tag) for tag in among
    )


def _known(found: Reading, among: Collection[str]) -> Reading:
    """Of two languages that can hardly be told apart, take the one the site has.

    Latin on a site that does not have it is filler.
    """
    if among and found.language == FILLER and FILLER not in among:
        return UNREAD
    if found.language is None or any(tags.same(found.language, t) for t in among):
        return found
    twin = next((t for t in among if tags.near(found.language, t)), found.language)
    return Reading(language=twin, confidence=found.confidence)


def _divided(
    found: Reading, blocks: Sequence[Block], title: str, among: Collection[str]
) -> Reading:
    """Decide a page that is written in several languages, by its headings."""
    wider = {found.language or "", *among} - {""}
    plain = found if found.confidence >= MAJORITY else UNREAD
    if len(wider) < 2:
        return plain
    shares: Counter[str | None] = Counter()
    headings: Counter[str | None] = Counter()
    for block in blocks:
        if block.quoted:
            continue
        language = _line(block.text, wider)
        shares[language] += len(block.text)
        if block.kind.startswith("h"):
            headings[language] += len(block.text)
    headings[identify.short(title, wider).language] += len(title)
    del shares[None]
    rivals = [tag for tag, n in shares.items() if n >= RIVAL * shares.total()]
    best = max(rivals, key=lambda tag: headings[tag], default=None)
    if best is None or headings[best] == 0:
        return plain
    return Reading(language=best, confidence=shares[best] / shares.total())


def _line(text: str, among: Collection[str]) -> str | None:
    """Return the language of a block, by the quicker reader where it is sure."""
    quick = cld.guess(text)
    if quick.reliable and quick.language in among:
        return quick.language
    return identify.short(text, among).language


def _from_heading(blocks: list[Block]) -> list[Block]:
    """Leave out what stands before the heading of the page, where enough follows."""
    first = next((n for n, b in enumerate(blocks) if b.kind == "h1"), 0)
    follows = sum(len(b.text) for b in prose(blocks[first:]))
    return blocks[first:] if follows >= ENOUGH else blocks


def _at_least(
    blocks: Iterable[Block], least: Region, furniture: Collection[int]
) -> list[Block]:
    """Leave out furniture, and what is said again (a title for each screen width)."""
    found = []
    said: set[str] = set()
    for block in blocks:
        if block.region < least or (furniture and fingerprint(block.text) in furniture):
            continue
        if len(block.text) >= AGAIN:
            if block.text in said:
                continue
            said.add(block.text)
        found.append(block)
    return found
