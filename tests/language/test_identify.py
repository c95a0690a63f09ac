"""Which language a text is in: pages, first sentences, texts of two words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.language.texts import TEXTS
from vigilangue.language import identify, tags

SIX = ("ar", "en", "es", "fr", "ru", "zh")
NEAR = {"hr", "sr-Latn", "id", "ms"}
KIN = NEAR | {"da", "nb"}


def first(text: str) -> str:
    for stop in ".。।۔":
        text = text.partition(stop)[0]
    return text


@pytest.mark.parametrize("tag", TEXTS)
def test_a_page_is_read_in_its_language(tag: str) -> None:
    assert tags.same(identify.page(TEXTS[tag]).language, tag)


@pytest.mark.parametrize("tag", [t for t in TEXTS if tags.canonical(t) not in NEAR])
def test_capitals_do_not_hide_the_language(tag: str) -> None:
    assert tags.same(identify.page(TEXTS[tag].upper()).language, tag)


@pytest.mark.parametrize("tag", [t for t in TEXTS if t not in KIN])
def test_a_sentence_is_told_among_all_these_languages(tag: str) -> None:
    assert identify.short(first(TEXTS[tag]), TEXTS).language == tag


@pytest.mark.parametrize("tag", sorted(KIN))
def test_of_a_pair_too_close_a_short_sentence_is_not_told(tag: str) -> None:
    assert identify.short(first(TEXTS[tag]), TEXTS).language in (None, tag)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("About us", "en"),
        ("Qui sommes-nous", "fr"),
        ("Sobre nosotros", "es"),
        ("О нас", "ru"),
        ("关于我们", "zh"),
        ("من نحن", "ar"),
    ],
)
def test_two_words_are_told_among_the_six(text: str, tag: str) -> None:
    assert identify.short(text, SIX).language == tag


def test_norwegian_and_danish_are_told_apart_only_where_it_is_sure() -> None:
    for text in ("Nye regler for barn", "Alle kan komme", "Velkommen til skolen"):
        assert identify.short(text, ["nb", "nn", "da"]).language is None


def test_the_answer_is_given_as_the_site_has_it() -> None:
    assert identify.short("关于我们", ["en", "zh-CN"]).language == "zh-CN"
    assert identify.short("關於我們", ["zh-Hans", "zh-Hant"]).language == "zh-Hant"
    assert identify.short("О нама и о свету", ["sr", "en"]).language == "sr"


def test_a_text_in_a_script_of_no_candidate_is_not_told() -> None:
    assert identify.short("Καλημέρα σας", SIX).language is None


def test_what_has_no_letters_is_not_told() -> None:
    for text in ("", "2024", "—", "12.5 %", "\x00\x85"):
        assert identify.short(text, SIX).language is None
        assert identify.page(text).language is None


def test_a_language_that_one_reader_takes_for_its_neighbour_is_told_by_the_other() -> (
    None
):
    assert identify.page(TEXTS["ast"]).language == "ast"


def test_a_language_that_one_reader_lacks_is_told_by_the_other() -> None:
    assert identify.page(TEXTS["ku"]).language == "ku"


def test_serbian_is_told_with_its_script() -> None:
    assert identify.page(TEXTS["sr"]).language == "sr-Cyrl"
    assert identify.page(TEXTS["sr-Latn"]).language == "sr-Latn"


def test_chinese_is_told_with_its_script_where_that_shows() -> None:
    assert identify.page(TEXTS["zh-Hans"]).language == "zh-Hans"
    assert identify.page(TEXTS["zh-Hant"]).language == "zh-Hant"
    neutral = "大家都在一起生活和工作，今天天下太平，人人平安。"
    assert identify.page(neutral).language == "zh"


def test_a_page_in_two_languages_is_read_less_surely() -> None:
    whole = identify.page(TEXTS["fr"])
    mixed = identify.page(f"{TEXTS['fr']} {TEXTS['en']}")
    assert mixed.confidence < 0.8 < whole.confidence


def test_terms_in_latin_letters_do_not_make_a_page_less_korean() -> None:
    text = f"HTTP, HTML, CSS. {TEXTS['ko']} Unicode (UTF-8), W3C."
    assert identify.page(text).confidence > 0.9


def test_control_characters_do_not_hide_the_language() -> None:
    spoilt = TEXTS["en"].replace("harbour", "har\x85bour\x00")
    assert identify.page(spoilt) == identify.page(TEXTS["en"])
    assert identify.short("About \ud800 us", SIX).language == "en"


def test_regions_that_write_alike_are_not_chosen_between() -> None:
    assert identify.short(TEXTS["pt"], ["en", "pt-BR", "pt-PT"]).language == "pt"


@settings(max_examples=200)
@given(st.text(st.characters(exclude_categories=())))
def test_nothing_that_can_be_typed_breaks_it(text: str) -> None:
    found = identify.page(text)
    assert found.language is None or tags.canonical(found.language) == found.language
    assert 0 <= found.confidence <= 1
    near = identify.short(text, ("en", "ga", "nn", "zh", "sr-Latn", "ku"))
    assert 0 <= near.confidence <= 1


@settings(max_examples=200)
@given(st.binary(), st.sampled_from(["utf-8", "latin-1", "utf-16", "cp1256"]))
def test_bytes_read_in_any_encoding_do_not_break_it(data: bytes, charset: str) -> None:
    text = data.decode(charset, "replace") * 4
    identify.page(text)
    identify.short(text, SIX)


def test_a_word_that_many_languages_share_is_not_told() -> None:
    for text in ("Info", "Blog", "Menu", "Portal"):
        assert (
            identify.short(text, ["en", "fr", "de", "nl", "da", "sv"]).language is None
        )
