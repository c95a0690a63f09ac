"""A sentence that is suggested does what it is suggested for."""

from dataclasses import replace
from datetime import date

import pytest

from tests.checks.subjects.vacancy import build
from vigilangue import catalog, checks, notices
from vigilangue.app.noticing.placing import placed
from vigilangue.catalog import places
from vigilangue.core import Judged, Outcome, Vacancy
from vigilangue.reports.notices.suggesting import Suggestion, suggestions

SIX = ("ar", "en", "es", "fr", "ru", "zh")
TODAY = date(2026, 11, 24)
TITLES = {
    "ar": "إعلان عن وظيفة شاغرة: موظف شؤون إنسانية في البعثة",
    "en": "Vacancy announcement: humanitarian affairs officer in the mission",
    "es": "Anuncio de vacante: oficial de asuntos humanitarios en la misión",
    "fr": "Avis de vacance de poste : spécialiste des affaires humanitaires",
    "ru": "Объявление о вакансии: сотрудник по гуманитарным вопросам в миссии",
    "zh": "空缺通知：特派团人道主义事务干事",
}


def judged(vacancy: Vacancy, regime: str = "un-secretariat") -> Judged:
    told = checks.judge(vacancy, catalog.regime(regime), TODAY)
    return Judged(vacancy=vacancy, verdicts=tuple(told))


def suggested(vacancy: Vacancy, regime: str = "un-secretariat") -> list[Suggestion]:
    return [*suggestions(judged(vacancy, regime), catalog.regime(regime))]


@pytest.mark.parametrize("language", SIX)
def test_a_notice_that_takes_the_sentences_keeps_the_rules(language: str) -> None:
    silent = build({"written": [language], "station": "Bogota"})
    wanted = suggested(silent)
    assert {s.language for s in wanted} == {language}
    text = "\n\n".join((TITLES[language], *(s.text for s in wanted)))
    station = places.station("Bogota")
    read = placed(notices.read_text(text, language=language), station)
    found = judged(replace(silent, notice=read))
    told = {v.check: v.outcome for v in found.verdicts}
    assert told["no-language-stated"] is Outcome.PASSED
    assert told["working-language-not-required"] is Outcome.PASSED
    assert told["one-working-language-only"] is Outcome.PASSED
    assert told["host-language-not-considered"] is Outcome.PASSED


def test_what_failed_comes_before_what_cannot_be_told() -> None:
    first, second = suggested(build({"asks": ["required en"], "station": "Bogota"}))
    assert first.check == "one-working-language-only"
    assert second.check == "host-language-not-considered"


def test_nothing_is_suggested_where_nothing_is_wrong() -> None:
    fine = build({"asks": ["required en|fr"], "station": "Geneva"})
    assert suggested(fine) == []


def test_the_languages_are_those_of_the_regime() -> None:
    (told,) = suggested(build({"asks": ["asset ru"], "station": "Bogota"}), "ilo")
    assert "English, French or Spanish" in told.text


def test_a_notice_in_another_language_gets_english() -> None:
    (told,) = suggested(build({"written": ["de"], "asks": ["required de"]}))
    assert told.language == "en"
