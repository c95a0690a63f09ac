"""PDF files are read as paragraphs in reading order, and notes at their feet."""

import pytest

from vigilangue.core import InputError
from vigilangue.documents import pdf
from vigilangue.documents.paper import Mark, Note, Paper, Style

from .pdfs import Page, assembled, written

LEFT, INDENT = 120.0, 144.0
WIDE = 60  # characters of a full line


def texts(paper: Paper) -> list[str]:
    return [paragraph.text for paragraph in paper.paragraphs]


def wrapped(text: str, *, first: int = WIDE - 4) -> list[str]:
    """Break a text into lines as a typesetter does, the first one set in."""
    lines = [""]
    for word in text.split(" "):
        most = first if len(lines) == 1 else WIDE
        if lines[-1] and len(lines[-1]) + 1 + len(word) > most:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def set_paragraph(page: Page, y: float, text: str, label: str = "") -> float:
    """Set a paragraph, its first line in; return where the next one begins."""
    first, *rest = wrapped(text, first=WIDE - 4 - (4 if label else 0))
    if label:
        page.text(INDENT, y, label)
    page.text(INDENT + (24 if label else 0), y, first)
    return page.lines(LEFT, y - 12, *rest) - 6


RECALLING = (
    "Recalling its resolution 12/3 of 4 May 2012, in which it decided to protect the "
    "springs of all mountains, and the guidelines that the International Office for "
    "Mountain Springs adopted at its seventh session,"
)
NOTING = (
    "Noting with concern that a third of all springs fell dry in the last ten years, "
    "and that non-governmental organizations measure fewer of them than before,"
)
REQUESTS = (
    "Requests the Office to report to it at its ninth session on what the members "
    "did to keep springs clean, and on the measurements of the last two years;"
)
INVITES = "Invites all members to measure their springs twice a year."


def a_page() -> Page:
    page = Page()
    y = 700.0
    for text in (RECALLING, NOTING):
        y = set_paragraph(page, y, text)
    y = set_paragraph(page, y, REQUESTS, "1.")
    set_paragraph(page, y, INVITES, "2.")
    return page


def test_lines_become_paragraphs_and_numbers_stand_apart() -> None:
    paper = pdf.paper(written(a_page()))
    assert texts(paper) == [RECALLING, NOTING, REQUESTS, INVITES]
    assert [p.label for p in paper.paragraphs] == ["", "", "1.", "2."]
    assert {p.page for p in paper.paragraphs} == {1}


def test_a_paragraph_goes_on_over_a_page() -> None:
    first, second = Page(), Page()
    lines = wrapped(RECALLING)
    y = set_paragraph(first, 160, NOTING)
    first.text(INDENT, y, lines[0])
    y = second.lines(LEFT, 700, *lines[1:]) - 6
    set_paragraph(second, y, REQUESTS, "1.")
    paper = pdf.paper(written(first, second))
    assert texts(paper) == [NOTING, RECALLING, REQUESTS]
    assert [p.page for p in paper.paragraphs] == [1, 1, 2]


def test_running_heads_numbers_of_pages_and_of_jobs_are_no_text() -> None:
    pages = []
    for number in range(1, 5):
        page = a_page()
        page.text(60, 40, f"{number}/4", size=8, font="b")
        page.text(520, 40, "24-12345", size=7)
        if number > 1:
            page.text(60, 740, "OMS/RES/9/4", size=8, font="b")
            page.text(430, 740, "Springs of all mountains", size=8, font="b")
        pages.append(page)
    paper = pdf.paper(written(*pages))
    assert set(texts(paper)) == {RECALLING, NOTING, REQUESTS, INVITES}
    assert len(paper.paragraphs) == 16


