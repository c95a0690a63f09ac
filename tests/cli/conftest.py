"""What the tests of the command line share: a run, and an audit that is made."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.reports.made_audit import CHECKS, Made
from vigilangue.app import AuditOptions, Progress
from vigilangue.cli import answer, main
from vigilangue.core import Audit


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process."""

    def command(*words: str) -> Ran:
        try:
            code = main(words)
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capsys.readouterr()
        return Ran(code=code, out=out, err=err)

    return command


@dataclass(slots=True, kw_only=True)
class Stage:
    """An audit that answers what it is told to, and remembers what it was asked."""

    made: Made = field(default_factory=Made)
    raises: BaseException | None = None
    asked: list[tuple[tuple[str, ...], AuditOptions]] = field(default_factory=list)

    @contextmanager
    def audit(
        self,
        targets: Sequence[str],
        *,
        options: AuditOptions,
        progress: Callable[[Progress], None],
    ) -> Iterator[Audit]:
        """Stand in for the verb of ``app``."""
        self.asked.append((tuple(targets), options))
        progress(Progress(step="read", done=1, of=2))
        if self.raises:
            if options.warc:
                options.warc.touch()
            raise self.raises
        yield self.made.audit()


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    """Put a made audit in the place of the real one."""
    made = Stage()
    monkeypatch.setattr(answer, "audit", made.audit)
    monkeypatch.setattr(answer.checks, "of", lambda about: dict(CHECKS))
    monkeypatch.setenv("LC_ALL", "C")
    return made


@pytest.fixture
def mirror(tmp_path: Path) -> Path:
    """A folder that may stand for a mirror."""
    folder = tmp_path / "body.example"
    folder.mkdir()
    return folder
