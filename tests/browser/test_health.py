"""The screens of health in a real browser: they fit, pass axe, and renew themselves."""

import pytest
from playwright.sync_api import Page

from tests.browser.test_axe import broken
from vigilangue.app import Progress
from vigilangue.app.running import places
from vigilangue.app.running.stage import Telling

from .conftest import Served

pytestmark = pytest.mark.long

PHONE, DESK = 390, 1280  # pixels
SITE = 'title = "Web site"\naddresses = ["https://springs.example/"]\n'
PAGES = ("health/", "sources/add/", "o/mountain-springs/sources/site/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_they_fit_their_window_and_pass_axe(
    language: str, scheme: str, signed_in: Page
) -> None:
    signed_in.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for page in PAGES:
        for width in (PHONE, DESK):
            signed_in.set_viewport_size({"width": width, "height": 900})
            signed_in.goto(f"/{language}/{page}", wait_until="load")
            wide = signed_in.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, (page, width)
            assert list(broken(signed_in)) == [], (page, width)


def test_a_source_is_added_by_keyboard_and_taken_away(signed_in: Page) -> None:
    signed_in.goto("/en/health/")
    signed_in.get_by_role("link", name="Add a source").first.press("Enter")
    signed_in.wait_for_url("**/en/sources/add/")
    signed_in.get_by_label("Address where the site begins").press_sequentially(
        "https://www.rivers.example/"
    )
    signed_in.get_by_role("button", name="Add it").press("Enter")
    signed_in.wait_for_url("**/en/health/")
    row = signed_in.get_by_role("row").filter(has_text="www-rivers-example")
    assert "never looked at" in row.inner_text()
    row.get_by_role("button", name="Remove").press("Enter")
    signed_in.get_by_text("The source was removed.").wait_for()
    assert signed_in.get_by_text("www-rivers-example").count() == 0


def test_progress_comes_without_a_reload(signed_in: Page, served: Served) -> None:
    declared = served.home / "catalog" / "springs"
    declared.mkdir(parents=True)
    (declared / "_organization.toml").write_text('title = "Springs"\n')
    (declared / "site.toml").write_text(SITE)
    signed_in.goto("/en/health/")
    assert signed_in.locator("progress").count() == 0
    within = places.place(served.home, "springs", "site")
    with places.holding(within):
        telling = Telling(within)
        telling(Progress(step="collect", done=30, of=120))
        signed_in.locator("progress[value='25']").wait_for(timeout=15_000)
        assert signed_in.locator("body.waiting").count() == 0
        telling.end()
    signed_in.locator("progress").wait_for(state="detached", timeout=15_000)
