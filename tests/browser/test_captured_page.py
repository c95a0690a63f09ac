"""A captured page that means harm does none in a real browser: nothing of it runs."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Dialog, Page

from tests.repo.tree import ROOT

from .conftest import Served

pytestmark = pytest.mark.long

RAN = "window.ran = (window.ran || 0) + 1; alert(1)"
HOSTILE = f"""<!doctype html><html lang="fr"><head><title>Page</title>
<base href="https://evil.test/"><link rel="stylesheet" href="https://evil.test/x.css">
<meta http-equiv="refresh" content="0;url=https://evil.test/gone">
<style>@import "https://evil.test/y.css"; p {{ background: url(https://evil.test/z) }}
</style><script>{RAN}</script></head><body onload="{RAN}">
<p>La preuve est ici.</p>
<img src="x" onerror="{RAN}"><svg onload="{RAN}"><script>{RAN}</script></svg>
<iframe srcdoc="<script>parent.ran = 1; alert(1)</script>"></iframe>
<p style="background: url(https://evil.test/p)">style</p>
<form action="https://evil.test/f"><input autofocus onfocus="{RAN}"><button>b</button>
</form><a href="javascript:{RAN}">a link</a>
<script>top.location = "https://evil.test/top"</script>
<p>{{{{ request }}}} {{% debug %}}</p></body></html>"""
# Keeps the page in the home folder that is served, as a collection would.
KEEP = """
import sys
from hashlib import sha256
from pathlib import Path
import django
django.setup()
from tests.web.watch import record
from vigilangue.store import models
body, home = sys.stdin.buffer.read(), Path(sys.argv[1])
raw = record("https://x.test/", body)
last = models.Collection.objects.order_by("ended").last()
name = "captures/mountain-springs/site/hostile.warc.gz"
(home / name).write_bytes(raw)
digest = "sha256:" + sha256(raw).hexdigest()
kept = models.Collection.objects.create(
    source=last.source, began=last.began, ended=last.began, file=name, digest=digest,
    pages=1, complete=True,
)
row = models.Capture.objects.create(
    collection=kept, url="https://x.test/", fetched=last.began, status=200,
    digest="sha256:" + sha256(body).hexdigest(), offset=0, length=len(raw),
)
print(row.pk)
"""


@pytest.fixture(scope="module")
def hostile(served: Served) -> int:
    """Return the number of a capture of the hostile page."""
    ours = {
        **os.environ,
        "VIGILANGUE_HOME": str(served.home),
        "DJANGO_SETTINGS_MODULE": "vigilangue.settings",
    }
    said = subprocess.run(
        [sys.executable, "-c", KEEP, str(served.home)],
        cwd=ROOT,
        env=ours,
        input=HOSTILE.encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    return int(said.stdout)


@dataclass
class Watcher:
    """What a page asked for and which windows it opened."""

    page: Page
    asked: list[str] = field(default_factory=list)
    alerts: int = 0

    def alerted(self, dialog: Dialog) -> None:
        """Count a window that the page opened, and close it."""
        self.alerts += 1
        dialog.dismiss()


@pytest.fixture
def watcher(chromium: Browser) -> Iterator[Watcher]:
    """Give a page whose requests are noted; nothing leaves this machine."""
    context = chromium.new_context()
    context.route("https://evil.test/**", lambda route: route.abort())
    made = Watcher(context.new_page())
    made.page.on("request", lambda request: made.asked.append(request.url))
    made.page.on("dialog", made.alerted)
    yield made
    context.close()


def test_the_page_would_do_harm_if_it_were_shown_as_it_is(watcher: Watcher) -> None:
    harmless = HOSTILE.replace("top.location", "window.place")
    watcher.page.set_content(harmless.replace("http-equiv", "name"))
    watcher.page.wait_for_timeout(500)
    assert watcher.alerts
    assert any("evil.test" in url for url in watcher.asked)


@pytest.mark.parametrize("path", ["", "page/"])
def test_nothing_of_it_runs_or_asks_anybody(
    path: str, served: Served, hostile: int, watcher: Watcher
) -> None:
    where = f"{served.address}en/captures/{hostile}/{path}?quote=La%20preuve"
    watcher.page.goto(where)
    watcher.page.wait_for_timeout(1500)
    assert watcher.page.url == where
    shown = watcher.page.frames[-1]  # the page itself, in its frame or alone
    assert shown.locator("mark").text_content() == "La preuve"
    assert watcher.alerts == 0
    assert [u for u in watcher.asked if not u.startswith(served.address)] == []
    assert all(f.evaluate("window.ran") is None for f in watcher.page.frames)


def test_its_text_is_shown_with_the_quote_marked(
    served: Served, hostile: int, watcher: Watcher
) -> None:
    where = f"{served.address}en/captures/{hostile}/?quote=La%20preuve"
    watcher.page.goto(where)
    inside = watcher.page.frame_locator("iframe.captured")
    assert inside.locator("mark").inner_text() == "La preuve"
    assert inside.locator("html").get_attribute("lang") == "fr"
    assert "{{ request }} {% debug %}" in inside.locator("body").inner_text()
