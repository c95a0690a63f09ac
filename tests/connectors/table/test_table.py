"""A table is read by the heads of its columns, in whatever form it comes."""

from datetime import date
from pathlib import Path

import pytest

from tests.connectors.accepting import same
from tests.connectors.table.workbooks import BOOK, SHEET, workbook
from vigilangue.connectors import table
from vigilangue.core import (
    Capture,
    Column,
    Field,
    Publication,
    SourceChanged,
    TooLarge,
)

HERE = Path(__file__).parent
URL = "https://springs.example/documents.csv"
LONG = (
    Column(field=Field.NAME, header="Symbol"),
    Column(field=Field.TITLE, header="Title"),
    Column(field=Field.LANGUAGE, header="Language"),
    Column(field=Field.ADDRESS, header="Link"),
    Column(field=Field.DAY, header="Released"),
    Column(field=Field.NOTE, header="Note"),
)
WIDE = (
    Column(field=Field.NAME, header="Symbol"),
    Column(field=Field.DAY, header="English", language="en"),
    Column(field=Field.DAY, header="French", language="fr"),
    Column(field=Field.MASTHEAD, header="Note"),
)
SHORT = (
    Column(field=Field.NAME, header="Symbol"),
    Column(field=Field.LANGUAGE, header="Language"),
    Column(field=Field.DAY, header="Released"),
)


def read(
    body: bytes, columns: tuple[Column, ...], content_type: str = ""
) -> list[Publication]:
    headers = {"content-type": content_type}
    return list(table.read(Capture(url=URL, body=body, headers=headers), columns))


@pytest.mark.parametrize(("name", "columns"), [("long", LONG), ("wide", WIDE)])
def test_the_capture_reads_as_a_person_accepted(
    name: str, columns: tuple[Column, ...], accept: bool
) -> None:
    found = read((HERE / f"{name}.csv").read_bytes(), columns)
    same(found, HERE / f"{name}.json", accept)


def test_a_workbook_reads_as_the_same_table_of_text_does() -> None:
    found = read(workbook(), SHORT)
    assert [(p.name, p.versions[0].language, p.versions[0].day) for p in found] == [
        ("C/41/302", "fr", date(2026, 10, 8)),
        ("C/41/302", "en", date(2026, 10, 6)),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_an_encoding_is_recognized(encoding: str) -> None:
    body = "Symbol\tLanguage\tReleased\nRés/1\tfrançais\t2026-10-08\n".encode(encoding)
    (found,) = read(body, SHORT)
    assert (found.name, found.versions[0].language) == ("Rés/1", "fr")


def test_the_encoding_that_the_server_names_is_tried_first() -> None:
    body = "Symbol,Language,Released\nДок/1,ru,\n".encode("windows-1251")
    (found,) = read(body, SHORT, "text/csv; charset=windows-1251")
    assert found.name == "Док/1"


def test_a_table_without_the_columns_is_told_which_it_lacks() -> None:
    with pytest.raises(SourceChanged, match="no row has the columns Language, Relea"):
        read(b"Symbol,Langue\nA/1,fr\n", SHORT)


@pytest.mark.parametrize(
    "body",
    [
        b"\x00\x01\x02\x03",
        b"<html><body>Sign in",
        b"",
        b'Symbol,Language,Released\n"A/1,fr',
        b"PK\x03\x04nothing",
        workbook({"xl/workbook.xml": None}),
        workbook({"xl/workbook.xml": "<html/>"}),
        workbook({"xl/workbook.xml": BOOK.replace("rId1", "rId9")}),
        workbook({"xl/worksheets/sheet1.xml": None}),
        workbook({"xl/worksheets/sheet1.xml": SHEET[:200]}),
        workbook(
            {
                "xl/workbook.xml": BOOK.replace(
                    "<sheets>", '<workbookPr date1904="1"/><sheets>'
                )
            }
        ),
        workbook({"xl/sharedStrings.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><sst/>"}),
    ],
)
def test_what_is_no_table_is_refused(body: bytes) -> None:
    with pytest.raises(SourceChanged):
        read(body, SHORT)


@pytest.mark.parametrize(
    "body",
    [
        workbook({"xl/worksheets/sheet1.xml": SHEET + " " * 60_000_000}),
        workbook({"xl/sharedStrings.xml": "<sst>" + "<a>" * 400_000}),
        workbook({"xl/worksheets/sheet1.xml": SHEET.replace('r="D1"', 'r="ZZZ1"')}),
        b"Symbol,Language,Released" + b"," * 600,
    ],
)
def test_what_is_beyond_bounds_is_refused(body: bytes) -> None:
    with pytest.raises(TooLarge):
        read(body, SHORT)


def test_a_cell_that_points_at_no_text_is_empty() -> None:
    sheet = SHEET.replace("<v>3</v>", "<v>99</v>")
    assert read(workbook({"xl/worksheets/sheet1.xml": sheet}), SHORT) == []
