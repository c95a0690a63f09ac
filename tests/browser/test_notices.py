"""The page of a draft in a real browser: an officer pastes it, and sees at once."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import FilePayload, Page

from .conftest import Visit

pytestmark = pytest.mark.long

PHONE, DESK = 390, 1280  # pixels
FRENCH = """Spécialiste de programme, P-3
Lieu d’affectation : Bogota

Langues : La maîtrise de l’anglais est exigée. La connaissance du français est un atout.
"""
ARABIC = """موظف شؤون إنسانية
مركز العمل: عمان

اللغات: يشترط إتقان اللغة الإنكليزية. وتعد معرفة اللغة الفرنسية ميزة.
"""
WRITTEN = {
    "fr": (
        FRENCH,
        "La maîtrise de l’anglais est exigée",
        "l’une des langues de travail",
    ),
    "ar": (ARABIC, "يشترط إتقان اللغة الإنكليزية", "يشترط إتقان إحدى لغات العمل"),
}


def checked(
    visit: Visit, language: str, width: int = DESK, scheme: str = "light"
) -> Page:
    page: Page = visit(f"/{language}/notices/", width=width, scheme=scheme)
    page.fill("[name=text]", WRITTEN[language][0])
    page.press("[name=text]", "Tab")
    page.click("#draft button[type=submit]")
    page.wait_for_selector("#found")
    return page


@pytest.mark.parametrize(("language", "way"), [("fr", "ltr"), ("ar", "rtl")])
def test_a_pasted_draft_is_answered_in_its_language(
    language: str, way: str, visit: Visit
) -> None:
    page = checked(visit, language)
    _, asked, suggested = WRITTEN[language]
    row = page.locator("#found tbody tr").first
    assert asked in row.inner_text()
    sentence = page.locator(".suggestion span").first
    assert suggested in sentence.inner_text()
    assert sentence.get_attribute("dir") == way
    broken = page.locator("section li", has=page.locator(".outcome.failed")).first
    assert "one-working-language-only" in broken.inner_text()
    assert "A/RES/79/331" in broken.inner_text()


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_answer_stands_before_the_form(language: str, visit: Visit) -> None:
    page = checked(visit, language)
    found = page.locator("#found").bounding_box()
    form = page.locator("#draft").bounding_box()
    assert found is not None
    assert form is not None
    assert found["y"] < form["y"]
    assert page.input_value("[name=text]").strip() == WRITTEN[language][0].strip()


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_answer_fits_its_window(language: str, width: int, visit: Visit) -> None:
    page = checked(visit, language, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_axe_finds_nothing_in_the_answer(
    language: str, scheme: str, visit: Visit
) -> None:
    found = Axe().run(checked(visit, language, scheme=scheme))
    assert found.violations_count == 0, found.generate_report()


def test_axe_finds_nothing_in_the_empty_form(visit: Visit) -> None:
    found = Axe().run(visit("/en/notices/"))
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_counted_notices_are_drawn_and_fit(
    language: str, width: int, visit: Visit
) -> None:
    page: Page = visit(f"/{language}/notices/count/", width=width)
    files = [
        FilePayload(name=f"post-{at}.md", mimeType="text/plain", buffer=text.encode())
        for at, (text, _, _) in enumerate(WRITTEN.values())
    ]
    page.set_input_files("[name=notices]", files)
    page.select_option("[name=by]", "duty-station")
    page.click("#draft button[type=submit]:not(.plain)")
    page.wait_for_selector("figure.chart[data-drawn=yes] svg", timeout=15_000)
    assert page.locator("#found tbody tr").count() == 2
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
