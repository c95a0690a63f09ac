"""An observer on a telephone without a connection, and the screens of those who act."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from .conftest import Served

pytestmark = pytest.mark.long

PHONE = 390  # pixels
OFFICE = "/o/mountain-springs/"
PAGES = (
    "today/",
    "news/",
    "people/",
    "people/trail/",
    "o/mountain-springs/actions/",
    "o/mountain-springs/actions/new/?check=missing-language&language=fr",
    "o/mountain-springs/observations/",
    "o/mountain-springs/observations/grids/meeting/",
    "o/mountain-springs/observations/grids/meeting/import/",
)


@pytest.fixture
def page(served: Served, chromium: Browser) -> Page:
    """Return a page of the administrator, on a telephone."""
    context = chromium.new_context(viewport={"width": PHONE, "height": 800})
    page = context.new_page()
    page.goto(f"{served.address}en/login/")
    page.fill("input[name=username]", "admin")
    page.fill("input[name=password]", served.password)
    page.click("main button[type=submit]")
    return page


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    language: str, page: Page, served: Served
) -> None:
    for path in PAGES:
        page.goto(f"{served.address}{language}/{path}")
        found = Axe().run(page)
        assert found.violations_count == 0, (path, found.generate_report())
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE, path


def test_a_grid_survives_a_lost_connection(page: Page, served: Served) -> None:
    grid = f"{served.address}fr{OFFICE}observations/grids/meeting/"
    page.goto(grid)
    page.fill("[name=name]", "Conseil, 12e séance")
    page.fill("[name=q0]", "Conseil")
    page.select_option("[name=q1]", "formal")
    page.context.set_offline(True)
    page.select_option("[name=q5]", "entitled")
    page.select_option("[name=q11]", "no")
    page.click("main form.grid-form button[type=submit]")
    page.wait_for_selector("#kept:not([hidden])")
    assert page.url == grid, "nothing was lost, and nothing left the page"
    page.context.set_offline(False)
    page.wait_for_url("**/observations/*/")
    assert "Conseil, 12e séance" in page.inner_text("h1")
    page.goto(grid)
    assert page.input_value("[name=name]") == "", "what was sent is kept no more"


def test_what_was_typed_is_there_after_the_page_was_closed(
    page: Page, served: Served
) -> None:
    grid = f"{served.address}ar{OFFICE}observations/grids/press-conference/"
    page.goto(grid)
    page.fill("[name=name]", "مؤتمر صحفي")
    page.goto(f"{served.address}ar/")
    page.goto(grid)
    assert page.input_value("[name=name]") == "مؤتمر صحفي"
    page.evaluate("localStorage.clear()")
