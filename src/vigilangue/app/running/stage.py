"""How far somebody has come at a source, with the rate and what is left by it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from vigilangue.app.auditing import Progress

from .places import is_held, read, write

FILE = "progress.json"
PAUSE = 1.0  # seconds between two words of progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """How far a step has come: ``done`` of ``of`` (None: unknown).

    ``since`` is when the step began and ``at`` when this was said, in ISO 8601.
    """

    step: str
    done: int
    of: int | None
    since: str
    at: str

    @property
    def rate(self) -> float | None:
        """How many a second, in this step."""
        lasted = datetime.fromisoformat(self.at) - datetime.fromisoformat(self.since)
        seconds = lasted.total_seconds()
        return self.done / seconds if seconds > 0 and self.done else None

    @property
    def left(self) -> float | None:
        """How many seconds are left of the step, by its rate."""
        if self.rate is None or self.of is None:
            return None
        return max(0, self.of - self.done) / self.rate


class Telling:
    """Writes how far a source has come, now and then, for as long as it is held."""

    def __init__(self, within: Path) -> None:
        """Say that it has begun."""
        self._file = within / FILE
        self._step, self._since, self._last = "", "", 0.0
        self(Progress(step="begin", done=0, of=None))

    def __call__(self, progress: Progress) -> None:
        """Take what a verb tells; most of it is let go."""
        fresh = progress.step != self._step
        if not fresh and monotonic() - self._last < PAUSE:
            return
        now = datetime.now(UTC).isoformat()
        self._last = monotonic()
        if fresh:
            self._step, self._since = progress.step, now
        said = Stage(
            step=progress.step,
            done=progress.done,
            of=progress.of,
            since=self._since,
            at=now,
        )
        write(self._file, asdict(said))

    def end(self) -> None:
        """Take it away."""
        self._file.unlink(missing_ok=True)


def stage(within: Path) -> Stage | None:
    """Return how far somebody has come who is at a source now, None where nobody is."""
    told = read(within / FILE)
    if told is None or not is_held(within):
        return None
    try:
        return Stage(**told)
    except TypeError:
        return None  # another version wrote it
