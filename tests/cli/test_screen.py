"""What a screen shows, and what a pipe gets instead."""

import io
from dataclasses import dataclass

import pytest

from vigilangue.app import Progress
from vigilangue.cli.progress import _lines
from vigilangue.cli.reader import presentation
from vigilangue.reports.words import words


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for name in ("NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


def test_a_pipe_has_80_columns_and_no_colour() -> None:
    how = presentation({}, "en", io.StringIO())
    assert (how.width, how.colour) == (80, False)


def test_a_screen_has_its_own_columns_and_colour(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "132")
    how = presentation({}, "en", Screen())
    assert (how.width, how.colour) == (132, True)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colour_can_be_declined(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    assert not presentation({}, "en", Screen()).colour


@dataclass(slots=True)
class Clock:
    """A clock that a test sets."""

    moment: float = 0.0

    def __call__(self) -> float:
        return self.moment


def test_a_pipe_hears_of_progress_at_most_every_ten_seconds() -> None:
    clock, said = Clock(), io.StringIO()
    tell = _lines(clock, said.write, words("en"))
    for second in range(0, 26):
        clock.moment = float(second)
        tell(Progress(step="read", done=second * 100, of=5000))
    assert said.getvalue().splitlines() == [
        "vigilangue: reading 1,000 of 5,000, 100.0 a second, about 40 s left",
        "vigilangue: reading 2,000 of 5,000, 100.0 a second, about 30 s left",
    ]


def test_a_step_without_a_known_end_has_no_estimate() -> None:
    clock, said = Clock(), io.StringIO()
    tell = _lines(clock, said.write, words("en"))
    tell(Progress(step="collect", done=0, of=None))
    clock.moment = 20.0
    tell(Progress(step="collect", done=30, of=None))
    assert said.getvalue() == "vigilangue: fetching 30, 1.5 a second\n"
