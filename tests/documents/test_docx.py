"""DOCX files are read with the numbers that Word counts, tables and notes."""

import io

import docx as python_docx
import pytest

from vigilangue.core import InputError
from vigilangue.documents import docx
from vigilangue.documents.counting import written as number
from vigilangue.documents.paper import Cell, Mark, Note, Style

from .docxs import (
    counted,
    level,
    note,
    packed,
    paragraph,
    reference,
    row,
    run,
    written,
)

LISTS = (
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "decimal", "%1.")
    + level(1, "lowerLetter", "(%2)")
    + level(2, "lowerRoman", "(%3)")
    + "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="8">'
    + level(0, "decimal", "%1.")
    + level(1, "decimal", "%1.%2")
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def labels(body: str) -> list[str]:
    paper = docx.paper(written(body, numbering=LISTS))
    return [p.label for p in paper.paragraphs]


def test_numbers_that_word_counts_are_computed() -> None:
    items = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 1), (1, 0), (1, 1)]
    body = "".join(paragraph("Requests", props=counted(*item)) for item in items)
    expected = ["1.", "(a)", "(b)", "(i)", "(ii)", "(c)", "2.", "(a)"]
    assert labels(body) == expected


def test_numbers_hold_those_above_them_and_begin_again_where_they_are_told() -> None:
    items = [(2, 0), (2, 1), (2, 1), (1, 0), (1, 0), (3, 0), (3, 0)]
    body = "".join(paragraph("Requests", props=counted(*item)) for item in items)
    assert labels(body) == ["1.", "1.1", "1.2", "1.", "2.", "1.", "2."]


@pytest.mark.parametrize(
    ("count", "kind", "expected"),
    [
        (28, "lowerLetter", "bb"),
        (1994, "upperRoman", "MCMXCIV"),
        (3, "arabicAlpha", "ت"),
        (3, "arabicAbjad", "ج"),
        (21, "chineseCounting", "二十一"),
        (10, "chineseCounting", "十"),
        (3, "russianLower", "в"),
        (4, "of the future", "4"),
        (5, "decimalZero", "05"),
    ],
)
def test_numbers_are_written_as_word_writes_them(
    count: int, kind: str, expected: str
) -> None:
    assert number(count, kind) == expected


def test_a_number_that_was_typed_stands_apart() -> None:
    paper = docx.paper(written(paragraph(run("3."), "<w:r><w:tab/></w:r>", "Invites")))
    assert [(p.label, p.text) for p in paper.paragraphs] == [("3.", "Invites")]


def test_notes_are_tied_to_their_marks() -> None:
    body = paragraph(
        "Recalling the guidelines,",
        reference("footnote", 5),
        " and the rules",
        reference("endnote", 2),
    ) + paragraph("Noting the plan,", reference("footnote", 3))
    paper = docx.paper(
        written(
            body,
            footnotes=note("footnote", 3, paragraph(" The plan."))
            + note("footnote", 5, paragraph("OMS/12/3.")),
            endnotes=note("endnote", 2, paragraph("The rules.")),
        )
    )
    first, second = paper.paragraphs
    assert first.text == "Recalling the guidelines, and the rules"
    assert first.marks == (Mark("1", 25), Mark("i", 39))
    assert second.marks == (Mark("2", 16),)
    assert paper.notes == (
        Note("1", "OMS/12/3."),
        Note("2", "The plan."),
        Note("i", "The rules."),
    )


def test_raised_digits_are_marks_but_for_units() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    body = paragraph("Of 5 km", run("2", raised), " of land,", run("4", raised))
    (found,) = docx.paper(written(body)).paragraphs
    assert found.text == "Of 5 km2 of land,"
    assert found.marks == (Mark("4", 17),)


