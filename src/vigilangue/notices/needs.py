"""Says of each language of a clause how much it is needed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigilangue.core.notice import Need

from .groups import Group, Run
from .joining import Joint, joint
from .lexicon import Lexicon
from .phrases import Cue

COPULA = 30  # characters from a verb like "is" to the word of need that it leads to
_PARTS = re.compile(r",|\s[-–•*]\s")
WISHES = ("desirable", "asset")
NEXT = 20  # characters from a code of a level to the language that has it
_GRADE = re.compile(r"[\s:]*(?:\w+ )?[abc][12]\b")
_CUT = re.compile(r"[,;:(]")


def settle(
    text: str,
    runs: Sequence[Run],
    cues: Sequence[Cue],
    lexicon: Lexicon,
    led: Need | None = None,
) -> Need | None:
    """Settle the needs of a clause; return the one that holds on after a semicolon.

    A word of need is about the languages before it that wait for one, or about those
    after it; which, its kind says (``lead``: after, ``tail``: before, ``need``:
    either), then whether any wait. ``led`` holds on from the clause before.
    """
    reading = _Reading(text, runs, led, lexicon)
    needs = [
        c
        for c in cues
        if c.kind.startswith(("need.", "lead.", "tail.")) and not _graded(text, c, runs)
    ]
    copulas = {c.end for c in cues if c.kind == "scope.copula"}
    for at, cue in enumerate(needs):
        reading.pass_over(cue.start)
        kind, _, value = cue.kind.partition(".")
        after = needs[at + 1].start if at + 1 < len(needs) else len(text)
        goes_on = any(cue.end <= run.start < after for run in runs)
        colon = text[cue.end :].lstrip(" )").startswith(":")
        if kind == "need" and _joined(text, cue, copulas) and reading.seen:
            kind = "tail"
        if kind == "need" and colon and goes_on:
            kind = "lead"
        if kind == "need" and goes_on and _opens(text, runs, cue):
            kind = "lead"
        if _bracketed(text, cue) and reading.seen and not colon:
            kind = "tail" if kind != "lead" or not goes_on else kind
        if reading.applies_before(kind, goes_on=goes_on):
            loose = kind == "lead" or _bracketed(text, cue)
            reading.before(value, loose=loose)
        else:
            reading.after(value, holds=colon)
    reading.pass_over(len(text) + 1)
    if needs:
        reading.inherit(needs[-1].end)
    return reading.holding


def _graded(text: str, cue: Cue, runs: Sequence[Run]) -> bool:
    """Whether it is a better level that is wished, not the language: "ideally C1"."""
    grade = cue.kind.endswith(WISHES) and _GRADE.match(text, cue.end)
    if not grade or not any(run.end <= cue.start for run in runs):
        return False
    return not any(0 <= run.start - grade.end() <= NEXT for run in runs)


def _joined(text: str, cue: Cue, copulas: set[int]) -> bool:
    """Whether a verb like "is" stands right before a word of need."""
    return any(
        end <= cue.start <= end + COPULA and not _CUT.search(text[end : cue.start])
        for end in copulas
    )


def _opens(text: str, runs: Sequence[Run], cue: Cue) -> bool:
    """Whether a word of need opens what a comma parts off: "..., required is Thai"."""
    after = next(run.start for run in runs if run.start >= cue.end)
    parted = text[: cue.start].rstrip().endswith((",", "،"))
    return parted and not _PARTS.search(text[cue.end : after])


def _bracketed(text: str, cue: Cue) -> bool:
    opened = text.rfind("(", 0, cue.start)
    return opened >= 0 and ")" not in text[opened : cue.start]


class _Reading:
    """A clause while it is read from left to right."""

    def __init__(
        self, text: str, runs: Sequence[Run], led: Need | None, lexicon: Lexicon
    ) -> None:
        self._text = text
        self._lexicon = lexicon
        self._end = 0
        self._left = list(runs)
        self._waiting: list[list[Group]] = []
        self._last: list[Group] = []
        self._said: list[Group] = []
        self._lead: str | None = led.value if led else None
        self._held = led is not None
        self.seen = False

    @property
    def holding(self) -> Need | None:
        """The need that still holds for what follows the clause."""
        if self._lead and self._held and self._lead != "denied":
            return Need(self._lead)
        return None

    def pass_over(self, place: int) -> None:
        """Take up the runs that begin before a place."""
        while self._left and self._left[0].start < place:
            run = self._left.pop(0)
            groups = run.groups
            self._last = groups
            self.seen = True
            if self._lead is None:
                self._wait(run)
                continue
            for group in groups:
                _say(group, self._lead)
                group.led = True

    def _wait(self, run: Run) -> None:
        """Let a run wait, together with what it is joined to but by a comma."""
        gap = self._text[self._end : run.start]
        if self._waiting and not ("," in gap and not self._conjoined(gap)):
            self._waiting[-1] += run.groups
        else:
            self._waiting.append([*run.groups])
        self._end = run.end

    def _conjoined(self, gap: str) -> bool:
        return any(c.kind in ("and", "or") for c in self._lexicon.joints.find(gap))

    def applies_before(self, kind: str, *, goes_on: bool) -> bool:
        """Whether a word of need of a kind is about what stands before it."""
        if not self.seen:
            return False
        if kind == "tail":
            return True
        if kind == "lead":
            return not goes_on and bool(self._waiting)
        if self._waiting:
            return True
        return not goes_on and any(group.led or group.denied for group in self._last)

    def before(self, value: str, *, loose: bool) -> None:
        """Say it of the languages that wait, else of the last one, where it corrects.

        ``loose`` where a later word may correct it.
        """
        self._said = [group for run in self._waiting for group in run]
        for run in self._waiting[-1:] if value in WISHES else self._waiting:
            for group in run:
                _say(group, value)
                group.led = loose
        if not self._waiting and self._last and value != "denied":
            last = self._last[-1]
            if last.denied and value == "required":
                return
            if last.alone or last.led or last.denied:
                _say(last, value)
                last.led = loose
        self._waiting = []
        if not self._held:
            self._lead = None

    def inherit(self, place: int) -> None:
        """Say of what is added after the last word of need the same: ", and French"."""
        said = [g.need for g in self._said if g.need is not None]
        for run in self._waiting if said else ():
            gap = self._text[place : run[0].start]
            if joint(gap, self._lexicon) is Joint.AND:
                for group in run:
                    group.need = said[-1]

    def after(self, value: str, *, holds: bool) -> None:
        """Say it of the languages that follow."""
        self._waiting = []
        self._lead = value
        self._held = holds


def _say(group: Group, value: str) -> None:
    group.denied = value == "denied"
    group.need = None if group.denied else Need(value)
