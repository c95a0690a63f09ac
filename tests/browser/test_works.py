"""The screens of works in a real browser, with scripts and without."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from .conftest import Served, Visit

pytestmark = pytest.mark.long

OFFICE = "/o/mountain-springs/"
PAGES = ("works/", "works/?state=missing&language=en", "works/7/", "figures/")
PHONE = 390  # pixels


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing(page: str, language: str, scheme: str, visit: Visit) -> None:
    shown = visit(f"/{language}{OFFICE}{page}", scheme=scheme)
    found = Axe().run(shown)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("page", PAGES)
def test_on_a_phone_only_the_tables_scroll_sideways(page: str, visit: Visit) -> None:
    shown = visit(f"/ar{OFFICE}{page}", width=PHONE)
    assert shown.evaluate("document.documentElement.scrollWidth") <= PHONE


def test_a_choice_changes_the_matrix_and_the_address_in_place(visit: Visit) -> None:
    shown = visit(f"/en{OFFICE}works/")
    shown.evaluate("window.stayed = true")
    shown.focus("#by-state")
    shown.select_option("#by-state", "missing")
    shown.wait_for_url("**state=missing**")
    assert shown.evaluate("window.stayed") is True
    assert shown.evaluate("document.activeElement.id") == "by-state"
    rows = shown.locator(".parity tbody tr")
    marks = [rows.nth(n).locator(".place.missing").count() for n in range(3)]
    assert all(marks)
    shown.go_back()
    shown.wait_for_function("document.querySelector('#by-state').value === ''")


def test_a_total_leads_to_the_works_behind_it(visit: Visit) -> None:
    shown = visit(f"/en{OFFICE}works/")
    way = shown.locator(".totals .ways .missing").first
    counted = int("".join(filter(str.isdigit, way.inner_text())))
    way.click()
    shown.wait_for_url("**state=missing**")
    assert shown.locator("p.legend").inner_text().startswith(f"{counted} work")
    assert shown.locator(".parity tbody tr").count() == counted


def test_the_head_and_the_first_column_stay_while_the_matrix_scrolls(
    visit: Visit,
) -> None:
    shown = visit(f"/en{OFFICE}works/", width=PHONE)
    region = shown.locator(".tall")
    before = region.locator("thead th").first.bounding_box()
    region.evaluate("(one) => one.scrollTo(200, 400)")
    after = region.locator("thead th").first.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(after["x"] - before["x"]) <= 2  # the space between two cells
    assert abs(after["y"] - before["y"]) <= 2


def test_without_scripts_the_filters_are_a_form(
    served: Served, chromium: Browser
) -> None:
    context = chromium.new_context(java_script_enabled=False, base_url=served.address)
    page = context.new_page()
    page.goto(f"/en{OFFICE}works/")
    page.select_option("#by-state", "missing")
    page.click(".filters button")
    assert "state=missing" in page.url
    assert page.locator(".parity tbody tr").count() > 0
    context.close()