def test_tables_are_read_row_by_row_and_each_cell_once() -> None:
    inner = f"<w:tbl>{row(paragraph('c'), paragraph('d'))}</w:tbl>"
    table = f"<w:tbl>{row(paragraph('a'), inner)}{row(paragraph('e'))}</w:tbl>"
    paper = docx.paper(written(paragraph("Before") + table))
    assert [p.text for p in paper.paragraphs] == ["Before", "a", "c", "d", "e"]
    assert [p.style for p in paper.paragraphs][1:] == [Style.CELL] * 4


def test_a_cell_has_its_place_though_others_are_empty_or_span_several() -> None:
    made = python_docx.Document()
    table = made.add_table(3, 3)
    for down, column, text in ((0, 0, "a"), (0, 2, "b"), (1, 1, "c"), (2, 2, "d")):
        table.cell(down, column).text = text
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(1, 1).merge(table.cell(2, 1))
    made.add_table(1, 1).cell(0, 0).text = "e"
    out = io.BytesIO()
    made.save(out)
    paper = docx.paper(out.getvalue())
    assert [(p.text, p.cell) for p in paper.paragraphs] == [
        ("a", Cell(0, 0, 0)),
        ("b", Cell(0, 0, 2)),
        ("c", Cell(0, 1, 1, tall=2)),
        ("d", Cell(0, 2, 2)),
        ("e", Cell(1, 0, 0)),
    ]


def test_what_was_deleted_is_not_read_and_what_was_put_in_is() -> None:
    gone = "<w:del><w:r><w:delText>never</w:delText></w:r></w:del>"
    new = f"<w:ins>{run('always')}</w:ins>"
    paper = docx.paper(written(paragraph("Is ", gone, new, " read")))
    assert [p.text for p in paper.paragraphs] == ["Is always read"]


def test_the_head_of_the_first_page_is_the_head() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="first" r:id="r1"/><w:titlePg/></w:sectPr>'
    )
    header = f"<w:tbl>{row(paragraph('OMS'), paragraph('OMS/RES/9/4'))}</w:tbl>"
    paper = docx.paper(written(paragraph("Text") + section, header1=header))
    assert paper.head == ("OMS", "OMS/RES/9/4")


def test_a_file_that_another_writer_made_is_read() -> None:
    made = python_docx.Document()
    made.add_heading("9/4. Springs of all mountains", 1)
    made.add_paragraph("Requests the Office to act;", style="List Number")
    made.add_paragraph("Decides to meet.", style="List Number")
    made.add_paragraph().add_run("A heading").bold = True
    made.add_table(1, 2).cell(0, 1).text = "a cell"
    out = io.BytesIO()
    made.save(out)
    paper = docx.paper(out.getvalue())
    assert [(p.label, p.text, p.style) for p in paper.paragraphs] == [
        ("", "9/4. Springs of all mountains", Style.HEADING),
        ("1.", "Requests the Office to act;", Style.PLAIN),
        ("2.", "Decides to meet.", Style.PLAIN),
        ("", "A heading", Style.HEADING),
        ("", "a cell", Style.CELL),
    ]


def test_a_bomb_is_not_unpacked() -> None:
    huge = packed({"word/document.xml": " " * (65 * 2**20)})
    with pytest.raises(InputError, match="over 64 MB"):
        docx.paper(huge)


def test_entities_are_not_read() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'
    with pytest.raises(InputError, match="entities"):
        docx.paper(packed({"word/document.xml": bomb}))


def test_what_is_nested_very_deep_is_not_read() -> None:
    deep = "<w:sdt>" * 1000 + "</w:sdt>" * 1000
    with pytest.raises(InputError, match="deep"):
        docx.paper(written(deep))


@pytest.mark.parametrize(
    "data",
    [
        b"PK\3\4",
        packed({"word/other.xml": "<a/>"}),
        packed({"word/document.xml": "<a><b></a>"}),
        packed({"word/document.xml": ""}),
        written(paragraph("Text"))[:-30],
    ],
)
def test_a_damaged_file_is_told(data: bytes) -> None:
    with pytest.raises(InputError, match="damaged"):
        docx.paper(data)
