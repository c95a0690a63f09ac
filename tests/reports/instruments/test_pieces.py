"""A text in pieces: nothing is lost, and each mark stands in its place."""

import pytest

from vigilangue.core import Citation, Provision, Role
from vigilangue.reports.instruments.pieces import Marked, pieces

TEXT = "Recalls resolution 77/331 and its report,"


def said(marks: dict[int, str], *citations: Citation) -> str:
    made = Provision(
        id="pp1",
        role=Role.PREAMBULAR,
        number=None,
        level=1,
        text=TEXT,
        citations=citations,
        footnotes=tuple(marks.values()),
        marks=tuple(marks),
    )
    return "".join(map(shown, pieces(made)))


def shown(piece: str | Citation | Marked) -> str:
    if isinstance(piece, str):
        return piece
    if isinstance(piece, Citation):
        return f"<{piece.text}>"
    return f"[{piece.number}]"


CITED = Citation(symbol="A/RES/77/331", text="77/331", start=19)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ({}, "Recalls resolution <77/331> and its report,"),
        ({40: "1"}, "Recalls resolution <77/331> and its report[1],"),
        ({0: "1", 41: "2"}, "[1]Recalls resolution <77/331> and its report,[2]"),
        ({19: "1", 25: "2"}, "Recalls resolution [1]<77/331>[2] and its report,"),
        ({21: "1"}, "Recalls resolution <77/331>[1] and its report,"),
        ({29: "1", 30: "2"}, "Recalls resolution <77/331> and[1] [2]its report,"),
    ],
)
def test_marks_stand_where_they_are(marks: dict[int, str], expected: str) -> None:
    assert said(marks, CITED) == expected


def test_of_citations_that_overlap_one_counts() -> None:
    whole = Citation(symbol="A/RES/77/331", text="resolution 77/331", start=8)
    elsewhere = Citation(symbol="A/RES/1/1", text="not there", start=2)
    assert said({}, CITED, whole, elsewhere) == (
        "Recalls <resolution 77/331> and its report,"
    )
