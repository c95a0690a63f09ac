"""Text for people in a terminal or a pipe: the picture, the findings, the figures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TextIO

from rich.console import Console, RenderableType
from rich.text import Text

from vigilangue.core import Audit

from .. import shown
from ..findings import groups
from ..presentation import Presentation
from ..terminal.figures import figures
from ..terminal.findings import findings
from ..terminal.head import closing, head
from ..terminal.marks import Unbroken, heading
from ..terminal.matrix import matrix
from ..words import Words, words

FINDINGS = 10  # shown for each check
UNSEEN = 10


def write(audit: Audit, out: TextIO, how: Presentation) -> None:
    """Write the report to the width given; no colour means no escape at all."""
    console = Console(
        file=out,
        width=how.width,
        color_system="standard" if how.colour else None,
        force_terminal=how.colour,
        no_color=not how.colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=False,
    )
    for part in _parts(audit, how, words(how.language)):
        with console.capture() as shown_part:
            console.print(part, crop=False)
        for line in shown_part.get().splitlines():
            out.write(f"{line.rstrip()}\n")


def _parts(audit: Audit, how: Presentation, said: Words) -> Iterator[RenderableType]:
    yield head(audit.summary, said)
    yield Text("")
    yield from matrix(audit, said, how)
    yield Text("")
    yield from findings(groups(audit, how, FINDINGS), said)
    yield Text("")
    yield from figures(audit.measures(), said)
    yield from _unseen(audit, said)
    yield closing(audit, said, how)


def _unseen(audit: Audit, said: Words) -> Iterator[RenderableType]:
    total = sum(1 for _ in audit.unseen())
    if not total:
        return
    yield heading(said("unseen_title"), said("unseen_hint"))
    for unseen in islice(audit.unseen(), UNSEEN):
        line = Text("- ")
        line.append(shown.address(unseen.url)).append(": ")
        yield Unbroken(line.append(shown.text(said.reason(unseen.why)[0])))
    if total > UNSEEN:
        yield Text(said("more_unseen", n=f"{total - UNSEEN:,}"), "dim")
    yield Text("")
