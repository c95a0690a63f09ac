"""What the commands tell people is told in their language, to the last word."""

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from vigilangue.app import Progress
from vigilangue.app.running import Health, Healths, State
from vigilangue.app.running.loop import What, Word
from vigilangue.app.running.stage import Stage
from vigilangue.cli import ailing, main, running
from vigilangue.cli.progress import _lines
from vigilangue.core import How
from vigilangue.reports.words import words

OTHERS = ("ar", "es", "fr", "ru", "zh")
# What is no word of any language: names of commands, options, files, addresses.
NAMES = re.compile(
    r"`[^`]*`|https?://\S+|vigilangue [a-z -]+|--[a-z-]+|[\w./-]+\.\w+|\w+(?:-\w+)+"
)
ENGLISH = re.compile(
    r"\b(?:the|of|and|is|are|was|not|next|last|look|looked|files|there|with|"
    r"nothing|give|see|it|at|be|by|read|done|held|all|any|how|now)\b"
)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def foreign(text: str) -> list[str]:
    """Return the English words in a text, names left out."""
    return ENGLISH.findall(NAMES.sub("", text))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VIGILANGUE_HOME", str(tmp_path / "home"))
    return tmp_path


def sources() -> Iterator[Health]:
    for state in State:
        for late in (False, True):
            yield Health(
                organization="office",
                source="site",
                title="",
                address="",
                state=state,
                enrolled=True,
                last=NOW,
                next=NOW + timedelta(hours=late),
                late=late,
                failures=3,
                why="timed out after 30 seconds; the answer broke off",
                pages=1234,
                unseen=5,
                bytes=12_345_678,
                stage=Stage(
                    step="read",
                    done=10,
                    of=20,
                    since=(NOW - timedelta(seconds=4)).isoformat(),
                    at=NOW.isoformat(),
                ),
                every=timedelta(days=1),
            )


@pytest.mark.parametrize("language", OTHERS)
def test_health_is_told_to_the_last_word(language: str) -> None:
    for running_now in (False, True):
        out = io.StringIO()
        found = Healths(running=running_now, sources=tuple(sources()))
        ailing.text(found, NOW, words(language), out)
        told = out.getvalue()
        assert foreign(told) == []
        assert "office/site" in told


@pytest.mark.parametrize("language", OTHERS)
def test_a_watch_tells_what_it_does_to_the_last_word(language: str) -> None:
    said = words(language)
    for what in What:
        for how in (None, *How):
            word = Word(
                at=NOW,
                name="office/site",
                what=what,
                how=how,
                why="the server refused the connection",
                next=NOW + timedelta(days=1),
            )
            assert foreign(running.line(word, said)) == []


@pytest.mark.parametrize("language", OTHERS)
def test_progress_is_told_to_the_last_word(language: str) -> None:
    for step in ("begin", "collect", "read", "weigh", "pair", "check"):
        moments, out = iter((0.0, 0.0, 20.0, 20.0)), io.StringIO()
        tell = _lines(partial(next, moments), out.write, words(language))
        tell(Progress(step=step, done=5000, of=12_000))
        told = out.getvalue()
        assert told.endswith("\n")
        assert foreign(told.removeprefix("vigilangue: ")) == []


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize(
    "command",
    [
        ("check", "list"),
        ("check", "show", "missing-language"),
        ("health",),
        ("verify-evidence",),
        ("prune", "--older-than", "3"),
        ("registry", "list"),
        ("registry", "clock"),
    ],
    ids=" ".join,
)
@pytest.mark.django_db(transaction=True)
def test_a_command_tells_all_in_the_language_that_is_asked_for(
    command: tuple[str, ...], language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main([*command, "--report-language", language])
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out
    assert foreign(told.out) == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize(
    "command",
    [
        ("audit", "nowhere-at-all"),
        ("read", "nowhere.pdf"),
        ("compare", "one.txt"),
        ("lineage", "one.txt"),
        ("notice", "nowhere.docx"),
        ("check", "show", "missing-languages"),
        ("collect", "nobody-knows-this"),
        ("restore", "nowhere.tar"),
        ("read",),
        ("audit", "x", "--format", "pdf"),
        ("audit", "x", "--limit", "0"),
    ],
    ids=" ".join,
)
def test_what_is_wrong_is_said_in_the_language_of_the_environment(
    command: tuple[str, ...],
    language: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}.UTF-8")
    assert main(command) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert foreign(said.removeprefix("vigilangue: ")) == []
