"""Simplified and traditional Chinese, by characters that only one of them has."""

from tests.language.texts import TEXTS
from vigilangue.language.han import chinese


def test_a_name_in_the_other_characters_changes_nothing() -> None:
    assert chinese(f"{TEXTS['zh-Hans']}（臺灣）") == "zh-Hans"
    assert chinese(f"{TEXTS['zh-Hant']}（国务院）") == "zh-Hant"


def test_a_text_half_in_each_is_just_chinese() -> None:
    assert chinese(TEXTS["zh-Hans"] + TEXTS["zh-Hant"]) == "zh"


def test_one_character_is_too_few() -> None:
    assert chinese("国") == "zh"


def test_cantonese_is_known_by_its_own_characters() -> None:
    assert chinese("你哋今日去咗邊度呀？我哋喺屋企食咗飯，冇出街。") == "yue"
