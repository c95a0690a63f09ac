"""Text for people: a table, beside what was counted by hand once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from vigilangue.core import By, Profile, Tally, Unseen
from vigilangue.measures.favoured import english_favoured

from ... import shown
from .rows import Row, rows

WIDTH = 50  # columns of the name of a figure
MOST = 8  # languages


COLUMNS = ("posts", "en only", "fr only", "either", "both", "neither", "none", "host")
EMPTY = "(not printed)"


def write(
    tallies: Sequence[Tally], by: By, unseen: Sequence[Unseen], out: TextIO
) -> None:
    """Write the figures of all together, or a line a group; then what was not read.

    Groups come the largest first, months in their order.
    """
    lines = _table(tallies, by) if by is not By.ALL else _figures(tallies)
    out.write("".join(f"{line}\n" for line in lines))
    for lost in unseen:
        out.write(f"{shown.text(lost.url)}: not read: {shown.text(lost.why)}\n")
    posts = sum(tally.posts for tally in tallies)
    out.write(f"{posts} posts in {len(tallies)} group{'s' * (len(tallies) != 1)}\n")


def _table(tallies: Sequence[Tally], by: By) -> Iterator[str]:
    names = [shown.text(tally.group) or EMPTY for tally in tallies]
    width = max((len(name) for name in (by, *names)), default=0)
    yield f"{by:{width}}  " + "  ".join(f"{c:>7}" for c in COLUMNS)
    for name, tally in zip(names, tallies, strict=True):
        alone = dict(tally.alone)
        figures = (
            *(tally.posts, alone.get("en", 0), alone.get("fr", 0)),
            *(tally.profile(Profile.EITHER), tally.profile(Profile.BOTH)),
            *(tally.profile(Profile.OTHER), tally.profile(Profile.NONE)),
            f"{tally.host}/{tally.field}",
        )
        mark = "  English is favoured" if english_favoured(tally.favoured) else ""
        yield f"{name:{width}}  " + "  ".join(f"{f:>7}" for f in figures) + mark


def _figures(tallies: Sequence[Tally]) -> Iterator[str]:
    for tally in tallies:
        for row in rows(tally):
            before = f"   before: {row.past}" if row.past else ""
            yield f"  {row.figure:{WIDTH}} {_figure(row)}{before}"
        for wanted in tally.wanted[:MOST]:
            name = f"{wanted.language}: required / wished for"
            said = f"{wanted.required} / {wanted.wished} of {tally.read}"
            yield f"  {name:{WIDTH}} {said}"
        published = ", ".join(f"{language} {n}" for language, n in tally.published)
        yield f"  {'versions by language':{WIDTH}} {published or '–'}"
        if english_favoured(tally.favoured):
            yield "  ALERT  English is favoured: more than chance explains"


def _figure(row: Row) -> str:
    if row.share is None:
        return f"{row.n:g}" if row.n == row.of else f"{row.n:g} (n = {row.of})"
    interval = row.interval
    ends = f" [{interval[0]:.0%}, {interval[1]:.0%}]" if interval else ""
    return f"{row.n:g} of {row.of} = {row.share:.0%}{ends}"
