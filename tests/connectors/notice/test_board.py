"""A job board is read by the columns that it has, or that somebody names."""

import json
from dataclasses import fields
from pathlib import Path

import pytest

from tests.connectors.accepting import same
from vigilangue.connectors import notice
from vigilangue.core import CatalogError, Posted, SourceChanged

HERE = Path(__file__).parent
BOARD = (HERE / "board.json").read_bytes()


def test_the_postings_are_those_accepted(accept: bool) -> None:
    same(notice.read(BOARD), HERE / "postings.json", accept)


def test_each_version_has_its_language_its_title_and_its_text() -> None:
    first = next(notice.read(BOARD))
    told = [(v.language, v.title) for v in first.versions]
    assert told == [("en", "Hydrologist"), ("fr", "Hydrologue")]


def test_a_list_alone_is_a_board() -> None:
    (posting,) = notice.read(b'[{"text": "Fluency in English is required."}]')
    assert (posting.id, posting.versions[0].language) == ("", None)


def test_a_posting_without_a_text_is_one_that_says_nothing() -> None:
    (first, second) = notice.postings(b'[{"id": 1}, {"id": 2, "text": "Yes."}]')
    assert (first.id, first.versions) == ("1", ())
    assert second.versions


def test_columns_of_ones_own_are_read_and_the_others_stay() -> None:
    how = notice.columns('text = "corps.{language}"', file="mine.toml")
    rows = [{"id": "7", "corps": {"fr": "Bonjour"}, "text": "other"}]
    (posting,) = notice.read(json.dumps(rows).encode(), how)
    assert posting.id == "7"
    assert [v.text for v in posting.versions] == ["Bonjour"]


def test_half_a_character_is_no_end_of_the_board() -> None:
    row = r'{"id": "a\ud83d", "text": "\udca7 \ud83d\udca7 \\u00e9"}'
    (posting,) = notice.read(f"[{row}]".encode())
    assert posting.id == "a\ufffd"
    assert posting.versions[0].text == "\ufffd \U0001f4a7 \\u00e9"


def test_a_declaration_may_name_every_column_that_there_is() -> None:
    assert {str(each) for each in Posted} == {f.name for f in fields(notice.Columns)}
    how = notice.declared([(Posted.TEXT, ("corps",))])
    assert (how.text, how.title) == (("corps",), notice.usual().title)


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        (b"<html>", "not JSON"),
        (b"\xff\xfe{", "not JSON"),
        (b'{"count": 3}', "no list of postings"),
        (b'[{"id": 1}]', "posting 1: no text"),
        (b"[3]", "posting 1: no text"),
        (b"[" * 100_000, "tables in tables"),
    ],
)
def test_what_is_no_board_is_refused_in_words(said: bytes, wrong: str) -> None:
    with pytest.raises(SourceChanged, match=wrong):
        list(notice.read(said))


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("texts = 'a'", r"mine\.toml: texts: is none of"),
        ("text = 3", r"mine\.toml: text: must be paths"),
        ("text = ", r"mine\.toml: not TOML"),
    ],
)
def test_wrong_columns_name_the_file_and_the_key(said: str, wrong: str) -> None:
    with pytest.raises(CatalogError, match=wrong):
        notice.columns(said, file="mine.toml")
