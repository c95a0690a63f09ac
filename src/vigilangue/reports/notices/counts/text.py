"""Text for people: a table, beside what was counted by hand once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from vigilangue.core import By, Profile, Tally, Unseen
from vigilangue.measures.favoured import english_favoured

from ... import shown
from ...words import Words, words
from .rows import Row, rows

WIDTH = 50  # columns of the name of a figure
MOST = 8  # languages


COLUMNS = ("posts", "en", "fr", "either", "both", "neither", "none", "host")


def write(
    tallies: Sequence[Tally],
    by: By,
    unseen: Sequence[Unseen],
    out: TextIO,
    language: str = "en",
) -> None:
    """Write the figures of all together, or a line a group; then what was not read.

    Groups come the largest first, months in their order.
    """
    said = words(language)
    lines = _table(tallies, by, said) if by is not By.ALL else _figures(tallies, said)
    out.write("".join(f"{line}\n" for line in lines))
    for lost in unseen:
        why = shown.text(said.reason(lost.why)[0])
        out.write(said("notice_unread", file=shown.text(lost.url), why=why) + "\n")
    posts = sum(tally.posts for tally in tallies)
    key = "counts_one" if len(tallies) == 1 else "counts_many"
    out.write(said(key, posts=posts, groups=len(tallies)) + "\n")


def _table(tallies: Sequence[Tally], by: By, said: Words) -> Iterator[str]:
    names = [shown.text(tally.group) or said("counts_empty") for tally in tallies]
    head = said(f"counts_by_{by}")
    width = max((len(name) for name in (head, *names)), default=0)
    columns = (said(f"counts_{column}") for column in COLUMNS)
    yield f"{head:{width}}  " + "  ".join(f"{c:>7}" for c in columns)
    for name, tally in zip(names, tallies, strict=True):
        alone = dict(tally.alone)
        figures = (
            *(tally.posts, alone.get("en", 0), alone.get("fr", 0)),
            *(tally.profile(Profile.EITHER), tally.profile(Profile.BOTH)),
            *(tally.profile(Profile.OTHER), tally.profile(Profile.NONE)),
            f"{tally.host}/{tally.field}",
        )
        favoured = english_favoured(tally.favoured)
        mark = f"  {said('counts_favoured')}" if favoured else ""
        yield f"{name:{width}}  " + "  ".join(f"{f:>7}" for f in figures) + mark


def _figures(tallies: Sequence[Tally], said: Words) -> Iterator[str]:
    for tally in tallies:
        for row in rows(tally):
            name = said.reason(row.figure)[0]
            past = said.reason(row.past)[0] if row.past else ""
            before = f"   {said('counts_before', figure=past)}" if past else ""
            yield f"  {name:{WIDTH}} {_figure(row, said)}{before}"
        for wanted in tally.wanted[:MOST]:
            name = said("counts_wanted", language=wanted.language)
            both = f"{wanted.required} / {wanted.wished}"
            yield f"  {name:{WIDTH}} {said('n_of', n=both, of=tally.read)}"
        published = ", ".join(f"{language} {n}" for language, n in tally.published)
        yield f"  {said('counts_published'):{WIDTH}} {published or '–'}"
        if english_favoured(tally.favoured):
            yield f"  {said('counts_alert')}"


def _figure(row: Row, said: Words) -> str:
    if row.share is None:
        return f"{row.n:g}" if row.n == row.of else f"{row.n:g} (n = {row.of})"
    interval = row.interval
    ends = f" [{interval[0]:.0%}, {interval[1]:.0%}]" if interval else ""
    part = said("n_of", n=f"{row.n:g}", of=row.of)
    return f"{part} = {row.share:.0%}{ends}"
