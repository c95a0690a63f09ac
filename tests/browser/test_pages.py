"""The pages in a real browser: they fit a phone, turn round, draw, and ask nobody."""

import pytest
from playwright.sync_api import Page

from .conftest import Served, Visit

pytestmark = pytest.mark.long

OFFICE = "o/mountain-springs/"
PAGES = ("", OFFICE, "find/", "login/", f"{OFFICE}works/", f"{OFFICE}alerts/")
PHONE, DESK = 390, 1280  # pixels


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_fits_its_window(
    page: str, language: str, width: int, visit: Visit
) -> None:
    shown = visit(f"/{language}/{page}", width=width)
    assert shown.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("language", "way"), [("fr", "ltr"), ("ar", "rtl")])
def test_a_page_begins_where_its_language_begins(
    language: str, way: str, visit: Visit
) -> None:
    shown = visit(f"/{language}/{OFFICE}")
    brand = shown.locator(".brand").bounding_box()
    account = shown.locator(".account").bounding_box()
    assert brand is not None
    assert account is not None
    assert (brand["x"] < account["x"]) is (way == "ltr")


def drawn(page: Page) -> None:
    page.wait_for_selector("figure.chart[data-drawn=yes] svg", timeout=15_000)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chart_is_drawn_under_the_policy(scheme: str, visit: Visit) -> None:
    shown = visit(f"/en/{OFFICE}", scheme=scheme)
    drawn(shown)
    soft = shown.evaluate(
        "getComputedStyle(document.documentElement).getPropertyValue('--soft').trim()"
    )
    label = shown.locator("figure.chart svg .role-axis-label text").first
    assert label.get_attribute("fill") == soft
    lines = shown.locator("figure.chart svg .mark-line path")
    assert lines.count() == shown.locator("figure.chart thead th").count() - 1


@pytest.mark.parametrize(("language", "right"), [("en", False), ("ar", True)])
def test_a_chart_begins_where_its_language_begins(
    language: str, right: bool, visit: Visit
) -> None:
    """The oldest moment stands at the right in Arabic, and so does the scale."""
    shown = visit(f"/{language}/{OFFICE}")
    drawn(shown)
    labels: list[tuple[str, float]] = shown.evaluate(
        """() => [...document.querySelectorAll(
             'figure.chart svg .role-axis-label text')].map((one) =>
             [one.textContent, one.getBoundingClientRect().x])"""
    )
    scale = [x for said, x in labels if "%" in said]
    moments = [x for said, x in labels if "%" not in said]
    assert len(scale) > 1
    assert len(moments) > 1
    assert (moments[0] > moments[-1]) is right
    assert (min(scale) > max(moments)) is right


def test_the_switcher_keeps_the_reader_on_the_page(visit: Visit) -> None:
    shown = visit(f"/en/{OFFICE}?days=30")
    shown.click(".tongues a[lang=ar]")
    assert shown.url.endswith(f"/ar/{OFFICE}?days=30")
    assert shown.locator("html").get_attribute("dir") == "rtl"


def test_the_keyboard_skips_to_the_content(visit: Visit) -> None:
    shown = visit(f"/en/{OFFICE}")
    shown.keyboard.press("Tab")
    assert shown.evaluate("document.activeElement.className") == "skip"
    shown.keyboard.press("Enter")
    assert shown.evaluate("document.activeElement.id") == "content"


def test_nothing_is_asked_of_another_machine(served: Served, visit: Visit) -> None:
    shown = visit(f"/en/{OFFICE}")
    drawn(shown)
    asked: list[str] = shown.evaluate(
        "performance.getEntriesByType('resource').map((one) => one.name)"
    )
    assert asked
    assert [a for a in asked if not a.startswith((served.address, "data:"))] == []


def test_the_administrator_signs_in_and_out(signed_in: Page) -> None:
    assert "admin" in signed_in.locator(".account").inner_text()
    signed_in.click(".account button")
    signed_in.wait_for_selector(".account a[href*=login]")


def test_a_printed_page_leaves_out_what_is_for_the_screen(visit: Visit) -> None:
    shown = visit(f"/en/{OFFICE}")
    shown.emulate_media(media="print")
    for gone in (".find", ".tongues", ".foot"):
        assert not shown.locator(gone).is_visible()
    assert shown.locator("h1").is_visible()


def test_a_filter_goes_with_the_reader_into_another_language(visit: Visit) -> None:
    shown = visit(f"/en/{OFFICE}works/")
    shown.select_option("select[name=state]", "missing")
    shown.wait_for_url("**state=missing**")
    shown.click(".tongues a[lang=fr]")
    shown.wait_for_load_state()
    assert "/fr/" in shown.url
    assert "state=missing" in shown.url
    assert shown.input_value("select[name=state]") == "missing"


def test_a_server_that_is_gone_is_said(visit: Visit, complaints: list[str]) -> None:
    shown = visit(f"/en/{OFFICE}works/")
    shown.route("**/works/**", lambda route: route.abort())
    shown.select_option("select[name=state]", "missing")
    shown.wait_for_selector(".loading .lost", state="visible")
    assert complaints
    complaints.clear()
