"""English is favoured where it alone is required and the other is but an asset."""

from tests.checks.subjects.vacancy import requirement
from vigilangue.core import Functional, Notice
from vigilangue.measures.favoured import english_favoured, favoured


def notice(*asks: str, functional: tuple[Functional, ...] = ()) -> Notice:
    asked = tuple(map(requirement, asks))
    return Notice(languages=("en",), requirements=asked, functional=functional)


ENGLISH = notice("required en", "asset fr")
FRENCH = notice("required fr", "desirable en")
EITHER = notice("required en|fr")


def test_each_language_is_counted_of_all_that_require_one() -> None:
    english, french = favoured([ENGLISH, ENGLISH, FRENCH, EITHER])
    assert (english.language, english.n, english.of) == ("en", 2, 4)
    assert (french.language, french.n, french.of) == ("fr", 1, 4)
    assert english.low is not None
    assert english.low < 0.5 < (english.high or 0)


def test_a_language_required_alone_with_no_wish_is_not_favoured() -> None:
    english, _ = favoured([notice("required en"), notice("required en", "asset ar")])
    assert (english.n, english.of) == (0, 2)


def test_a_function_that_needs_a_language_is_left_out() -> None:
    need = (Functional(language="en", quote="revises texts in English"),)
    english, _ = favoured([notice("required en", "asset fr", functional=need)])
    assert (english.n, english.of, english.value) == (0, 0, None)


def test_the_alert_waits_until_chance_does_not_explain_it() -> None:
    assert english_favoured(favoured([ENGLISH] * 20 + [EITHER] * 5)) is True
    assert english_favoured(favoured([ENGLISH, FRENCH, EITHER, ENGLISH])) is None
    assert english_favoured(favoured([ENGLISH, FRENCH])) is False
    assert english_favoured(favoured([FRENCH] * 20)) is False
    assert english_favoured(favoured([])) is None
