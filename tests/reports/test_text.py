"""The text report reads well on a wide screen, on a narrow one and in a pipe."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from tests.reports.conftest import Write
from tests.reports.made_audit import ABOUT, HOW, Made, page
from vigilangue.core import Work
from vigilangue.reports.terminal.marks import middle

TAGS = "ar bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv zh"


def wide(number: int) -> Work:
    languages = tuple(TAGS.split())
    pages = tuple(page(f"https://b.example/{t}/页面-{number}", t) for t in languages)
    return Work(id=f"n{number}", expressions=pages, expected=languages)


@pytest.mark.parametrize("width", [60, 80, 160])
def test_no_line_but_an_address_is_wider_than_the_screen(
    width: int, written: Write
) -> None:
    text = written("text", how=replace(HOW, width=width))
    over = [line for line in text.splitlines() if cell_len(line) > width]
    assert all("://" in line or "javascript:" in line for line in over)


def test_a_pipe_gets_no_escape_and_no_blank_at_the_end_of_a_line(
    written: Write,
) -> None:
    text = written("text")
    assert "\x1b" not in text
    assert not [line for line in text.splitlines() if line != line.rstrip()]


def test_a_terminal_gets_colour(written: Write) -> None:
    assert "\x1b[" in written("text", how=replace(HOW, colour=True))


@pytest.mark.parametrize("width", [60, 80, 160])
def test_columns_stand_under_their_language_in_any_script(
    width: int, written: Write
) -> None:
    made = Made(works=tuple(map(wide, range(3))), verdicts=(), languages=("en", "zh"))
    lines = written("text", made.audit(), replace(HOW, width=width)).splitlines()
    at = next(n for n, line in enumerate(lines) if line.endswith("en zh"))
    columns = {cell_len(line[: line.index("✓")]) for line in lines[at + 1 : at + 4]}
    assert columns == {cell_len(lines[at][: lines[at].index("en zh")])}


def test_languages_that_do_not_fit_are_named(written: Write) -> None:
    languages = tuple(TAGS.split())
    made = Made(works=(wide(1),), verdicts=(), languages=languages)
    text = written("text", made.audit(), replace(HOW, width=60))
    shown = text.split("\nWork ")[1].splitlines()[0].split()
    left = text.split("more languages: ")[1].split("\n\n")[0].split()
    assert sorted(shown + left) == sorted(languages)


def test_works_beyond_the_worst_are_counted(written: Write) -> None:
    many = tuple(replace(ABOUT, id=f"n{n}") for n in range(33))
    text = written("text", Made(works=many, verdicts=()).audit())
    assert "… and 13 more works" in text


def test_what_could_not_be_looked_at_is_named_with_its_reason(written: Write) -> None:
    assert "о-нас�[2J: timed out" in written("text")


def test_the_last_line_counts_everything(written: Write) -> None:
    last = written("text").splitlines()[-1]
    assert last == (
        "Findings 3 · passed 7 · does not apply 1 · cannot tell 1 · not looked at 1"
    )


@pytest.mark.parametrize(
    "label", ["/zh/关于我们的组织和历史", "/en/a-long-name-of-a-page"]
)
def test_a_label_is_cut_in_the_middle_to_the_cells_there_are(label: str) -> None:
    cut = middle(label, 12)
    assert cell_len(cut) <= 12
    assert cut[0] == "/"
    assert cut[-1] == label[-1]
