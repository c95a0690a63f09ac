"""A draft of a vacancy notice is checked without an account, and nothing is kept."""

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

pytestmark = pytest.mark.django_db
PAGE = "/{}/notices/"
ENGLISH = """Programme Officer, P-3
Duty station: Bamako

Languages: Fluency in English is required. Knowledge of French is an asset.
"""
FRENCH = """Administrateur de programme
Lieu d’affectation : Genève

Langues : La maîtrise de l’anglais est exigée. La connaissance du français est un atout.
"""
ARABIC = """موظف شؤون إنسانية
مركز العمل: عمان

اللغات: يشترط إتقان اللغة الإنكليزية. وتعد معرفة اللغة الفرنسية ميزة.
"""


def checked(client: Client, language: str = "en", **said: object) -> str:
    answer = client.post(PAGE.format(language), {"regime": "un-secretariat", **said})
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


def test_an_outsider_sees_the_form(outsider: Client) -> None:
    answer = outsider.get(PAGE.format("en"))
    assert answer.status_code == 200
    assert 'name="text"' in answer.content.decode()


def test_the_head_of_every_page_leads_there(outsider: Client) -> None:
    assert 'href="/en/notices/"' in outsider.get("/en/").content.decode()


def test_a_draft_says_what_it_asks_for_and_which_rule_it_breaks(
    outsider: Client,
) -> None:
    page = checked(outsider, text=ENGLISH)
    assert "Fluency in English is required" in page
    failed = re.search(r'class="outcome[^>]*failed.*?</li>', page, re.S)
    assert failed is not None
    assert "one-working-language-only" in failed[0]
    assert "A/RES/79/331 para. 38" in failed[0]


@pytest.mark.parametrize(
    ("text", "language", "way", "words"),
    [
        (ENGLISH, "en", "ltr", "Fluency in one of the working languages"),
        (FRENCH, "fr", "ltr", "La maîtrise de l’une des langues de travail"),
        (ARABIC, "ar", "rtl", "يشترط إتقان إحدى لغات العمل"),
    ],
)
def test_a_sentence_is_suggested_in_the_language_of_the_draft(
    text: str, language: str, way: str, words: str, outsider: Client
) -> None:
    page = checked(outsider, text=text)
    assert f'<span lang="{language}" dir="{way}">{words}' in page


def test_a_file_is_read_like_a_text(outsider: Client) -> None:
    file = SimpleUploadedFile("draft.md", ENGLISH.encode())
    assert "one-working-language-only" in checked(outsider, file=file)


def test_a_station_that_the_draft_does_not_name_may_be_said(outsider: Client) -> None:
    text = "Officer\n\nFluency in English is required."
    page = checked(outsider, text=text, station="بوغوتا")
    assert "Spanish" in page


def test_the_other_version_is_held_against_it(outsider: Client) -> None:
    page = checked(outsider, text=ENGLISH, other=FRENCH.replace("atout", "plus"))
    assert "versions-disagree" in page


@pytest.mark.parametrize("said", [{}, {"text": "  "}])
def test_nothing_given_is_said_and_no_error_of_ours(
    said: dict[str, str], outsider: Client
) -> None:
    answer = outsider.post(PAGE.format("en"), {"regime": "un-secretariat", **said})
    assert answer.status_code == 400
    assert "Paste a text, or choose a file." in answer.content.decode()


def test_a_file_that_is_no_text_is_refused_with_the_reason(outsider: Client) -> None:
    file = SimpleUploadedFile("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(64))
    said = {"regime": "un-secretariat", "file": file}
    answer = outsider.post(PAGE.format("en"), said)
    assert answer.status_code == 400
    assert "a picture" in answer.content.decode()


def test_markup_in_a_draft_is_shown_and_never_run(outsider: Client) -> None:
    text = "Officer <script>alert(1)</script>\n\nFluency in English is required."
    page = checked(outsider, text=text)
    assert "<script>alert" not in page


def test_nothing_of_a_draft_is_kept(outsider: Client, home: Path) -> None:
    before = sorted(home.rglob("*"))
    checked(outsider, text=ENGLISH, file=SimpleUploadedFile("a.md", ENGLISH.encode()))
    assert sorted(home.rglob("*")) == before


def test_a_strange_regime_is_refused(outsider: Client) -> None:
    said = {"regime": "../../etc/passwd.toml", "text": ENGLISH}
    assert outsider.post(PAGE.format("en"), said).status_code == 400
