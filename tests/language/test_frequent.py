"""Frequent words, and what they say of a text."""

import pytest

from tests.language.texts import TEXTS
from vigilangue.language.features import words
from vigilangue.language.frequent import share, vote


@pytest.mark.parametrize("tag", ["en", "fr", "es", "ru", "ar", "nn", "gl", "mk", "mt"])
def test_most_words_of_a_text_are_frequent_in_its_own_language(tag: str) -> None:
    writing = {"ru": "Cyrl", "mk": "Cyrl", "ar": "Arab"}.get(tag, "Latn")
    said = vote(words(TEXTS[tag]), writing)
    assert said.language == tag
    assert said.lead > 0


def test_the_commonest_words_weigh_more_than_others() -> None:
    english = ["the", "of", "and"]
    french = ["accès", "travail", "liberté"]
    assert vote(english + french, "Latn").language == "en"


def test_words_in_another_script_have_no_say() -> None:
    assert vote(words(TEXTS["en"]), "Cyrl").language is None


def test_foreign_words_are_not_frequent() -> None:
    seen = words(TEXTS["fi"])
    own, other = share(seen, "fi", "Latn"), share(seen, "en", "Latn")
    assert own is not None
    assert other is not None
    assert own > 5 * other


def test_of_a_language_without_a_list_nothing_is_known() -> None:
    assert share(["the"], "tlh", "Latn") is None
