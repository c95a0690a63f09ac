"""The story of a watch in a real browser: found, mended, a broken look, back again.

Screenshots of each chapter in French and in Arabic are left in out/story/.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.long

RUN = "import sys; from vigilangue.cli import main; sys.exit(main())"
PROGRAM = (sys.executable, "-c", RUN)
SHOTS = Path(__file__).parents[2] / "out" / "story"
SLUG = "mountain-springs"
GAPS = 11  # planted in the sample's site


@contextmanager
def pages(home: Path) -> Iterator[str]:
    """Serve the pages of a watch; give their address."""
    command = (*PROGRAM, "serve", "--home", str(home), "--port", "0")
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as program:
        try:
            assert program.stdout is not None
            found = re.search(r"http://\S+", program.stdout.readline())
            assert found, "the pages are not served"
            yield found[0]
        finally:
            program.terminate()


def look(home: Path, condition: str) -> None:
    """Have the sample's site show a condition, and look at it."""
    command = (*PROGRAM, "demo", "--home", str(home), "--show", condition, "--once")
    ran = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=120
    )
    assert ran.returncode in (0, 1, 3), ran.stderr


class Reader:
    """Somebody who opens the overview of the sample and reads its three numbers."""

    def __init__(self, page: Page, address: str, language: str) -> None:
        self.page, self.language = page, language
        self.overview = f"{address}{language}/o/{SLUG}/"

    def opens(self, chapter: str) -> None:
        self.page.goto(self.overview)
        assert self.page.locator("html").get_attribute("lang") == self.language
        SHOTS.mkdir(parents=True, exist_ok=True)
        shot = SHOTS / f"{self.language}-{chapter}.png"
        self.page.screenshot(path=shot, full_page=True)

    def reads(self, what: str) -> int:
        return int(self.page.locator(f"#{what} .number").inner_text())

    def sees_a_fault(self) -> bool:
        return self.page.locator(".notice.bad").count() > 0


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_story_of_a_watch(chromium: Browser, tmp_path: Path, language: str) -> None:
    look(tmp_path, "as-planted")
    with pages(tmp_path) as address:
        reader = Reader(chromium.new_page(), address, language)

        reader.opens("1-found")
        assert (reader.reads("new"), reader.reads("mended")) == (GAPS, 0)
        assert not reader.sees_a_fault()

        look(tmp_path, "mended")
        reader.opens("2-mended")
        assert (reader.reads("new"), reader.reads("mended")) == (0, GAPS)

        look(tmp_path, "broken")
        reader.opens("3-broken")
        assert reader.sees_a_fault(), "the source is at fault, not the organization"
        assert reader.reads("mended") == GAPS, "what was mended stays mended"
        assert reader.reads("worse") == 0

        look(tmp_path, "regressed")
        reader.opens("4-regressed")
        assert not reader.sees_a_fault()
        assert reader.reads("worse") == GAPS
