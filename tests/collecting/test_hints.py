"""What a crawl notices of a site that its declaration does not fit is told."""

from pathlib import Path

import pytest

from tests.collecting.looks import Looks
from tests.collecting.scripted import SHELL
from tests.collecting.site import Told, page, serving

WORDS = "<main><p>" + "The office met and spoke of the river at length. " * 5 + "</p>"
LINKED = '<script type="application/ld+json">{"@type": "Article"}</script>'


def test_pages_that_are_shells_are_noticed(tmp_path: Path) -> None:
    told: dict[str, Told] = {"/": SHELL + '<a href="/b">b</a>', "/b": SHELL}
    with serving(told) as site:
        result = Looks(tmp_path).look(site)
    assert result.hints == (
        "2 of 2 pages hold scripts and next to no text: "
        "where the text comes by scripts, set render = true",
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SHELL + WORDS, id="scripts beside a text"),
        pytest.param(page("/"), id="a short page without scripts"),
        pytest.param(LINKED + "<p>Short.</p>", id="data that is no script"),
        pytest.param(
            SHELL + "<p>" + "会议讨论了河流问题。" * 8, id="a text in Chinese"
        ),
    ],
)
def test_pages_that_have_their_text_are_not(tmp_path: Path, text: str) -> None:
    with serving({"/": text}) as site:
        assert Looks(tmp_path).look(site).hints == ()
