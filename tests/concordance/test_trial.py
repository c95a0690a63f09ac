"""Names of States, acronyms, addresses: looked at in trial, and never counted."""

from __future__ import annotations

import pytest

from vigilangue.concordance import Difference, Passage, compare
from vigilangue.concordance.naming import acronyms, addresses, states


def told(english: str, language: str, text: str) -> list[Difference]:
    one = Passage(language="en", text=english)
    other = Passage(language=language, text=text)
    return [found.difference for found in compare(one, other)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'ambassadeur de la Norvège"),
        ("es", "El embajador de Noruega"),
        ("ru", "Посол Норвегии"),
        ("zh", "挪威大使"),
        ("ar", "سفير النرويج"),
    ],
)
def test_another_state_in_its_place_is_told_in_trial(language: str, text: str) -> None:
    assert told("The ambassador of Norway", language, text) == []
    found = told("The ambassador of Kenya", language, text)
    assert found == [Difference.STATE]
    assert all(difference.trial for difference in found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The authorities of Guinea-Bissau"),
        ("es", "Las autoridades de Guinea Bissau"),
        ("ru", "Власти Гвинеи-Бисау"),
    ],
)
def test_a_longer_name_is_not_the_shorter_one_in_it(language: str, text: str) -> None:
    assert list(states(text, language)) == ["Guinea-Bissau"]


def test_a_state_that_one_version_alone_names_is_not_told() -> None:
    assert told("The ambassador of Kenya spoke.", "fr", "L'ambassadeur a parlé.") == []


def test_an_acronym_in_another_script_must_be_one_of_the_reference() -> None:
    assert told("It thanked UNICEF.", "zh", "它感谢UNIFEM。") == [Difference.ACRONYM]
    assert told("It thanked UNICEF.", "zh", "它感谢儿基会。") == []
    assert told("It thanked WHO.", "fr", "Il a remercié l'OMS.") == []


def test_a_roman_numeral_is_no_acronym() -> None:
    assert acronyms("Chapter XIV of the CHARTER") == {"CHARTER"}


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("Write to info@ungov.org.", "Écrire à info@ungov.org."),
        ("See www.who.int/en/about.", "Voir www.who.int/fr/a-propos."),
        ("See https://en.unesco.org/page", "Voir https://fr.unesco.org/page"),
        ("See http://www.un.org.", "Voir https://un.org."),
        ("See www.un.org.", "Voir le site."),
    ],
)
def test_an_address_that_only_the_language_changes_is_not_told(
    english: str, french: str
) -> None:
    assert told(english, "fr", french) == []


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("Write to info@un.org.", "اكتبوا إلى inof@un.org."),
        (
            "The whole report is at https://www.un.org/en/",
            "يمكن الاطلاع على التقرير كاملا في الموقع https://www.who.int/ar/",
        ),
    ],
)
def test_another_address_in_its_place_is_told_in_trial(
    english: str, arabic: str
) -> None:
    assert told(english, "ar", arabic) == [Difference.ADDRESS]
    assert Difference.ADDRESS.trial


def test_an_address_ends_before_the_stop_of_its_sentence() -> None:
    assert addresses("Ask A.Name@UN.org. Or see WWW.UN.ORG, page 3.".lower()) == {
        "a.name@un.org": "a.name@un.org",
        "un.org": "www.un.org",
    }
