"""In which script and direction a text runs."""

import pytest

from tests.language.texts import TEXTS
from vigilangue.language import scripts


@pytest.mark.parametrize(
    ("tag", "writing"),
    [
        ("en", "Latn"),
        ("ru", "Cyrl"),
        ("el", "Grek"),
        ("ar", "Arab"),
        ("he", "Hebr"),
        ("zh-Hans", "Hani"),
        ("ja", "Kana"),
        ("ko", "Hang"),
        ("hi", "Deva"),
        ("th", "Thai"),
    ],
)
def test_the_script_of_most_letters_is_named(tag: str, writing: str) -> None:
    assert scripts.script(TEXTS[tag]) == writing


def test_a_few_foreign_words_do_not_change_the_script() -> None:
    assert scripts.script(f"UNESCO WHO UNICEF {TEXTS['zh-Hans']}") == "Hani"


def test_figures_are_in_no_script() -> None:
    assert scripts.script("12 345,67") is None
    assert scripts.direction("12 345,67") is None


@pytest.mark.parametrize("tag", ["ar", "fa", "ur", "he"])
def test_a_text_shows_that_it_runs_from_right_to_left(tag: str) -> None:
    assert scripts.direction(TEXTS[tag]) == "rtl"


def test_a_language_of_two_scripts_is_written_in_both() -> None:
    assert scripts.written("sr") == {"Cyrl", "Latn"}
    assert scripts.written("sr-Latn") == {"Latn"}
    assert scripts.written("ckb") == {"Arab"}
    assert scripts.written("zh-Hant") == {"Hani", "Bopo"}
