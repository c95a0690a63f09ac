"""A language is one file, read strictly."""

import re

import pytest

from vigilangue.core import CatalogError
from vigilangue.instruments import lemmas
from vigilangue.instruments.lexicon import Lexicon, bare, languages, load, table
from vigilangue.instruments.lexicon_table import expanded, section
from vigilangue.instruments.mandates.words import words
from vigilangue.values import bodies, ordinals

LOADED = [load(tag) for tag in languages()]
# Verbs that organs of the United Nations use every day.
DAILY = """
affirm/approve/call upon/commend/concern/condemn/consider/convince/decide/declare/
demand/deplore/direct/draw attention/emphasize/encourage/endorse/express/guide/hear/
invite/look forward/note/reaffirm/recall/recommend/regret/reiterate/reject/renew/
request/support/take into account/take note/thank/urge/welcome
"""


def name(lexicon: Lexicon) -> str:
    return lexicon.language


def test_the_six_official_languages_and_a_seventh_are_there() -> None:
    assert languages() == ("ar", "en", "es", "fr", "pt", "ru", "zh")


@pytest.mark.parametrize("lexicon", LOADED, ids=name)
def test_a_language_has_the_verbs_of_every_day(lexicon: Lexicon) -> None:
    known = {form.lemma for form in lexicon.verbs.forms}
    assert set(DAILY.replace("\n", "").split("/")) - known == set()


@pytest.mark.parametrize("lexicon", LOADED, ids=name)
def test_a_language_names_the_four_organs(lexicon: Lexicon) -> None:
    named = {body for body, _ in lexicon.layout.bodies}
    assert named >= {
        "General Assembly",
        "Security Council",
        "Economic and Social Council",
        "Human Rights Council",
    }


@pytest.mark.parametrize("lexicon", LOADED, ids=name)
def test_a_language_has_every_pattern(lexicon: Lexicon) -> None:
    never = re.compile("(?!)")
    layout = lexicon.layout
    patterns = [getattr(layout, slot) for slot in layout.__dataclass_fields__]
    assert never not in patterns


def test_every_canonical_lemma_has_a_form_in_english() -> None:
    forms = {form.lemma for form in load("en").verbs.forms}
    assert lemmas.listed() - forms == set()


def test_a_language_without_lexicon_is_refused_by_name() -> None:
    with pytest.raises(CatalogError, match="no lexicon for 'xx'"):
        load("xx")


def test_a_lexicon_without_words_finds_nothing() -> None:
    assert bare().verbs.forms == ()
    assert bare().layout.annex.search("Annex I") is None


def test_a_table_that_is_not_there_is_empty() -> None:
    assert table("en", "nothing") == {}


def test_a_sign_stands_for_letters() -> None:
    letters = section({"~": ["o", "a"]}, where="x")
    assert expanded(("consciente", "convencid~"), letters) == (
        "consciente",
        "convencido",
        "convencida",
    )


@pytest.mark.parametrize(
    ("values", "what"),
    [({"a": "b"}, "a: must be a list"), ({"a": [1]}, "a: must be a list")],
)
def test_a_wrong_value_is_named(values: dict[str, object], what: str) -> None:
    with pytest.raises(CatalogError, match=what):
        section(values, where="lexicons/x.toml: verbs").strings("a")


def test_a_wrong_pattern_is_named() -> None:
    with pytest.raises(CatalogError, match=r"x: foot: is no pattern"):
        section({"foot": "("}, where="x").pattern("foot")


def test_verbs_of_one_class_are_alike() -> None:
    assert lemmas.alike("stress") >= {"stress", "emphasize", "underline"}
    assert lemmas.alike("decide") == {"decide"}
    assert lemmas.canonical("recognise") == "recognize"


def test_a_seventh_language_is_one_file() -> None:
    assert bodies.names("pt") == (), "its names stand in its lexicon"
    assert ordinals.read(["octogesima", "primeira"], 0, "pt") is None
    said = words(load("pt"))
    assert said is not None
    assert ordinals.found(["octogesima", "primeira"], 0, said.ordinals) == (81, 2)
