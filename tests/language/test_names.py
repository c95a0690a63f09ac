"""Labels and pieces of addresses that name a language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigilangue.language import tags
from vigilangue.language.names import from_address, named


@pytest.mark.parametrize(
    ("label", "tag"),
    [
        ("English", "en"),
        ("Français", "fr"),
        ("العربية", "ar"),
        ("عربي", "ar"),
        ("中文", "zh"),
        ("简体中文", "zh-Hans"),
        ("繁體中文", "zh-Hant"),
        ("Русский", "ru"),
        ("Castellano", "es"),
        ("Srpski", "sr-Latn"),
        ("Српски", "sr"),
        ("Bahasa Indonesia", "id"),
        ("Norsk bokmål", "nb"),
        ("Gaeilge", "ga"),
        ("한국어", "ko"),
        ("suomi", "fi"),
    ],
)
def test_a_language_is_known_by_what_it_calls_itself(label: str, tag: str) -> None:
    assert named(label) == tag


@pytest.mark.parametrize(
    "label",
    ["English", "Englisch", "anglais", "inglés", "английский", "英文", "الإنجليزية"],
)
def test_a_language_is_known_by_what_others_call_it(label: str) -> None:
    assert named(label) == "en"


@pytest.mark.parametrize(
    ("label", "tag"),
    [
        ("English (US)", "en"),
        ("Français (Canada)", "fr-CA"),
        ("Português (Brasil)", "pt-BR"),
        ("中文（简体）", "zh-Hans"),
        ("Norwegian (Bokmål)", "nb"),
        ("Serbian (Latin)", "sr-Latn"),
        ("Français (fr)", "fr"),
        ("EN (English)", "en"),
    ],
)
def test_a_region_or_script_may_stand_in_brackets(label: str, tag: str) -> None:
    assert named(label) == tag


@pytest.mark.parametrize(
    ("label", "tag"),
    [("FR", "fr"), ("fr", "fr"), ("Fr", "fr"), ("fr-CA", "fr-CA"), ("EN |", "en")],
)
def test_a_code_names_a_language(label: str, tag: str) -> None:
    assert named(label) == tag


@pytest.mark.parametrize(
    ("label", "tag"),
    [
        ("View this page in Spanish", "es"),
        ("Lire en français", "fr"),
        ("Version française", "fr"),
        ("langue : français", "fr"),
        ("auf Deutsch", "de"),
        ("на русском", "ru"),
        ("po polsku", "pl"),
        ("ES - Español", "es"),
        ("Français · French", "fr"),
    ],
)
def test_a_formula_of_switching_names_its_language(label: str, tag: str) -> None:
    assert named(label) == tag


@pytest.mark.parametrize(
    "label",
    [
        "",
        "Home",
        "Contact",
        "Languages",
        "No",
        "It",
        "Man",
        "English / Français",
        "Our work in English-speaking countries this year",
        "French cooking for beginners",
        "China",
        "news",
    ],
)
def test_other_labels_name_no_language(label: str) -> None:
    assert named(label) is None


@pytest.mark.parametrize(
    ("piece", "tag"),
    [
        ("fr", "fr"),
        ("fr_CA", "fr-CA"),
        ("zh-hans", "zh-Hans"),
        ("english", "en"),
        ("espanol", "es"),
        ("farsi", "fa"),
        ("cantonese", "yue"),
        ("fra", "fr"),
        ("fre", "fr"),
        ("chi", "zh"),
        ("jp", "ja"),
        ("cn", "zh"),
    ],
)
def test_a_piece_of_an_address_may_name_a_language(piece: str, tag: str) -> None:
    assert from_address(piece) == tag


@pytest.mark.parametrize("piece", ["", "about", "index", "the", "pdf", "map", "2024"])
def test_other_pieces_of_an_address_name_none(piece: str) -> None:
    assert from_address(piece) is None


@given(st.text())
def test_whatever_a_label_is_it_names_a_tag_or_nothing(text: str) -> None:
    for answer in (named(text), from_address(text)):
        assert answer is None or tags.canonical(answer) == answer
