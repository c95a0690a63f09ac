"""The language versions of a page are fetched close together, whoever names them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.collecting.looks import SETTINGS
from tests.collecting.site import Told, page, serving
from vigilangue.collecting.crawl import crawl

TAGS = ("en", "fr", "es", "ar", "zh", "ru")
WORKS = range(1, 26)
NAMES = {
    **{"en": "English", "fr": "Français", "es": "Español"},
    **{"ar": "العربية", "zh": "中文", "ru": "Русский"},
}
HANDFUL = 3  # requests of other pages between the first version and the last


def declared(work: int) -> tuple[str, str]:
    """By hreflang, in the head."""
    head = "".join(
        f'<link rel="alternate" hreflang="{tag}" href="/{tag}/{work}">' for tag in TAGS
    )
    return head, ""


def switched(work: int) -> tuple[str, str]:
    """By a switcher, in the navigation."""
    links = "".join(
        f'<li><a lang="{tag}" href="/{tag}/{work}">{NAMES[tag]}</a></li>'
        for tag in TAGS
    )
    return "", f"<nav><ul>{links}</ul></nav>"


def site_of(names: Callable[[int], tuple[str, str]]) -> dict[str, Told]:
    """Return the pages of all works, whose front page leads to the English ones."""
    told: dict[str, Told] = {"/": page(*(f"/en/{n}" for n in WORKS))}
    for work in WORKS:
        head, body = names(work)
        for tag in TAGS:
            text = page("/", lang=tag, head=head)
            told[f"/{tag}/{work}"] = text.replace("</body>", f"{body}</body>")
    return told


def check_together(told: dict[str, Told], folder: Path) -> None:
    with serving(told) as site:
        crawl([site.url], folder / "site.warc.gz", settings=SETTINGS)
        order = {path: at for at, path in enumerate(site.paths)}
    for work in WORKS:
        places = sorted(order[f"/{tag}/{work}"] for tag in TAGS)
        assert places[-1] - places[0] < len(TAGS) + HANDFUL, (work, places)


@pytest.mark.parametrize("names", [declared, switched])
def test_versions_of_a_page_are_fetched_close_together(
    tmp_path: Path, names: Callable[[int], tuple[str, str]]
) -> None:
    check_together(site_of(names), tmp_path)


def test_versions_that_wait_already_are_fetched_close_together_too(
    tmp_path: Path,
) -> None:
    """The front page leads to all pages, one language after the other."""
    told = site_of(declared)
    told["/"] = page(*(f"/{tag}/{n}" for tag in TAGS for n in WORKS))
    check_together(told, tmp_path)
