"""The HTML report in a real browser: it fits a phone, reads its way, asks nobody."""

import html
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from vigilangue import sample

pytestmark = pytest.mark.long

RUN = "import sys; from vigilangue.cli import main; sys.exit(main())"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PHONE, DESK = 360, 1280  # pixels
# The report in a frame of some width, and what can be measured of it from outside.
HARNESS = """<!doctype html><meta charset="utf-8"><title>-</title>
<iframe width="{width}" height="800" srcdoc="{report}"></iframe><pre></pre>
<script>
document.querySelector("iframe").onload = ({{target}}) => {{
  const seen = target.contentDocument, root = seen.documentElement;
  document.querySelector("pre").textContent = JSON.stringify({{
    wide: root.scrollWidth, room: root.clientWidth, lang: root.lang,
    direction: target.contentWindow.getComputedStyle(seen.body).direction,
    headings: seen.querySelectorAll("h1").length,
    styled: target.contentWindow.getComputedStyle(seen.body).fontFamily,
    asked: target.contentWindow.performance.getEntriesByType("resource").length,
  }});
}};
</script>"""


@pytest.fixture(scope="module")
def browser() -> str:
    """Return the browser's command."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    return found or pytest.skip("no browser here: tools/system.sh installs one")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a report on the sample's site in each language of the reports."""
    folder = tmp_path_factory.mktemp("reports")
    site = sample.build(folder)
    written = {}
    for language in ("en", "fr", "ar"):
        written[language] = folder / f"report.{language}.html"
        to = ("--html", str(written[language]), "--report-language", language)
        command = (sys.executable, "-c", RUN, "audit", str(site), "--offline", *to)
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
    return written


def seen(browser: str, report: Path, width: int) -> dict[str, object]:
    """Return what a browser makes of a report in a window of some width."""
    page = report.with_name(f"{report.stem}.{width}.html")
    quoted = html.escape(report.read_text("utf-8"))
    page.write_text(HARNESS.format(width=width, report=quoted), "utf-8")
    flags = ("--headless=new", "--no-sandbox", "--disable-gpu", "--dump-dom")
    dumped = subprocess.run(
        [browser, *flags, "--virtual-time-budget=10000", page.as_uri()],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    ).stdout
    measured = re.search(r"<pre>(\{.*?\})</pre>", dumped)
    assert measured, dumped[-2000:]
    answer: dict[str, object] = json.loads(html.unescape(measured[1]))
    return answer


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_report_fits_its_window_and_reads_its_own_way(
    language: str, width: int, browser: str, reports: dict[str, Path]
) -> None:
    page = seen(browser, reports[language], width)
    assert page["room"] == pytest.approx(width, abs=20)
    assert page["wide"] == page["room"], "it scrolls sideways"
    assert page["lang"] == language
    assert page["direction"] == ("rtl" if language == "ar" else "ltr")
    assert page["headings"] == 1


def test_a_report_is_styled_and_asks_nobody(
    browser: str, reports: dict[str, Path]
) -> None:
    page = seen(browser, reports["en"], DESK)
    assert "Times" not in str(page["styled"])
    assert page["asked"] == 0
