"""What pages and notes cut is joined, what was run together is parted."""

import pytest

from vigilangue.core.instrument import Role
from vigilangue.documents.paper import Mark, Note, Paper, Paragraph
from vigilangue.instruments import read, read_text


def texts(text: str, language: str) -> list[str]:
    return [p.text for p in read_text(text, language=language).provisions]


def test_a_sentence_that_a_note_cut_is_joined_with_its_marks() -> None:
    text = (
        "大会，\n\n1. 欢迎国际山泉办事处在各大洲山区开展的各项工作，"
        "包括按照大会关于山泉的决议¹和其他有关\n\n"
        "¹ 第 70/1 号决议。\n\n决议²增强青年的作用；\n\n² A/73/5。\n\n2. 决定继续审议。"
    )
    read = read_text(text, language="zh")
    assert read.provisions[0].text.endswith("决议和其他有关决议增强青年的作用；")
    assert read.provisions[0].footnotes == ("1", "2")
    assert [note.number for note in read.footnotes] == ["1", "2"]


def test_a_sentence_that_a_page_cut_is_joined() -> None:
    cut = "The General Assembly,\n\n1. Welcomes the work of the\n\noffice for springs;"
    assert texts(cut, "en") == ["Welcomes the work of the office for springs;"]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "The General Assembly,\n\nI. Springs\n\n1. Decides;\n\n2. Invites;", 3),
        ("ru", "Генеральная Ассамблея,\n\nсчитая одно; и\n\nсчитая другое,", 2),
        ("en", "The General Assembly,\n\nNoting springs, and\n\nnoting also rills,", 2),
    ],
)
def test_what_was_not_cut_stays_apart(language: str, text: str, count: int) -> None:
    assert len(texts(text, language)) == count


def test_paragraphs_of_a_preamble_that_were_run_together_are_parted() -> None:
    text = (
        "The General Assembly,\n\nRecalling springs, Noting, here, rills,\n\n1. Ends."
    )
    assert texts(text, "en") == [
        "Recalling springs,",
        "Noting, here, rills,",
        "Ends.",
    ]


def test_a_formula_at_the_end_of_a_title_is_parted() -> None:
    read = read_text(
        "79/30. Springs The General Assembly,\n\nRecalling springs,\n\n1. Ends."
    )
    assert read.masthead.title == "Springs"
    assert read.masthead.body == "General Assembly"


def test_what_paper_says_is_believed() -> None:
    """A number and a mark may stand apart from the text, notes apart from all."""
    paper = Paper(
        paragraphs=(
            Paragraph("The General Assembly,"),
            Paragraph("Recalling springs,", marks=(Mark("1", 17),)),
            Paragraph("Decides to keep:", label="1."),
            Paragraph("the springs;", label="(a)"),
        ),
        head=("A/RES/79/30",),
        notes=(Note("1", "A/79/100."),),
        doubts=("columns",),
    )
    found = read(paper, language="en")
    assert [(p.id, p.number) for p in found.provisions] == [
        ("pp1", None),
        ("op1", "1"),
        ("op1.a", "(a)"),
    ]
    assert found.provisions[0].footnotes == ("1",)
    assert found.masthead.symbol == "A/RES/79/30"
    assert found.doubts == ("columns",)


def test_a_language_without_lexicon_is_read_by_its_numbers_and_said() -> None:
    found = read_text("1. beschließt dies;\n\n2. ersucht ihn.", language="de")
    assert [p.id for p in found.provisions] == ["op1", "op2"]
    assert found.provisions[0].role is Role.OPERATIVE
    assert found.language == "de"
    assert found.doubts == ("no lexicon for de",)


@pytest.mark.parametrize(
    ("given", "told"), [("pt-BR", "pt-BR"), ("zh-Hans", "zh-Hans"), (None, "zh")]
)
def test_the_language_is_told_as_it_was_given(given: str | None, told: str) -> None:
    text = "大会，\n\n回顾其关于山泉的各项决议以及办事处的工作，\n\n1. 决定继续审议。"
    assert read_text(text, language=given).language == told
