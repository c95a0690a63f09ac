"""Text for people: a table a group, beside what was counted by hand once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from vigilangue.core import By, Tally, Unseen
from vigilangue.measures.favoured import english_favoured

from ... import shown
from .rows import Row, rows

WIDTH = 50  # columns of the name of a figure


def write(
    tallies: Sequence[Tally], by: By, unseen: Sequence[Unseen], out: TextIO
) -> None:
    """Write a block a group; the largest first, months in their order."""
    for tally in tallies:
        out.write("\n".join(_block(tally, by)) + "\n\n")
    for lost in unseen:
        out.write(f"{shown.text(lost.url)}: not read: {shown.text(lost.why)}\n")
    posts = sum(tally.posts for tally in tallies)
    out.write(f"{posts} posts in {len(tallies)} group{'s' * (len(tallies) != 1)}\n")


def _block(tally: Tally, by: By) -> Iterator[str]:
    if by is not By.ALL:
        yield f"{by}: {shown.text(tally.group) or '(not printed)'}"
    for row in rows(tally):
        before = f"   before: {row.past}" if row.past and by is By.ALL else ""
        yield f"  {row.figure:{WIDTH}} {_figure(row)}{before}"
    for wanted in tally.wanted[:8]:
        name = f"{wanted.language}: required / wished for"
        yield f"  {name:{WIDTH}} {wanted.required} / {wanted.wished} of {tally.read}"
    published = ", ".join(f"{language} {n}" for language, n in tally.published)
    yield f"  {'versions by language':{WIDTH}} {published or '–'}"
    if english_favoured(tally.favoured):
        yield "  ALERT  English is favoured: more than chance explains"


def _figure(row: Row) -> str:
    if row.share is None:
        return f"{row.n:g} of {row.of}"
    interval = row.interval
    ends = f" [{interval[0]:.0%}, {interval[1]:.0%}]" if interval else ""
    return f"{row.n:g} of {row.of} = {row.share:.0%}{ends}"
