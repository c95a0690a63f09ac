"""Marks, headings and indents of the text report."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from .. import shown
from ..marks import MARKS
from ..picture import State
from ..words import Words

COLOURS = {
    State.THERE: "green",
    State.FAULTY: "bold yellow",
    State.MISSING: "bold red",
    State.UNSEEN: "cyan",
    State.UNOWED: "dim",
}


@dataclass(frozen=True, slots=True)
class Indented:
    """A text whose every line is indented, without blanks at the end of lines."""

    text: Text
    by: int = 2

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> RenderResult:
        """Yield the lines as rich asks for them."""
        for line in self.text.wrap(console, options.max_width - self.by):
            line.rstrip()
            yield Text(" " * self.by).append_text(line)


@dataclass(frozen=True, slots=True)
class Unbroken:
    """A line that is never broken, however narrow the screen: it is to be copied."""

    text: Text

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> RenderResult:
        """Yield the line as rich asks for it."""
        line = self.text.copy()
        line.no_wrap, line.overflow = True, "ignore"
        yield line


def mark(state: State) -> Text:
    """Return the mark of a state."""
    return Text(MARKS[state], COLOURS[state])


def legend(words: Words) -> Text:
    """Return what each mark means, on one line."""
    parts = (
        Text.assemble(mark(state), f" {words(f'state_{state}')}") for state in MARKS
    )
    return Text("   ").join(parts)


def heading(title: str, hint: str = "") -> Text:
    """Return a heading with, dimly, how to read what follows."""
    return Text.assemble((title, "bold"), (f"  {hint}" if hint else "", "dim"))


def middle(label: str, width: int) -> str:
    """Return a label of at most ``width`` cells; what is cut is cut in the middle."""
    label = shown.text(label)
    if cell_len(label) <= width:
        return label
    head, tail = width // 3, label
    while cell_len(tail) > width - head - 1:
        tail = tail[1:]
    return f"{set_cell_size(label, head).rstrip()}…{tail}"
