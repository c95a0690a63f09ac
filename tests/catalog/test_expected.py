"""What a delegation may be expected to speak follows from the status of French."""

import pytest

from vigilangue.catalog.expected import expected

SIX = ("ar", "en", "es", "fr", "ru", "zh")


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("Senegal", "french"),
        ("Sénégal", "french"),
        ("Belgium", "suggested"),
        ("Spain", "national"),
        ("Bulgaria", "suggested"),
        ("Ruritania", "not-known"),
        ("", "not-known"),
    ],
)
def test_what_is_expected_of_a_delegation(state: str, said: str) -> None:
    assert expected(state, SIX) == said


def test_a_language_that_is_not_official_there_is_no_reason() -> None:
    assert expected("Spain", ("en", "fr")) == "suggested"
