"""Every screen by axe-core, in light and dark, in every language, and on a phone.

Screenshots of each are left in out/screens/.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .conftest import Served, Visit

pytestmark = pytest.mark.long

SHOTS = Path(__file__).parents[2] / "out" / "screens"
PHONE, DESK = 390, 1280  # pixels
OFFICE = "o/mountain-springs/"
SCREENS = {
    "organizations": "",
    "organization": OFFICE,
    "works": f"{OFFICE}works/",
    "figures": f"{OFFICE}figures/",
    "alerts": f"{OFFICE}alerts/",
    "alerts-quiet": f"{OFFICE}alerts/?state=quiet",
    "alerts-none": f"{OFFICE}alerts/?q=nothing-has-this-name",
    "explain": f"{OFFICE}explain/",
    "explain-like": f"{OFFICE}explain/?subject=news",
    "explain-unknown": f"{OFFICE}explain/?subject=nothing-has-this-name",
    "source": f"{OFFICE}sources/site/",
    "check": "checks/missing-language/",
    "login": "login/",
    "instruments": "instruments/",
    "instruments-found": "instruments/?q=sources",
    "instrument": "instruments/A/RES/79/901/",
    "clock": "instruments/clock/",
    "cited": "instruments/citations/",
    "citations": "instruments/A/RES/79/901/citations/",
}
# Screens of one thing are found from the page that leads to them: by what, and where.
FOUND = {
    "alert": (f"{OFFICE}alerts/", r'<th scope="row"><a href="/en/([^"]+)"'),
    "alert-quoted": (
        f"{OFFICE}alerts/?state=all&check=untranslated-page",
        r'<th scope="row"><a href="/en/([^"]+)"',
    ),
    "work": (f"{OFFICE}works/", rf'"/en/({OFFICE}works/\d+/)"'),
    "explained": (f"{OFFICE}works/", rf'"/en/({OFFICE}works/\d+/)"'),
    "capture": ("capture", r'"/en/(captures/\d+/[^"]*)"'),
    "mandate": ("instruments/clock/", r'"/en/(mandates/\d+/)"'),
}
EVERY = (*SCREENS, *FOUND)
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
OPENED = "for (const one of document.querySelectorAll('details')) one.open = true"


def path(screen: str, visit: Visit) -> str:
    """Return where a screen is, below the language of the address."""
    if screen in SCREENS:
        return SCREENS[screen]
    leads, pattern = FOUND[screen]
    if screen == "capture":
        leads = path("alert-quoted", visit)
    body = visit(f"/en/{leads}").content()
    found = re.search(pattern, body)
    assert found, f"nothing leads to {screen} from {leads}"
    if screen != "explained":
        return found[1].replace("&amp;", "&")
    link = visit(f"/en/{found[1]}").locator("a.address").first.get_attribute("href")
    return f"{OFFICE}explain/?subject={link}"


def broken(page: Page) -> Iterator[str]:
    """Yield the rules of axe-core that a page breaks, with what breaks them."""
    found = Axe().run(page, options=RULES).response["violations"]
    for rule in found:
        nodes = (f"{node['target']} {node['html'][:200]}" for node in rule["nodes"])
        yield f"{rule['id']}: {rule['help']}: " + "; ".join(nodes)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("screen", EVERY)
def test_axe_finds_nothing(
    screen: str, language: str, scheme: str, visit: Visit
) -> None:
    shown = visit(f"/{language}/{path(screen, visit)}", scheme=scheme)
    SHOTS.mkdir(parents=True, exist_ok=True)
    shot = SHOTS / f"{screen}.{language}.{scheme}.png"
    shown.screenshot(path=shot, full_page=True)
    shown.evaluate(OPENED)
    assert list(broken(shown)) == []


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("screen", EVERY)
def test_a_phone_does_not_scroll_sideways(
    screen: str, language: str, visit: Visit
) -> None:
    shown = visit(f"/{language}/{path(screen, visit)}", width=PHONE)
    SHOTS.mkdir(parents=True, exist_ok=True)
    shown.screenshot(path=SHOTS / f"{screen}.{language}.phone.png", full_page=True)
    shown.evaluate(OPENED)
    assert shown.evaluate("document.documentElement.scrollWidth") <= PHONE


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("screen", ["alert", "mandate", "instrument", "add"])
def test_the_forms_of_an_administrator_are_as_clear(
    screen: str, language: str, signed_in: Page, visit: Visit, served: Served
) -> None:
    where = "instruments/add/" if screen == "add" else path(screen, visit)
    signed_in.goto(f"/{language}/{where}")
    signed_in.evaluate(OPENED)
    signed_in.screenshot(path=SHOTS / f"forms.{screen}.{language}.png", full_page=True)
    assert list(broken(signed_in)) == []
    signed_in.set_viewport_size({"width": PHONE, "height": 900})
    assert signed_in.evaluate("document.documentElement.scrollWidth") <= PHONE