def test_notes_are_lifted_and_their_marks_kept() -> None:
    page = Page()
    end = page.text(INDENT, 700, "Recalling the guidelines,")
    page.text(end, 703.5, "1", size=6)
    page.text(end + 10, 700, "as amended last year, and the")
    page.text(LEFT, 688, "rules of the Office,")
    end = set_paragraph(page, 670, NOTING)
    page.text(100, 120, "_" * 12, size=8)
    page.text(116, 108, "1", size=5)
    page.text(122, 105, "OMS/12/3, annex, of which the first", size=8)
    page.text(122, 95, "part is in force.", size=8)
    paper = pdf.paper(written(page))
    text = (
        "Recalling the guidelines, as amended last year, and the rules of the Office,"
    )
    assert paper.paragraphs[0].text == text
    assert paper.paragraphs[0].marks == (Mark("1", len("Recalling the guidelines,")),)
    note = "OMS/12/3, annex, of which the first part is in force."
    assert paper.notes == (Note("1", note, 1),)
    assert texts(paper)[1:] == [NOTING]


def test_a_note_goes_on_over_a_page() -> None:
    first, second = a_page(), a_page()
    for page, number, line in (
        (first, "1", "A long note that does not end on"),
        (second, "", "the page where it began."),
    ):
        page.text(100, 120, "_" * 12, size=8)
        if number:
            page.text(116, 108, number, size=5)
        page.text(122, 105, line, size=8)
    notes = pdf.paper(written(first, second)).notes
    text = "A long note that does not end on the page where it began."
    assert notes == (Note("1", text, 1),)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("and for the co-", "operation of its", "co-operation of its"),
        ("governmental and non-", "governmental bodies", "and non-governmental"),
        ("the period 2015–", "2030 of the plan", "the period 2015–2030 of"),
        ("both for pre-", "and post-glacial springs", "for pre- and post-glacial"),
        ("a mea\u00adsure­\u00ad".replace("\u00ad", ""), "of it", "a measure of it"),
    ],
)
def test_hyphens_at_the_ends_of_lines_stay(
    first: str, second: str, joined: str
) -> None:
    page = Page()
    full = ("x" * 60)[: WIDE - 1 - len(first)]
    page.lines(LEFT, 700, f"{full} {first}", f"{second} and more of it.")
    page.lines(LEFT, 600, *["y" * WIDE] * 8)
    assert joined in texts(pdf.paper(written(page)))[0]


def test_a_word_that_the_document_has_without_its_hyphen_loses_it() -> None:
    page = Page()
    start = "Its measurement of springs is a measure of all, that is why a measure-"
    page.lines(
        LEFT, 700, start, "ment is made of every spring that a member has in it."
    )
    page.lines(LEFT, 600, *["y" * 70] * 8)
    assert "why a measurement is made" in texts(pdf.paper(written(page)))[0]


def test_two_columns_are_read_one_after_the_other() -> None:
    page = Page()
    page.text(100, 740, "A title that stands over both of the columns of it", font="b")
    page.lines(80, 700, *wrapped_at(RECALLING, 30))
    page.lines(320, 697, *wrapped_at(f"{NOTING} {REQUESTS}", 30))
    read = " ".join(texts(pdf.paper(written(page)))[1:])
    assert read == f"{RECALLING} {NOTING} {REQUESTS}"


def wrapped_at(text: str, most: int) -> list[str]:
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > most:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def test_right_to_left_text_is_read_by_where_it_stands() -> None:
    page = Page()
    page.glyphs(500, 700, "إذ تشير إلى قرارها 75/210 المؤرخ 21 آذار/مارس 2020")
    page.glyphs(500, 688, "بشأن الينابيع (انظر A/RES/76/5)،")
    paper = pdf.paper(written(page))
    assert texts(paper) == [
        "إذ تشير إلى قرارها 75/210 المؤرخ 21 آذار/مارس 2020"
        " بشأن الينابيع (انظر A/RES/76/5)،"
    ]
    assert paper.doubts == ()


