"""The languages that the functions of a post themselves need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vigilangue.core.notice import Functional

from . import lexicon as lexicons
from .folding import fold
from .lexicon import Lexicon
from .parts import Line, Part


def read(
    title: str | None, lines: Iterable[Line], tongue: str | None
) -> tuple[Functional, ...]:
    """Return the languages of a translator, an interpreter, a teacher.

    The title says it, or a sentence that gives the functions as the reason.
    """
    found: dict[str | None, Functional] = {}
    if title and tongue in lexicons.languages():
        for one in _titled(title, lexicons.load(tongue)):
            found.setdefault(one.language, one)
    for line in lines:
        if line.part in (Part.LANGUAGES, Part.CONDITIONS):
            for one in _reasoned(line.text, lexicons.load(line.tongue)):
                found.setdefault(one.language, one)
    if len(found) > 1:
        found.pop(None, None)
    return tuple(found.values())


def _titled(title: str, lexicon: Lexicon) -> Iterator[Functional]:
    folded = fold(title)
    roles = {cue.kind for cue in lexicon.roles.find(folded)} & {"role", "tied"}
    named = lexicon.names.find(folded) if roles else []
    for mention in named:
        yield Functional(language=mention.tag, quote=title)
    if not named and "role" in roles:
        yield Functional(language=None, quote=title)


def _reasoned(text: str, lexicon: Lexicon) -> Iterator[Functional]:
    """Yield what a sentence needs that gives the functions as the reason."""
    folded = fold(text[:2_000])
    reasons = [c for c in lexicon.roles.find(folded) if c.kind == "reason"]
    if not reasons:
        return
    for mention in lexicon.names.find(folded):
        if mention.start >= reasons[0].start:
            yield Functional(language=mention.tag, quote=text)
            return
