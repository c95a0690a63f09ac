"""The language of a paper, given or identified, and the lexicon to read it with."""

from __future__ import annotations

from vigilangue.documents.paper import Paper
from vigilangue.language import identify, tags

from .lexicon import Lexicon, bare, languages, load
from .places import body

LOOK = 4_000  # characters of the body that are looked at
SHORTEST = 40  # characters of a paragraph that says its language


def identified(paper: Paper, language: str | None) -> tuple[str | None, Lexicon]:
    """Return the tag of a paper's language, None: cannot tell, and its lexicon.

    A formula that opens in one of the languages with a lexicon says it; else the
    text does.
    """
    tag = language or _opened(paper) or _found(paper)
    if tag is None:
        return None, bare()
    known = tag if tag in languages() else tags.primary(tag)
    if known not in languages():
        return tag, bare()
    # The United Nations write Chinese in simplified characters.
    return tag if language else tag.removesuffix("-Hans"), load(known)


def _opened(paper: Paper) -> str | None:
    for paragraph in paper.paragraphs:
        text = paragraph.text
        if len(text) > 100 or not text.rstrip().endswith((",", "،", "，")):
            continue
        spoken = [tag for tag in languages() if body(text, load(tag)) is not None]
        if len(spoken) == 1:
            return spoken[0]
    return None


def _found(paper: Paper) -> str | None:
    texts = [p.text for p in paper.paragraphs]
    long = [t for t in texts if len(t) >= SHORTEST] or texts
    sample = "\n".join(long)[:LOOK]
    return (
        identify.page(sample).language or identify.short(sample, languages()).language
    )