def test_right_to_left_text_in_the_wrong_order_is_said_to_be_doubtful() -> None:
    page = Page()
    line = "الجمعية العامة اللجنة الدائمة الثانية المياه الجبلية النقية"
    for row in range(6):
        page.glyphs(500, 700 - 12 * row, line[::-1])
    assert pdf.paper(written(page)).doubts == (
        "the order of its right-to-left text is not sure",
    )


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_that_is_turned_is_read_as_it_stands(quarters: int) -> None:
    page = a_page()
    page.turn(quarters)
    assert texts(pdf.paper(written(page))) == [RECALLING, NOTING, REQUESTS, INVITES]


def test_marks_in_brackets_and_rows_of_marks_are_marks() -> None:
    page = Page()
    end = page.text(INDENT, 700, "Recalling the rules,")
    page.text(end, 703.5, "(1)", size=6)
    end = page.text(end + 15, 700, "the plans")
    page.text(end, 703.5, "2, 3", size=6)
    (found,) = pdf.paper(written(page)).paragraphs
    assert found.text == "Recalling the rules, the plans"
    assert found.marks == (Mark("1", 20), Mark("2", 30), Mark("3", 30))


def test_marks_and_notes_of_right_to_left_text_have_one_number() -> None:
    page = Page()
    page.glyphs(500, 700, "إذ تشير إلى القواعد،")
    page.glyphs(378, 703.5, "(1)", size=6)
    page.glyphs(360, 700, "وإلى الخطط التي اعتمدها")
    page.lines(400, 120, "________", size=8)
    page.glyphs(490, 105, "(1) القرار 70/1.", size=8)
    paper = pdf.paper(written(page))
    assert paper.paragraphs[0].text == "إذ تشير إلى القواعد، وإلى الخطط التي اعتمدها"
    assert paper.paragraphs[0].marks == (Mark("1", 20),)
    assert paper.notes == (Note("1", "القرار 70/1.", 1),)


def test_chinese_lines_are_joined_without_spaces() -> None:
    page = Page()
    page.text(124, 700, "回顾其二〇一二年五月四日第12/3号决议，其中决定保护")
    page.text(100, 688, "所有山泉，")
    assert texts(pdf.paper(written(page))) == [
        "回顾其二〇一二年五月四日第12/3号决议，其中决定保护所有山泉，"
    ]


def test_a_page_without_text_is_told_and_nothing_invented() -> None:
    paper = pdf.paper(written(a_page(), Page(), Page()))
    assert len(paper.paragraphs) == 4
    assert paper.doubts == ("no text on pages 2, 3",)


def test_headings_and_italics_are_told() -> None:
    page = a_page()
    page.text(220, 740, "Springs of mountains", size=14, font="b")
    page.text(INDENT, 720, "The Council of the Office,", font="i")
    styles = [p.style for p in pdf.paper(written(page)).paragraphs]
    assert styles[:3] == [Style.HEADING, Style.ITALIC, Style.PLAIN]


def test_cells_of_a_table_are_cells() -> None:
    page = a_page()
    for row in range(4):
        for column, word in enumerate(("Spring", "Litres", "Year")):
            page.text(120 + 140 * column, 300 - 14 * row, f"{word} {row}")
    cells = [p for p in pdf.paper(written(page)).paragraphs if p.style is Style.CELL]
    assert [p.text for p in cells][:4] == ["Spring 0", "Litres 0", "Year 0", "Spring 1"]
    assert len(cells) == 12


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"%PDF-1.4\n" + b"\xff" * 4000])
def test_a_damaged_file_is_told(data: bytes) -> None:
    with pytest.raises(InputError, match="damaged"):
        pdf.paper(data)


def test_a_locked_file_is_told() -> None:
    key = "<" + "41" * 32 + ">"
    trailer = (
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -4 >>"
        f" /ID [{key} {key}]"
    )
    with pytest.raises(InputError, match="password"):
        pdf.paper(written(a_page(), trailer=trailer))


def test_a_file_of_very_many_pages_is_not_read() -> None:
    pages = " ".join(["3 0 R"] * (pdf.MOST_PAGES + 1))
    data = assembled(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{pages}] /Count {pdf.MOST_PAGES + 1} >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
        ]
    )
    with pytest.raises(InputError, match="pages"):
        pdf.paper(data)
