"""Notices as they are set: headings, lists, tables, several posts, two languages."""

from __future__ import annotations

from datetime import date

import pytest

from tests.notices.asked import asked
from vigilangue import notices
from vigilangue.core.notice import Profile
from vigilangue.documents import papers

MARKDOWN = """# Programme Officer, P-3

Duty station: Amman
Department: Regional Office
Deadline for applications: 4 March 2026
Posting date: 2026-02-01

## Responsibilities

- Draft reports in French
- Translate letters into Arabic

## Qualifications

- A university degree is required

## Languages

- English: fluent (required)
- Arabic: working knowledge (desirable)
"""

TABLE = """<!doctype html><html><body><h1>Nurse, G-5</h1>
<table><tr><th>Language</th><th>Speaking</th><th>Required</th></tr>
<tr><td>French</td><td>Fluent</td><td>Yes</td></tr>
<tr><td>Hausa</td><td>Basic</td><td>No</td></tr></table></body></html>"""


def test_the_parts_of_a_notice_are_told_apart() -> None:
    notice = notices.read_text(MARKDOWN)
    assert asked(notice) == ["ar desirable working", "en required fluent"]
    assert notice.profile is Profile.ONE


def test_what_a_notice_tells_of_its_post_is_read() -> None:
    notice = notices.read_text(MARKDOWN)
    assert notice.language == "en"
    assert notice.title == "Programme Officer, P-3"
    assert notice.duty_station == "Amman"
    assert notice.grade == "P-3"
    assert notice.department == "Regional Office"
    assert notice.deadline == date(2026, 3, 4)
    assert notice.posted == date(2026, 2, 1)


def test_a_table_says_yes_and_no_under_its_columns() -> None:
    notice = notices.read(papers.read(TABLE.encode()))
    assert asked(notice) == ["fr required fluent", "ha desirable basic"]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (
            "<th>Langue<th>Exigée<th>Souhaitée"
            "<tr><td>Anglais<td>Oui<td><tr><td>Français<td><td>Oui",
            ["en required", "fr desirable"],
        ),
        (
            "<th>Need<th>Language<tr><td>Required<td>English"
            "<tr><td rowspan=2>Desirable<td>Spanish<tr><td>French",
            ["en required", "es desirable", "fr desirable"],
        ),
        (
            "<th>Language<th>Level<th>Need<tr><td>English<td>Fluent<td>Required"
            "<tr><td>French<td><td>Asset",
            ["en required fluent", "fr asset"],
        ),
    ],
)
def test_a_cell_stands_under_its_column_though_others_are_empty(
    rows: str, wanted: list[str]
) -> None:
    page = f"<html><body><h1>Nurse, G-5</h1><table><tr>{rows}</table></body></html>"
    assert asked(notices.read(papers.read(page.encode()))) == wanted


def test_a_table_that_only_sets_a_page_in_columns_is_read_as_text() -> None:
    asks = "Fluency in English is required.</p><p>Knowledge of French is an asset."
    cells = f"<td><p>We seek a nurse.</p><p>{asks}</p><p>Apply.</p></td><td>Menu</td>"
    page = f"<table><tr>{cells}</tr><tr><td>Foot</td><td>End</td></tr></table>"
    found = notices.read(papers.read(f"<html><body>{page}</body></html>".encode()))
    assert asked(found) == ["en required fluent", "fr asset"]


def test_a_table_in_markdown_is_read_by_its_rows() -> None:
    text = (
        "| Idioma | Nivel | Requisito |\n|---|---|---|\n| Inglés | C1 | Obligatorio |"
    )
    notice = notices.read_text(text + "\n| Francés | B1 | Deseable |", language="es")
    assert asked(notice) == ["en required C1", "fr desirable B1"]


def test_a_heading_says_how_much_its_items_are_needed() -> None:
    text = "# Officer\n\n## Desirable languages\n\n- Thai\n- Lao\n"
    assert asked(notices.read_text(text)) == ["lo desirable", "th desirable"]


def test_an_asset_heading_holds_for_its_list() -> None:
    text = "# Officer\n\nThe following would be an asset:\n\n- Knowledge of Thai\n"
    assert asked(notices.read_text(text)) == ["th asset"]


def test_what_a_file_says_of_itself_in_front_is_not_read() -> None:
    text = "---\ntitle: 'Clerk'\ndescription: >-\n  English essential.\n---\n\n"
    notice = notices.read_text(text + "## You have\n\n- Bilingual imperative (BBB)\n")
    assert asked(notice) == ["en required BBB", "fr required BBB"]
    assert notice.title == "Clerk"


def test_a_notice_in_two_languages_asks_once() -> None:
    text = (
        "# Driver / Chauffeur\n\nThe driver takes the staff of the office to its "
        "meetings, and keeps the car in good order.\n\nFluency in French is required."
        "\n\nLe chauffeur conduit le personnel du bureau à ses réunions et tient la "
        "voiture en bon état.\n\nLa maîtrise du français est exigée.\n"
    )
    notice = notices.read_text(text)
    assert asked(notice) == ["fr required fluent"]
    assert set(notice.languages) == {"en", "fr"}


def test_a_wish_for_what_is_required_is_left_out() -> None:
    text = "Fluency in French is required. Knowledge of French would be an asset."
    assert asked(notices.read_text(text)) == ["fr required fluent"]


