"""Heads and feet say symbol, title, session and the rest, as far as printed."""

from datetime import date

import pytest

from vigilangue.core.instrument import Masthead
from vigilangue.instruments import read_text

BODY = "\n\nThe General Assembly,\n\nRecalling springs,\n\n1. Decides to keep them.\n"


def masthead(head: str, body: str = BODY) -> Masthead:
    return read_text(head + body, language="en").masthead


@pytest.mark.parametrize(
    ("head", "formula", "symbol", "session"),
    [
        ("79/30. Springs", "The General Assembly,", "A/RES/79/30", 79),
        ("S-26/1. Springs", "The Human Rights Council,", "A/HRC/RES/S-26/1", 26),
        ("46/23. Springs", "The Human Rights Council,", "A/HRC/RES/46/23", 46),
        ("46/23 Springs", "The Human Rights Council,", "A/HRC/RES/46/23", 46),
        ("2022/18. Springs", "The Economic and Social Council,", "E/RES/2022/18", 2022),
        ("57/270 B. Springs", "The General Assembly,", "A/RES/57/270 B", 57),
        ("3331 (XXIX). Springs", "The General Assembly,", "A/RES/3331(XXIX)", 29),
        ("Resolution 1325 (2000)", "The Security Council,", "S/RES/1325(2000)", None),
        ("A/79/L.12\n\nSprings", "The General Assembly,", "A/79/L.12", 79),
        ("79/541. Springs", "The General Assembly,", "A/DEC/79/541", 79),
    ],
)
def test_the_number_and_the_organ_make_the_symbol(
    head: str, formula: str, symbol: str, session: int | None
) -> None:
    found = masthead(head, BODY.replace("The General Assembly,", formula))
    assert (found.symbol, found.session) == (symbol, session)


def test_a_title_may_take_several_lines() -> None:
    head = "79/30. Cooperation between the springs\nand the Office for Springs"
    assert (
        masthead(head).title
        == "Cooperation between the springs and the Office for Springs"
    )


def test_a_security_council_resolution_has_no_title_if_none_is_printed() -> None:
    head = (
        "Resolution 1325 (2000)\n\n"
        "Adopted by the Security Council at its 4213th meeting, on\n31 October 2000"
    )
    found = masthead(head, BODY.replace("General Assembly", "Security Council"))
    assert found.title is None
    assert found.meeting == 4213
    assert found.adopted == date(2000, 10, 31)


def test_a_draft_in_brackets_is_the_draft_and_a_report_is_none() -> None:
    without = "[without reference to a Main Committee (A/79/L.12)]\n\n79/30. Springs"
    report = (
        "[on the report of the Second Committee (A/79/441/Add.2)]\n\n79/30. Springs"
    )
    assert masthead(without).draft == "A/79/L.12"
    assert masthead(report).draft is None
    assert masthead(report).symbol == "A/RES/79/30"


def test_an_item_of_the_agenda_may_have_a_part_and_a_title_of_lines() -> None:
    head = (
        "Seventy-ninth session\nAgenda item 99 (g)\n"
        "Review of what the General Assembly adopted at its tenth session:\n"
        "springs of information\n\n79/30. Springs"
    )
    found = read_text(head + BODY, language="en")
    assert found.masthead.agenda_item == "99 (g)"
    assert found.masthead.title == "Springs"
    assert [p.id for p in found.provisions] == ["pp1", "op1"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Point 125 j) de l’ordre du jour"),
        ("es", "Tema 125 j) del programa"),
        ("ru", "Пункт 125 j) повестки дня"),
        ("ar", "البند 125 (ي) من جدول الأعمال"),
        ("zh", "议程项目 125 (j)"),
        ("pt", "Ponto 125 (j) da ordem do dia"),
    ],
)
def test_items_of_the_agenda_are_written_one_way(language: str, line: str) -> None:
    assert read_text(line, language=language).masthead.agenda_item == "125 (j)"


