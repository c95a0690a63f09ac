"""What stands on a page beside its main content: its title, and its foot."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from vigilangue.core.expression import QUOTED, Part
from vigilangue.documents import Block
from vigilangue.language import (
    cited,
    cld,
    content,
    frequent,
    identify,
    names,
    scripts,
    tags,
)
from vigilangue.language.features import words

from .look import Kept, parts
from .site import Site

TITLE = 150  # characters kept of a title
LAST = 12  # blocks at the end of the content that may be furniture
LETTERS = 60  # of a foot whose language is to be told
SURE = 0.8  # confidence of the first reader of a foot
SURER = 0.9  # and of the second, or of the only one of a title
UNSPACED = 4  # characters of a title in a script without spaces that says something


class Title(NamedTuple):
    """A title without the name of the site; whether the heading of the page is it."""

    text: str
    headed: bool


def title(kept: Kept, site: Site) -> Title:
    """Return the title of a page."""
    text = kept.title
    if site.names:
        own = [p for p in parts(text) if content.fingerprint(p) not in site.names]
        text = " | ".join(own)
    heading = next((b.text for b in kept.blocks if b.kind == "h1"), "")
    return Title(text[:TITLE], heading.casefold() == text.casefold())


def footer(kept: Kept, site: Site, language: str | None) -> Part | None:
    """Return what the pages repeat at their end, with the language read in it.

    None where nothing is repeated, and too few pages were seen to say that of them.
    """
    marks = site.everywhere
    last = takewhile(marks.__contains__, map(_print, kept.blocks[: -LAST - 1 : -1]))
    end = [b.text for b in kept.blocks[len(kept.blocks) - sum(1 for _ in last) :]]
    foot = zip(kept.foot, _prints(kept.foot), strict=True)
    texts = (*end, *(text for text, mark in foot if mark in marks))
    if texts:
        return _read(texts, language, site.languages)
    return Part() if kept.draft.language in site.settled else None


@lru_cache(maxsize=256)
def _prints(foot: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(map(content.fingerprint, foot))


def _print(block: Block) -> int:
    return content.fingerprint(block.text)


@lru_cache(maxsize=512)
def _read(texts: tuple[str, ...], language: str | None, among: tuple[str, ...]) -> Part:
    """Read the language of a foot: two readers must agree, unless it is that wanted."""
    lines = [t for t in texts if _worded(t)]
    text = "\n".join(lines)
    if not _enough(text):
        return Part("\n".join(texts)[:QUOTED])
    if tags.same(cld.guess(text).language, language):
        return Part(text[:QUOTED], language)
    found = identify.page(text)
    if found.language is None or found.confidence < SURE:
        return Part(text[:QUOTED])
    wider = frozenset({found.language, *among, *filter(None, (language,))})
    again = identify.short(text, wider)
    if again.confidence < SURER or not tags.same(again.language, found.language):
        return Part(text[:QUOTED])
    pair = frozenset({found.language, language or found.language})
    read = ((line, identify.short(line, pair).language) for line in lines)
    theirs = "\n".join(line for line, tag in read if tags.same(tag, found.language))
    return Part(theirs[:QUOTED], found.language if _enough(theirs) else None)


def _enough(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= LETTERS


@lru_cache(maxsize=4096)
def _worded(text: str) -> bool:
    """Tell whether a line of a foot is neither a name nor that of a language."""
    return not cited.naming(text) and names.named(text) is None


def titles(pages: Mapping[int, tuple[Title, str | None]]) -> dict[int, Part]:
    """Return the titles of the versions of a work, given with their languages.

    The language of one is read only where it is also the title of a version in another
    language, and not the heading of its page: that of a publication may be both.
    """
    said: dict[str, set[str]] = {}
    for title, language in pages.values():
        if language:
            said.setdefault(title.text.casefold(), set()).add(language)
    return {
        page: Part(title.text, _wording(title, language, said) if language else None)
        for page, (title, language) in pages.items()
    }


def _wording(title: Title, language: str, said: Mapping[str, set[str]]) -> str | None:
    text = title.text
    others = {o for o in said[text.casefold()] if not tags.same(o, language)}
    if not others or not text:
        return None
    found = identify.short(text, frozenset({language, *others}))
    if found.language is None or found.confidence < SURER:
        return None
    if tags.same(found.language, language):
        return language
    told = not title.headed and _ordinary(text, found.language, language)
    return found.language if told else None


def _ordinary(title: str, language: str, other: str) -> bool:
    """Tell whether a title is no name: it has common words of its language alone."""
    writing = scripts.script(title)
    if writing is None or writing in scripts.UNSPACED:
        return len(title) >= UNSPACED and writing is not None
    _, *rest = title.split()
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in rest)
    if not rest or 2 * capitals >= len(rest):
        return False
    seen = words(title)
    ours = frequent.share(seen, language, writing)
    return bool(ours) and not frequent.share(seen, other, writing)
