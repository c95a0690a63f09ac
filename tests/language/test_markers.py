"""Close pairs, settled by words that only one of them has."""

import pytest

from tests.language.texts import TEXTS
from vigilangue.language.markers import settle


@pytest.mark.parametrize("tag", ["hr", "sr-Latn", "id", "ms"])
@pytest.mark.parametrize("taken_for", ["hr", "bs", "sr-Latn", "id", "ms"])
def test_markers_settle_a_close_pair(tag: str, taken_for: str) -> None:
    group = {"hr", "bs", "sr-Latn"} if tag in ("hr", "sr-Latn") else {"id", "ms"}
    if taken_for in group:
        assert settle(TEXTS[tag], taken_for) == tag


def test_a_text_without_markers_is_not_settled() -> None:
    assert settle("Dobar dan, ovo je jedna mala kuća na obali mora.", "hr") is None


def test_other_languages_have_no_markers() -> None:
    assert settle(TEXTS["fr"], "fr") is None
