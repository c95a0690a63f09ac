"""What pages say is made fit for either database, and is otherwise left as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from vigilangue.store.queries.texts import LONGEST, clean, fitted

ADDRESS = "https://rivers.example/"
ANY = some.text(some.characters(exclude_categories=()), max_size=2 * LONGEST)


@pytest.mark.parametrize("text", ["", "News", "Été", "شبكة", "中文", "a\u200fb", "😀"])
def test_a_text_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


def test_nul_is_replaced() -> None:
    assert clean("a\x00b") == "a\ufffdb"
    assert clean("é\x00b") == "é\ufffdb"


def test_half_a_character_is_replaced() -> None:
    assert clean("a\ud83d") == "a?"


@given(ANY)
def test_whatever_a_page_says_can_be_kept(text: str) -> None:
    kept = clean(text)
    assert "\x00" not in kept
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert len(kept) == len(text)


@given(ANY)
def test_a_name_is_never_longer_than_an_index_takes(name: str) -> None:
    assert len(fitted(name)) <= LONGEST
    assert len(fitted(name).encode("utf-8")) <= 4 * LONGEST <= 2700


def test_an_address_of_ordinary_length_is_its_own_name() -> None:
    assert fitted(ADDRESS + "a" * 500) == ADDRESS + "a" * 500


def test_two_addresses_of_ten_thousand_characters_stay_two() -> None:
    one, other = (ADDRESS + "a" * 10_000 + end for end in "xy")
    assert fitted(one) != fitted(other)
    assert fitted(one) == fitted(one)
    assert fitted(one).startswith(ADDRESS)
