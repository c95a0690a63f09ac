"""Languages that a text does not tell apart."""

import pytest

from vigilangue.language.tags import near


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("hr", "bs"),
        ("hr", "sr-Latn"),
        ("hr-HR", "sr"),
        ("bs", "sr-Latn-ME"),
        ("id", "ms"),
    ],
)
def test_a_text_does_not_tell_these_apart(a: str, b: str) -> None:
    assert near(a, b)
    assert near(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("hr", "sr-Cyrl"),
        ("hr", "sl"),
        ("hr", "id"),
        ("da", "nb"),
        ("cs", "sk"),
        ("zh-Hans", "zh-Hant"),
        ("hr", "hr"),
        ("sr", "sr-Cyrl"),
        ("hr", None),
        ("hr", "croatian"),
    ],
)
def test_a_text_tells_these_apart_or_they_are_one(a: str, b: str | None) -> None:
    assert not near(a, b)
    assert not near(b, a)
