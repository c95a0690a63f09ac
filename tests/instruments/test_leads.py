"""Lead verbs are read as a delegate reads them, in each language that has a lexicon."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from vigilangue.instruments.leading import lead
from vigilangue.instruments.lexicon import languages, load

FILES = sorted((Path(__file__).parent / "leads").glob("*.toml"))


def sentences() -> Iterator[tuple[str, str, str]]:
    for file in FILES:
        for lemma, texts in tomllib.loads(file.read_text("utf-8")).items():
            for text in texts:
                yield file.stem, lemma, text


@pytest.mark.parametrize(("language", "lemma", "text"), [*sentences()])
def test_a_paragraph_is_led_by_its_verb(language: str, lemma: str, text: str) -> None:
    found = lead(text, load(language))
    assert found.verbs[:1] == (lemma,)
    assert found.direct


def test_every_language_has_such_sentences() -> None:
    assert [file.stem for file in FILES] == list(languages())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Recalling its resolution,"),
        ("en", "Whereas springs run dry,"),
        ("fr", "Rappelant sa résolution,"),
        ("ru", "ссылаясь на свою резолюцию,"),
        ("ar", "وإذ تشير إلى قرارها،"),
        ("es", "Recordando su resolución,"),
    ],
)
def test_the_form_says_that_a_paragraph_is_preambular(language: str, text: str) -> None:
    found = lead(text, load(language))
    assert found.opened or (found.preambular and not found.operative)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Recalls its resolution;"),
        ("fr", "Rappelle sa résolution ;"),
        ("ru", "ссылается на свою резолюцию;"),
        ("es", "Recuerda su resolución;"),
    ],
)
def test_the_form_says_that_a_paragraph_is_operative(language: str, text: str) -> None:
    found = lead(text, load(language))
    assert found.operative
    assert not found.preambular


def test_two_verbs_may_lead_together() -> None:
    assert lead("Recalls and strongly reaffirms it;", load("en")).verbs == (
        "recall",
        "reaffirm",
    )
    assert lead("满意地注意到并鼓励合作；", load("zh")).verbs == ("note", "encourage")


def test_a_verb_that_stands_after_other_words_is_not_direct() -> None:
    found = lead("Consistent with paragraph 2 above, requests a report;", load("en"))
    assert found.verbs == ("request",)
    assert not found.direct


def test_a_report_of_what_was_done_is_led_by_it() -> None:
    text = "At its 54th meeting, on 19 December 2024, the General Assembly elected two"
    assert lead(text, load("en")).verbs == ("elect",)


def test_what_no_verb_leads_has_none() -> None:
    assert lead("The spring of the office", load("en")).verbs == ()
    assert lead("", load("en")).verbs == ()
