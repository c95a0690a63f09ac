"""Language tags: one form for each, and when two of them meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigilangue.language import tags

SUBTAGS = [
    "en",
    "fr",
    "zh",
    "sr",
    "no",
    "nb",
    "nn",
    "pt",
    "ku",
    "ckb",
    "az",
    "x",
    "fil",
]
PARTS = [
    "Latn",
    "Hant",
    "Arab",
    "Cyrl",
    "BR",
    "PT",
    "TW",
    "US",
    "419",
    "1996",
    "u",
    "co",
]
SOME = st.builds(
    lambda head, rest: "-".join([head, *rest]),
    st.sampled_from(SUBTAGS),
    st.lists(st.sampled_from(PARTS), max_size=3),
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("EN-gb", "en-GB"),
        ("en-US", "en"),
        ("fr-FR", "fr"),
        ("fr_CA.UTF-8", "fr-CA"),
        ("pt-br", "pt-BR"),
        ("pt-PT", "pt-PT"),
        ("zh_CN", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-Hans-CN", "zh-Hans"),
        ("zh-HK", "zh-Hant-HK"),
        ("sr-Latn-RS", "sr-Latn"),
        ("sr_RS@latin", "sr-Latn"),
        ("ca@valencia", "ca-valencia"),
        ("nb-NO", "nb"),
        ("no", "no"),
        ("x-custom", "x-custom"),
        ("qaa", "qaa"),
        ("de-1996", "de-1996"),
        (" fr ", "fr"),
    ],
)
def test_a_tag_has_one_shortest_form(written: str, meant: str) -> None:
    assert tags.canonical(written) == meant


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("iw", "he"),
        ("in", "id"),
        ("ji", "yi"),
        ("mo", "ro"),
        ("sh", "sr-Latn"),
        ("fra", "fr"),
        ("fre", "fr"),
        ("deu", "de"),
        ("zho", "zh"),
        ("cmn", "zh"),
        ("zh-yue", "yue"),
        ("i-klingon", "tlh"),
        ("zh-min-nan", "nan"),
        ("en-GB-oed", "en-GB-oxendict"),
    ],
)
def test_an_old_or_longer_code_becomes_the_one_in_use(old: str, new: str) -> None:
    assert tags.canonical(old) == new


@pytest.mark.parametrize(
    "written",
    ["", " ", "english", "cz", "jp", "en-XXXXX", "en-", "-en", "x", "C", "POSIX", "e1"],
)
def test_what_is_not_registered_is_no_tag(written: str) -> None:
    assert tags.canonical(written) is None
    assert not tags.valid(written)
    assert not tags.same(written, written)


def test_a_rare_language_is_a_tag_even_where_a_mistake_is_likelier() -> None:
    assert tags.canonical("roo") == "roo"
    assert not tags.same("roo", "ro")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("nb", "no"),
        ("nn", "no"),
        ("zh", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("cmn", "zh"),
        ("yue", "zh"),
        ("sr", "sr-Latn"),
        ("sr", "sr-Cyrl"),
        ("pt-BR", "pt"),
        ("fil", "tl"),
        ("ckb", "ku"),
        ("prs", "fa"),
        ("iw", "he"),
        ("en-GB", "en-US"),
    ],
)
def test_a_tag_that_says_less_meets_one_that_says_more(a: str, b: str) -> None:
    assert tags.same(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("nb", "nn"),
        ("nb", "da"),
        ("zh-Hans", "zh-Hant"),
        ("zh-CN", "zh-TW"),
        ("sr-Cyrl", "sr-Latn"),
        ("pt-BR", "pt-PT"),
        ("id", "ms"),
        ("hr", "sr-Latn"),
        ("bs", "hr"),
        ("en", None),
    ],
)
def test_languages_that_differ_do_not_meet(a: str, b: str | None) -> None:
    assert not tags.same(a, b)


@pytest.mark.parametrize("tag", ["ar", "fa", "he", "ur", "ps", "yi", "ckb", "ug", "dv"])
def test_these_languages_run_from_right_to_left(tag: str) -> None:
    assert tags.direction(tag) == "rtl"


@pytest.mark.parametrize("tag", ["ku-Arab", "pa-PK", "uz-Arab", "az-Arab", "ks-Arab"])
def test_the_script_decides_the_direction(tag: str) -> None:
    assert tags.direction(tag) == "rtl"
    assert tags.direction(tag.partition("-")[0] + "-Latn") == "ltr"


@pytest.mark.parametrize("tag", ["en", "zh", "ku", "az", "hi", "und", "nonsense"])
def test_the_others_run_from_left_to_right(tag: str) -> None:
    assert tags.direction(tag) == "ltr"


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("cz", "cs"),
        ("jp", "ja"),
        ("ua", "uk"),
        ("gr", "el"),
        ("dk", "da"),
        ("ch", None),
    ],
)
def test_a_country_stands_for_a_language_only_as_a_guess(
    code: str, language: str | None
) -> None:
    assert tags.country_language(code) == language


def test_a_valid_tag_is_not_guessed_over() -> None:
    assert tags.guess("se") == "se"
    assert tags.guess("cz") == "cs"


def test_what_makes_no_difference_in_writing_can_be_left_out() -> None:
    assert tags.written("en-GB") == "en"
    assert tags.written("pt-BR") == "pt-BR"
    assert tags.written("zh-HK") == "zh-Hant"
    assert tags.written("sr-ME") == "sr-Latn"


@given(st.text())
def test_no_text_is_too_strange_to_be_looked_at(text: str) -> None:
    found = tags.canonical(text)
    assert found is None or tags.canonical(found) == found
    tags.same(text, "en")
    tags.direction(text)
    tags.guess(text)


@given(SOME)
def test_the_shortest_form_is_its_own_shortest_form(tag: str) -> None:
    found = tags.canonical(tag)
    assert found is None or tags.canonical(found) == found
    shorter = tags.written(tag)
    assert shorter is None or tags.written(shorter) == shorter


@given(SOME, SOME)
def test_meeting_goes_both_ways(a: str, b: str) -> None:
    assert tags.same(a, b) == tags.same(b, a)
    assert tags.same(a, a) == tags.valid(a)
