"""The language versions of a page are fetched close together, whoever names them."""

from pathlib import Path

import pytest

from tests.collecting.looks import SETTINGS
from tests.collecting.site import Told, page, serving
from vigilangue.collecting.crawl import crawl

TAGS = ("en", "fr", "es", "ar", "zh", "ru")
WORKS = range(1, 121)
NAMES = {
    **{"en": "English", "fr": "Français", "es": "Español"},
    **{"ar": "العربية", "zh": "中文", "ru": "Русский"},
}
UNDER_WAY = 16  # requests that are taken up before the first page is answered


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


@pytest.mark.long
@pytest.mark.parametrize("names", [declared, switched])
def test_versions_of_a_page_are_fetched_close_together(
    tmp_path: Path, names: object
) -> None:
    told: dict[str, Told] = {"/": page(*(f"/en/{n}" for n in WORKS))}
    for work in WORKS:
        head, body = names(work)  # type: ignore[operator]
        for tag in TAGS:
            text = page("/", lang=tag, head=head)
            told[f"/{tag}/{work}"] = text.replace("</body>", f"{body}</body>")
    with serving(told) as site:
        crawl([site.url], tmp_path / "site.warc.gz", settings=SETTINGS)
        order = {path: at for at, path in enumerate(site.paths)}
    for work in WORKS:
        places = sorted(order[f"/{tag}/{work}"] for tag in TAGS)
        # What was taken up already, and its versions, come in between; not all works.
        assert places[-1] - places[0] <= UNDER_WAY * len(TAGS) + 2, (work, places)
