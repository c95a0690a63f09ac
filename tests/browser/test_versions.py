"""Lineage and language versions in a real browser: filters, sides, a phone, axe."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page

from tests.instruments.test_lineage import NEXT, WELLS
from tests.web.test_compare import ARABIC, ENGLISH, FRENCH, SPANISH
from tests.web.test_lineage import LAST

from .conftest import Visit
from .test_axe import PHONE, SHOTS, broken

pytestmark = pytest.mark.long
CHAIN = (WELLS, NEXT, LAST)
VERSIONS = (ENGLISH, FRENCH, SPANISH, ARABIC)


def dropped(page: Page, texts: Sequence[str]) -> Page:
    """Drop texts as files and send them."""
    files = [
        FilePayload(name=f"{at}.txt", mimeType="text/plain", buffer=text.encode())
        for at, text in enumerate(texts)
    ]
    page.set_input_files("input[type=file]", files)
    page.click("form.drop button[type=submit]")
    page.wait_for_selector("fieldset.sieve")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize(
    ("screen", "texts"), [("lineage", CHAIN), ("compare", VERSIONS)]
)
def test_axe_finds_nothing(
    screen: str, texts: Sequence[str], language: str, scheme: str, visit: Visit
) -> None:
    page = visit(f"/{language}/{screen}/", scheme=scheme)
    assert list(broken(page)) == []
    dropped(page, texts)
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{screen}.{language}.{scheme}.png", full_page=True)
    assert list(broken(page)) == []


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize(
    ("screen", "texts", "cell"),
    [("lineage", CHAIN, ".threads td"), ("compare", VERSIONS, ".versions td")],
)
def test_on_a_phone_they_stand_one_below_the_other(
    screen: str, texts: Sequence[str], cell: str, language: str, visit: Visit
) -> None:
    page = dropped(visit(f"/{language}/{screen}/", width=PHONE), texts)
    shot: Path = SHOTS / f"{screen}.{language}.phone.png"
    page.screenshot(path=shot, full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    first, second = (page.locator(cell).nth(n).bounding_box() for n in (0, 1))
    assert first is not None
    assert second is not None
    assert first["y"] + first["height"] <= second["y"] + 1


def test_passages_that_are_one_begin_at_one_height(visit: Visit) -> None:
    page = dropped(visit("/en/compare/"), VERSIONS)
    for row in page.locator(".versions tbody tr:not(.findings)").all():
        boxes = [cell.bounding_box() for cell in row.locator("td").all()]
        assert len({round(box["y"]) for box in boxes if box}) == 1


def test_arabic_stands_at_the_right_of_its_column(visit: Visit) -> None:
    page = dropped(visit("/en/compare/"), VERSIONS)
    words = page.locator(".words[lang=ar]").first
    assert words.evaluate("e => getComputedStyle(e).direction") == "rtl"
    assert words.evaluate("e => getComputedStyle(e).textAlign") == "start"


def test_passages_are_sifted_by_finding_and_language_without_a_script(
    visit: Visit,
) -> None:
    page = dropped(visit("/en/compare/"), VERSIONS)
    rows = page.locator(".versions tbody")
    assert rows.count() > 1
    page.uncheck("#show-plain")
    seen = [row for row in rows.all() if row.is_visible()]
    assert len(seen) == 1
    assert seen[0].locator("mark").first.is_visible()
    columns = page.locator(".versions thead th")
    assert all(column.is_visible() for column in columns.all())
    page.uncheck("#side-2")
    assert [column.is_visible() for column in columns.all()].count(False) == 1


def test_a_lineage_is_sifted_to_what_was_lost_by_keyboard(visit: Visit) -> None:
    page = dropped(visit("/en/lineage/"), CHAIN)
    for kind in ("kept", "amended", "strengthened", "new"):
        page.focus(f"#show-{kind}")
        page.keyboard.press("Space")
    seen = [row for row in page.locator(".threads tbody tr").all() if row.is_visible()]
    assert seen
    kinds = [str(row.get_attribute("class")) for row in seen]
    assert all("has-weakened" in kind or "has-dropped" in kind for kind in kinds)


def test_the_picture_runs_as_the_reader_reads(visit: Visit) -> None:
    for language, first_is_left in (("en", True), ("ar", False)):
        page = dropped(visit(f"/{language}/lineage/"), CHAIN)
        heads = [head.bounding_box() for head in page.locator("svg .head").all()]
        xs = [box["x"] for box in heads if box]
        assert (xs[0] < xs[1]) is first_is_left


def test_the_page_of_an_instrument_tells_what_its_versions_differ_in(
    visit: Visit,
) -> None:
    page = visit("/en/instruments/A/RES/79/901/")
    section = page.locator("section[aria-labelledby=versions]")
    section.locator(".same, .differing").wait_for()
    assert section.locator("a").get_attribute("href") == (
        "/en/compare/?of=A/RES/79/901"
    )
