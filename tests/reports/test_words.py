"""A report says the same in each of its languages."""

import re
import tomllib
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest

from tests.reports.made_audit import MEASURES, made_check
from vigilangue.checks import load
from vigilangue.core import Force, InputError, Kind, Outcome, Severity
from vigilangue.reports.picture import State
from vigilangue.reports.standing import Standing
from vigilangue.reports.wording import figure, interval
from vigilangue.reports.words import words, written

MESSAGES = Path(str(files("vigilangue.reports"))) / "messages"
ENUMS = {
    "force": Force,
    "kind": Kind,
    "outcome": Outcome,
    "severity": Severity,
    "state": State,
    "standing": Standing,
}


def fields(message: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(message) if name}


OTHERS = ["ar", "es", "fr", "ru", "zh"]


def test_reports_are_written_in_the_six_languages() -> None:
    assert written() == ("ar", "en", "es", "fr", "ru", "zh")


@pytest.mark.parametrize("language", written())
def test_each_language_has_every_message_with_its_values(language: str) -> None:
    said, english = words(language), words("en")
    assert said.messages.keys() == english.messages.keys()
    assert said.languages.keys() == english.languages.keys()
    for key, message in english.messages.items():
        assert fields(said.messages[key]) == fields(message), key


@pytest.mark.parametrize("language", written())
def test_each_language_names_every_member_of_the_enums(language: str) -> None:
    for prefix, members in ENUMS.items():
        for member in members:
            assert words(language)(f"{prefix}_{member}")


@pytest.mark.parametrize("language", OTHERS)
def test_each_language_tells_the_rules_of_the_checks(language: str) -> None:
    said = words(language)
    assert said.rules.keys() == load().keys()
    for rule in said.rules.values():
        assert {"summary", "requires", "why", "remedy"} == rule.keys()


def test_arabic_is_written_in_arabic_and_from_the_right() -> None:
    said = words("ar")
    assert said.direction == "rtl"
    letters = re.compile("[\u0600-\u06ff]")
    own = [text for text in said.messages.values() if re.sub(r"{\w+}|\W", "", text)]
    assert all(letters.search(text) for text in own)


def test_a_rule_without_a_translation_is_told_in_english() -> None:
    manual, language = words("fr").rule(made_check("unheard-of"))
    assert (manual.summary, language) == ("A rule about unheard-of.", "en")


def test_a_language_without_reports_is_refused_with_those_there_are() -> None:
    with pytest.raises(InputError, match="ar, en, es, fr, ru, zh"):
        words("tlh")


@pytest.mark.parametrize(
    ("share", "said"),
    [(1.0, "100 %"), (0.0, "0 %"), (0.5, "50 %"), (0.999, "99.9 %"), (0.001, "0.1 %")],
)
def test_all_and_nothing_are_said_only_where_it_is_so(share: float, said: str) -> None:
    assert words("en").percent(share) == said


def test_a_figure_is_given_in_its_unit() -> None:
    coverage, sampled, freshness = MEASURES
    said = words("en")
    assert [figure(m, said) for m in MEASURES] == ["100 %", "50 %", "12 days"]
    assert interval(sampled, said) == "10 %–90 %"
    assert interval(coverage, said) == ""
    assert figure(replace(freshness, value=None), said) == "–"


@pytest.mark.parametrize("language", OTHERS)
def test_a_reason_is_told_with_its_values(language: str) -> None:
    told, said_in = words(language).reason("no version found; there is en, es")
    assert said_in == language
    assert told.endswith("en, es")


def test_the_first_values_that_fit_are_kept_whole() -> None:
    said = "under 60%, it holds 41% of what https://b.example/en makes likely"
    told, _ = words("fr").reason(f"{said}, which goes on: “The council (Geneva)”")
    assert told == (
        "sous 60%, elle contient 41% de ce que https://b.example/en laisse attendre, "
        "qui continue : “The council (Geneva)”"
    )


def test_a_reason_nobody_translated_stays_english() -> None:
    assert words("fr").reason("seen by nobody") == ("seen by nobody", "en")


@pytest.mark.parametrize("language", OTHERS)
def test_no_translation_outlives_what_the_checks_say(language: str) -> None:
    rooms = ("alerts", "app", "checks", "concordance", "core")
    where = [files(f"vigilangue.{room}") for room in rooms]
    sources = (path for folder in where for path in Path(str(folder)).rglob("*.py"))
    source = " ".join(path.read_text("utf-8") for path in sources)
    said = tomllib.loads((MESSAGES / f"{language}.toml").read_text("utf-8"))
    for sentence in said["because"]:
        for word in re.findall(r"\w+", re.sub(r"{\w+}", "", sentence)):
            assert word in source, sentence
