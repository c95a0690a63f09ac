"""Passages of a page that are in another language than the page itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from vigilangue.core import Passage
from vigilangue.documents import Block

from . import cited, cld, identify, tags

SHORTEST = 60  # characters of one block or of a run of blocks, to be told at all
LINE = 25  # characters of a block that may be part of a run
SURE = 0.85  # confidence of the second reader


_ASIDE = re.compile(r"\([^()]{1,120}\)|（[^（）]{1,120}）")


def passages(
    blocks: Sequence[Block], language: str, among: Collection[str]
) -> Iterator[Passage]:
    """Yield the runs of blocks that two readers find to be in another language.

    ``blocks`` are the running text of the page, ``language`` the language of the
    page, ``among`` the languages of the site. Quotations, names and references are left
    out, but not what is marked with its language: the reader is no better off. Nothing
    is said of a run shorter than `SHORTEST`.
    """
    wider = frozenset({language, "en", *among})
    told = ((_foreign(b, language, wider), b) for b in blocks)
    for other, run in groupby(told, key=lambda pair: pair[0]):
        if other is None:
            continue
        text = " ".join(block.text for _, block in run)
        if len(text) < SHORTEST:
            continue
        whole = identify.page(text)
        if tags.same(whole.language, other):
            yield Passage(language=other, words=len(text.split()), text=text)


def _foreign(block: Block, language: str, among: frozenset[str]) -> str | None:
    if block.quoted or len(block.text) < LINE or cited.quotation(block.text):
        return None
    text = _ASIDE.sub(" ", block.text)  # a name in its own language, most often
    if len(text) < LINE or tags.same(cld.guess(text).language, language):
        return None  # the quicker reader sees nothing foreign
    found = identify.short(text, among)
    if found.language is None or found.confidence < SURE:
        return None
    if tags.same(found.language, language) or cited.naming(text):
        return None
    return found.language
