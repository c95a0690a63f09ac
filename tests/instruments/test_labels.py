"""The numbers that paragraphs begin with are read in the scripts of six languages."""

import pytest

from vigilangue.instruments.labels import label


@pytest.mark.parametrize(
    ("text", "printed", "names"),
    [
        ("12. Requests", "12", ["12"]),
        ("12.\tRequests", "12", ["12"]),
        ("3 bis. Requests", "3 bis", ["3-bis"]),
        ("1 - تقرر", "1", ["1"]),
        ("2- تقرر", "2", ["2"]),
        ("٣ - تقرر", "3", ["3"]),
        ("1．决定", "1", ["1"]),
        ("3、决定", "3", ["3"]),
        ("十二、决定", "十二", ["12"]),
        ("(a) To report;", "(a)", ["a"]),
        ("a) De faire rapport ;", "a)", ["a"]),
        ("- (b) 促进平等；", "(b)", ["b"]),
        ("(i) Of those;", "(i)", ["i", "i"]),
        ("(iv) Of those;", "(iv)", ["iv"]),
        ("(aa) To report;", "(aa)", ["aa"]),
        ("(3) To report;", "(3)", ["3"]),
        ("(أ) أن يقدم", "(أ)", ["a"]),
        ("(ب) أن يقدم", "(ب)", ["b"]),
        ("(هـ) أن يقدم", "(هـ)", ["e"]),
        ("(يا) أن يقدم", "(يا)", ["k"]),
        ("'1' في جنيف", "'1'", ["i"]),
        ("а) представить", "а)", ["a", "a"]),
        ("б) представить", "б)", ["b"]),
        ("㈠ 山中的；", "㈠", ["i"]),
        ("（二）山中的；", "（二）", ["ii"]),
        ("(甲) 山中的；", "(甲)", ["a"]),
        ("• in time;", "•", [""]),
        ("PP3 Recalling", "PP3", ["3"]),
        ("OP12 bis. Urges", "OP12 bis", ["12-bis"]),
        ("3.2 Members", "3.2", ["2"]),
    ],
)
def test_a_number_is_read(text: str, printed: str, names: list[str]) -> None:
    found = label(text)
    assert found is not None
    assert found.printed == printed
    assert [reading.name for reading in found.readings] == names


@pytest.mark.parametrize(
    "text",
    [
        "2030 Agenda for springs",
        "1325 (2000) and later resolutions",
        "9 - 27 September 2019",
        "20.5 per cent of springs",
        "79/331. Cooperation",
        "Recalls (a) the report",
        "(see annex) the report",
        "5 September 2025",
        "1.",
        "",
    ],
)
def test_other_beginnings_are_no_numbers(text: str) -> None:
    assert label(text) is None


def test_what_stands_after_the_number_is_the_text() -> None:
    found = label("1 -\tتقرر إنشاء المكتب؛")
    assert found is not None
    assert found.rest == "تقرر إنشاء المكتب؛"