def test_another_official_language_is_none_that_is_required() -> None:
    text = "Fluency in English is required. Another official UN language is an asset."
    wish = notices.read_text(text).requirements[1]
    assert wish.open
    assert wish.any_of == ("ar", "es", "fr", "ru", "zh")


def test_a_condition_of_some_posts_is_kept() -> None:
    text = "For positions in Geneva, fluency in French is required."
    assert "geneva" in notices.read_text(text).requirements[0].condition


def test_a_notice_in_a_language_without_lexicon_says_so() -> None:
    text = "Gesucht wird eine Person mit sehr guten Kenntnissen der deutschen Sprache."
    notice = notices.read_text(text * 3)
    assert notice.requirements == ()
    assert notice.doubts == ("no lexicon for de",)


def test_nothing_is_found_in_nothing() -> None:
    notice = notices.read_text("")
    assert (notice.language, notice.requirements) == (None, ())


def test_each_of_several_posts_asks_for_its_own() -> None:
    text = "# Two posts\n\n## Position 1: Driver\n\nFluency in French is required.\n"
    text += "\n## Position 2: Clerk\n\nFluency in English is required.\n"
    found = notices.read_text(text).requirements
    assert [(r.any_of, r.condition) for r in found] == [
        (("fr",), "Position 1: Driver"),
        (("en",), "Position 2: Clerk"),
    ]


def test_a_table_may_have_languages_as_its_columns() -> None:
    text = "| | English | French |\n|---|---|---|\n| Level | Fluent | Working |\n"
    notice = notices.read_text(text + "| Requirement | Required | Desirable |\n")
    assert asked(notice) == ["en required fluent", "fr desirable working"]


def test_a_cross_in_a_column_is_what_the_column_says() -> None:
    text = "| Language | Required | Desirable |\n|---|---|---|\n| English | X | |\n"
    notice = notices.read_text(text + "| French | | X |\n")
    assert asked(notice) == ["en required", "fr desirable"]


def test_a_period_of_posting_ends_with_the_deadline() -> None:
    text = "Posting Title: Nurse, P3\nPosting Period: 3 October 2024 - 16 November 2024"
    notice = notices.read_text(text)
    assert (notice.posted, notice.deadline) == (date(2024, 10, 3), date(2024, 11, 16))


def test_lines_too_short_to_be_wrapped_are_read_one_by_one() -> None:
    text = "English: fluent (required)\nFrench: working (desirable)\nArabic: an asset\n"
    assert asked(notices.read_text(text)) == [
        "ar asset",
        "en required fluent",
        "fr desirable working",
    ]


def test_a_language_that_nobody_names_is_a_doubt() -> None:
    text = "Knowledge of a Nordic language is an advantage."
    notice = notices.read_text(text)
    assert notice.requirements == ()
    assert notice.doubts == (f"a language is asked for that is not named: {text}",)


def test_a_language_that_is_denied_is_no_doubt() -> None:
    assert notices.read_text("No specific language is required.").doubts == ()


def test_labels_that_came_joined_are_parted() -> None:
    notice = notices.read_text("Duty station: Geneva\nGrade: P-3\nLanguages: Thai\n")
    assert (notice.duty_station, notice.grade) == ("Geneva", "P-3")
    assert asked(notice) == ["th required"]


def test_languages_under_a_second_heading_are_needed_as_it_says() -> None:
    text = "Required qualifications\n\nLanguages\n\nExcellent Thai.\n\n"
    text += "Desirable qualifications\n\nEducation\n\nA diploma.\n\nLanguages\n\nLao.\n"
    assert asked(notices.read_text(text)) == ["lo desirable", "th required"]


def test_languages_after_a_wish_for_something_else_are_conditions() -> None:
    text = "Desirable experience\n\nWork in a bank.\n\nLanguages\n\nExcellent Thai.\n"
    assert asked(notices.read_text(text)) == ["th required"]


def test_cells_that_came_one_below_the_other_are_rows() -> None:
    text = "Languages\nLanguage\nLevel\nRequirement\nThai\nFluent\nRequired\n"
    notice = notices.read_text(text + "Lao\nBasic\nDesirable\n")
    assert asked(notice) == ["lo desirable basic", "th required fluent"]


def test_a_word_of_need_above_a_language_is_a_heading_of_it() -> None:
    text = "Languages\nRequired\nThai\nDesirable\nLao\nKhmer\n"
    assert asked(notices.read_text(text)) == [
        "km desirable",
        "lo desirable",
        "th required",
    ]


def test_an_item_of_a_list_says_nothing_of_the_next_one() -> None:
    text = "- Three years in sales, preferably of steel, timber or machines for farms\n"
    text += "- Fluency in Thai and Lao; Khmer is an asset\n- A licence\n"
    assert asked(notices.read_text(text)) == [
        "km asset",
        "lo required fluent",
        "th required fluent",
    ]


def test_a_heading_in_capitals_goes_on_no_sentence() -> None:
    text = "LANGUAGES\nREQUIRED\nFor this post, fluency in Thai is required (oral, "
    text += "written).\nDESIRABLE\nWorking knowledge of Lao.\n"
    assert asked(notices.read_text(text)) == [
        "lo desirable working",
        "th required fluent",
    ]
