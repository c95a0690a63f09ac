"""``vigilangue registry``: what a person types, and what programs read."""

import json
from pathlib import Path

import pytest

from tests.app.registry.made import TEXTS
from tests.cli.conftest import Run

pytestmark = pytest.mark.django_db
SYMBOL = "A/RES/79/901"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VIGILANGUE_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def loaded(run: Run) -> Run:
    assert run("registry", "load", str(TEXTS)).code == 0
    return run


def test_loading_says_what_became_of_each_file(run: Run) -> None:
    first = run("registry", "load", str(TEXTS))
    assert (first.code, first.err) == (0, "")
    assert first.out.count("new ") == 2
    assert run("registry", "load", str(TEXTS)).out.count("same ") == 2


def test_a_file_that_cannot_be_read_is_said(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.write_text("")
    ran = run("registry", "load", str(file), "--format", "json")
    assert ran.code == 3
    assert json.loads(ran.out)["files"][0]["became"] == "unread"


def test_what_is_missing_is_wrong_input(run: Run) -> None:
    ran = run("registry", "load", "nowhere")
    assert (ran.code, ran.out) == (2, "")
    assert "no such file" in ran.err


def test_the_list_names_the_languages(loaded: Run) -> None:
    assert f"{SYMBOL}  [en fr]" in loaded("registry", "list").out
    whole = json.loads(loaded("registry", "list", "--format", "json").out)
    assert list(whole["instruments"][0]["languages"]) == ["en", "fr"]


def test_one_is_shown_in_a_language(loaded: Run) -> None:
    ran = loaded("registry", "show", SYMBOL, "--language", "fr")
    assert "Prie le Secrétaire général" in ran.out
    whole = json.loads(loaded("registry", "show", SYMBOL, "--format", "json").out)
    assert [p["id"] for p in whole["paragraphs"]][-1] == "op3"


@pytest.mark.parametrize(
    "words", [("A/RES/1/1",), (SYMBOL, "--language", "ar")], ids=["symbol", "language"]
)
def test_what_is_not_held_is_said(words: tuple[str, ...], loaded: Run) -> None:
    ran = loaded("registry", "show", *words)
    assert ran.code == 2
    assert "not held" in ran.err


def test_the_clock_tells_people_and_programs(loaded: Run) -> None:
    ran = loaded("registry", "clock")
    assert ran.code == 0
    assert "General Assembly session 81" in ran.out
    whole = json.loads(loaded("registry", "clock", "--format", "json").out)
    (entry,) = whole["clock"]
    assert entry["session"] == 81
    (owed,) = entry["mandates"]
    assert (owed["addressee"], owed["state"]) == ("Secretary-General", "due")
    assert set(owed["what"]) == {"en", "fr"}


def test_the_clock_is_a_calendar_in_a_file(loaded: Run, tmp_path: Path) -> None:
    out = tmp_path / "clock.ics"
    ran = loaded("registry", "clock", "--format", "ics", "--out", str(out))
    assert (ran.code, ran.out) == (0, "")
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_without_instruments_it_says_how_to_begin(run: Run) -> None:
    assert "registry load" in run("registry", "list").out
