"""HTML pages are read as paper: blocks, numbers of lists, notes that marks link to."""

import pytest

from vigilangue.documents import html_paper
from vigilangue.documents.paper import Cell, Mark, Note, Paper, Style


def read(body: str) -> Paper:
    return html_paper.paper(f"<!doctype html><body>{body}</body>".encode())


def test_blocks_are_paragraphs_and_headings_headings() -> None:
    paper = read("<h2>Springs</h2><p>Recalling\n its <i>rules</i>,<p>Noting<br>all,")
    assert [(p.text, p.style) for p in paper.paragraphs] == [
        ("Springs", Style.HEADING),
        ("Recalling its rules,", Style.PLAIN),
        ("Noting all,", Style.PLAIN),
    ]


def test_a_block_that_is_all_bold_is_a_heading() -> None:
    paper = read("<p><b>Springs</b></p><p><b>Requests</b> the Office to act;</p>")
    assert [p.style for p in paper.paragraphs] == [Style.HEADING, Style.PLAIN]


def test_items_of_lists_have_the_numbers_that_a_browser_counts() -> None:
    paper = read(
        "<ol start=3><li>Requests:<ol type=a><li>one<li><p>two</p><p>more</p></ol>"
        "<li value=9>Invites<li>Decides</ol><ul><li>bare</ul>"
        "<ol type=i><li>x<li>y</ol>"
    )
    assert [(p.label, p.text) for p in paper.paragraphs] == [
        ("3.", "Requests:"),
        ("(a)", "one"),
        ("(b)", "two"),
        ("", "more"),
        ("9.", "Invites"),
        ("10.", "Decides"),
        ("•", "bare"),
        ("(i)", "x"),
        ("(ii)", "y"),
    ]
    assert [p.indent for p in paper.paragraphs][:4] == [1, 2, 2, 2]


def test_a_number_that_the_text_has_is_not_counted_again() -> None:
    (found,) = read("<ol><li>12. Requests the Office</ol>").paragraphs
    assert (found.label, found.text) == ("", "12. Requests the Office")


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (
            '<sup><a href="#n1">1</a></sup>',
            '<ol><li id="n1">The plan. <a href="#r1">↩</a></ol>',
        ),
        (
            '<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>',
            '<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> The plan.</div>',
        ),
        ("<sup>1</sup>", "<p><sup>1</sup> The plan.</p>"),
    ],
)
def test_notes_are_lifted_and_their_marks_kept(mark: str, note: str) -> None:
    paper = read(f"<p>Recalling the plan,{mark} and the rules,</p>{note}")
    (found,) = paper.paragraphs
    assert found.text == "Recalling the plan, and the rules,"
    assert found.marks == (Mark("1", 19),)
    assert paper.notes == (Note("1", "The plan."),)


def test_raised_digits_of_units_are_no_marks() -> None:
    (found,) = read("<p>Of 5 km<sup>2</sup> of land</p>").paragraphs
    assert found.text == "Of 5 km² of land"
    assert found.marks == ()


def test_what_belongs_to_the_site_is_not_read() -> None:
    paper = read(
        "<nav><a href=/>Home</a></nav><p>Teaser</p>"
        "<main><p>The Council,</p></main><footer>Contact</footer>"
    )
    assert [p.text for p in paper.paragraphs] == ["The Council,"]


def test_cells_are_cells() -> None:
    paper = read("<table><tr><th>Spring<th>Litres<tr><td>Upper<td>12</table>")
    assert [(p.text, p.style) for p in paper.paragraphs] == [
        (text, Style.CELL) for text in ("Spring", "Litres", "Upper", "12")
    ]


def test_a_cell_has_its_place_though_others_are_empty_or_span_several() -> None:
    paper = read(
        "<table><tr><th colspan=2>a<th>b<tr><td><td rowspan=2>c<td>"
        "<tr><td><td>d</table><table><tr><td>e</table><p>f</p>"
    )
    assert [(p.text, p.cell) for p in paper.paragraphs] == [
        ("a", Cell(0, 0, 0)),
        ("b", Cell(0, 0, 2)),
        ("c", Cell(0, 1, 1, tall=2)),
        ("d", Cell(0, 2, 2)),
        ("e", Cell(1, 0, 0)),
        ("f", None),
    ]
