"""What stands on a page beside its main content: its title, and its foot."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from itertools import takewhile

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
LETTERS = 60  # of a foot whose language is to be told; a Chinese character is three
SURE = 0.8  # confidence of the first reader of a foot
SURER = 0.9  # and of the second, or of the only one of a title
UNSPACED = 4  # characters of a title in a script without spaces that says something


def own(title: str, site: Collection[int]) -> str:
    """Return a title without the parts that are names of the site."""
    if not site:
        return title[:TITLE]
    left = [p for p in parts(title) if content.fingerprint(p) not in site]
    return " | ".join(left)[:TITLE]


def footer(kept: Kept, site: Site, language: str | None) -> Part:
    """Return what the pages repeat at their end, with the language read in it."""
    marks = site.furniture
    last = takewhile(marks.__contains__, map(_print, kept.blocks[: -LAST - 1 : -1]))
    end = [b.text for b in kept.blocks[len(kept.blocks) - sum(1 for _ in last) :]]
    foot = zip(kept.foot, _prints(kept.foot), strict=True)
    texts = (*end, *(text for text, mark in foot if mark in marks))
    return _read(texts, language, site.languages) if texts else Part()


@lru_cache(maxsize=256)
def _prints(foot: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(map(content.fingerprint, foot))


def _print(block: Block) -> int:
    return content.fingerprint(block.text)


@lru_cache(maxsize=512)
def _read(texts: tuple[str, ...], language: str | None, among: tuple[str, ...]) -> Part:
    """Read the language of a foot: two readers must agree, unless it is that wanted."""
    text = "\n".join(t for t in texts if _worded(t))
    shown = text[:QUOTED]
    if sum(map(str.isalpha, text)) < LETTERS:
        return Part(shown)
    if tags.same(cld.guess(text).language, language):
        return Part(shown, language)
    found = identify.page(text)
    if found.language is None or found.confidence < SURE:
        return Part(shown)
    wider = frozenset({found.language, *among, *filter(None, (language,))})
    again = identify.short(text, wider)
    if tags.same(again.language, found.language) and again.confidence >= SURER:
        return Part(shown, found.language)
    return Part(shown)


@lru_cache(maxsize=4096)
def _worded(text: str) -> bool:
    """Tell whether a line of a foot is neither a name nor that of a language."""
    return not cited.naming(text) and names.named(text) is None


def titles(pages: Mapping[int, tuple[str, str | None]]) -> dict[int, Part]:
    """Return the titles of the versions of a work, given with their languages.

    The language of one is read only where it is also the title of a version in another
    language, or where it is written in no script of its page.
    """
    said: dict[str, set[str]] = {}
    for title, language in pages.values():
        if language:
            said.setdefault(title.casefold(), set()).add(language)
    return {
        page: Part(title, _wording(title, language, said) if language else None)
        for page, (title, language) in pages.items()
    }


def _wording(title: str, language: str, said: Mapping[str, set[str]]) -> str | None:
    others = {o for o in said[title.casefold()] if not tags.same(o, language)}
    if not others or not title:
        return None
    found = identify.short(title, frozenset({language, *others}))
    if found.language is None or found.confidence < SURER:
        return None
    if tags.same(found.language, language):
        return language
    return found.language if _ordinary(title, found.language, language) else None


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