def test_the_foot_says_meeting_date_and_vote() -> None:
    foot = "\n49th meeting\n24 March 2021\n\n[Adopted without a vote.]\n"
    found = read_text("46/23. Springs" + BODY + foot, language="en")
    assert found.masthead.meeting == 49
    assert found.masthead.adopted == date(2021, 3, 24)
    assert found.masthead.vote == "Adopted without a vote."
    assert found.provisions[-1].id == "op1"


def test_the_original_language_is_a_tag() -> None:
    assert masthead("English\nOriginal: French\n\n79/30. Springs").original == "fr"


def test_what_the_head_does_not_place_is_kept_with_a_doubt() -> None:
    found = read_text("An odd remark\n\n79/30. Springs" + BODY, language="en")
    assert found.provisions[0].text == "An odd remark"
    assert found.provisions[0].doubts


def test_nothing_is_made_up_where_nothing_is_printed() -> None:
    found = read_text("Recalling springs,\n\n1. Keep them.", language="en").masthead
    assert found == Masthead()


@pytest.mark.parametrize(
    ("language", "formula", "foot"),
    [
        ("en", "The Security Council,", "Adopted unanimously at the 2155th meeting."),
        ("fr", "Le Conseil de sécurité,", "Adoptée à l’unanimité à la 2155e séance."),
        (
            "es",
            "El Consejo de Seguridad,",
            "Aprobada por unanimidad en la 2155ª sesión.",
        ),
        ("ru", "Совет Безопасности,", "Принята единогласно на 2155-м заседании."),
        ("zh", "安全理事会，", "第2155次会议一致通过。"),
    ],
)
def test_an_old_foot_says_meeting_and_vote(
    language: str, formula: str, foot: str
) -> None:
    found = read_text(f"{formula}\n\n1. A.\n\n{foot}", language=language)
    assert found.masthead.meeting == 2155
    assert found.masthead.vote == foot
    assert [p.id for p in found.provisions] == ["op1"]


@pytest.mark.parametrize(
    ("language", "head", "formula"),
    [
        ("en", "319 (1972). Resolution of 2 August 1972", "The Security Council,"),
        ("fr", "319 (1972). Résolution du 2 août 1972", "Le Conseil de sécurité,"),
        (
            "es",
            "Resolución 319 (1972), de 2 de agosto de 1972",
            "El Consejo de Seguridad,",
        ),
        (
            "ru",
            "Резолюция 319 (1972) от 2 августа 1972 года",
            "Совет Безопасности,",
        ),
        ("ar", "القرار ٣١٩ (١٩٧٢) المؤرخ ٢ آب/أغسطس ١٩٧٢", "إن مجلس الأمن،"),
    ],
)
def test_old_heads_of_the_council_say_number_and_day(
    language: str, head: str, formula: str
) -> None:
    found = read_text(f"{head}\n\n{formula}\n\n1. x;\n", language=language).masthead
    assert (found.symbol, found.adopted) == ("S/RES/319(1972)", date(1972, 8, 2))
    assert found.title is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("es", "Aprobada por el Consejo de Seguridad en su sesión 2155ª"),
        ("es", "Aprobada por el Consejo de Seguridad en su 2155ª sesión"),
        ("ru", "принята Советом Безопасности на его 2155‑м заседании"),
    ],
)
def test_the_number_of_a_meeting_may_stand_on_either_side(
    language: str, line: str
) -> None:
    formula = {"es": "El Consejo de Seguridad,", "ru": "Совет Безопасности,"}[language]
    found = read_text(f"{line}\n\n{formula}\n\n1. x;\n", language=language)
    assert found.masthead.meeting == 2155


def test_the_part_of_an_item_may_stand_between_commas() -> None:
    line = "Point 125, j, de l’ordre du jour"
    assert read_text(line, language="fr").masthead.agenda_item == "125 (j)"
