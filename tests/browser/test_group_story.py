"""The story of a group: found, validated, written to, answered, mended, proved.

Screenshots of each chapter in French and in Arabic are left in out/group/.
"""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from .test_story import SLUG, look, pages

pytestmark = pytest.mark.long

SHOTS = Path(__file__).parents[2] / "out" / "group"
PEOPLE = {"claire": "coordinator", "franz": "focal-point"}
ON = "?check=missing-language&language=ru"
MAKE = """
import json, sys
from vigilangue.store.ready import ready
ready()
from django.contrib.auth.models import User
from vigilangue.store import models
group = models.Group.objects.create(slug="geneva", title="Group of Ambassadors")
group.organizations.set(models.Organization.objects.all())
for name, role in json.loads(sys.argv[1]).items():
    person = User.objects.create_user(name, password="x" + name)
    models.Member.objects.create(group=group, person=person, role=role)
"""
SILENT = """
import sys
from datetime import date
from vigilangue.store.ready import ready
ready()
from vigilangue.store import models
models.Act.objects.filter(what="circulated").update(day=date.fromisoformat(sys.argv[1]))
"""


def within(home: Path, code: str, *words: str) -> None:
    """Run something with the tables of a watch."""
    ours = {**os.environ, "VIGILANGUE_HOME": str(home)}
    ours.pop("VIGILANGUE_DATABASE", None)
    subprocess.run([sys.executable, "-c", code, *words], env=ours, check=True)


class Person:
    """Somebody with a browser of their own."""

    def __init__(self, browser: Browser, address: str, language: str) -> None:
        self.page: Page = browser.new_context().new_page()
        self.address, self.language = address, language

    def signs_in(self, name: str) -> None:
        self.page.goto(f"{self.address}{self.language}/login/")
        self.page.fill("[name=username]", name)
        self.page.fill("[name=password]", f"x{name}")
        self.page.click("main button[type=submit]")

    def opens(self, path: str) -> int:
        answer = self.page.goto(f"{self.address}{self.language}/o/{SLUG}/{path}")
        assert answer is not None
        return 404 if "/login/" in self.page.url else answer.status

    def shoots(self, chapter: str) -> None:
        SHOTS.mkdir(parents=True, exist_ok=True)
        file = SHOTS / f"{self.language}-{chapter}.png"
        self.page.screenshot(path=file, full_page=True)

    def says(self, field: str, value: str, **filled: str) -> None:
        """Open the form of an act, fill it in, and send it."""
        form = self.page.locator(f"form:has(input[name={field}][value={value}])").first
        form.evaluate(
            "form => { const d = form.closest('details'); if (d) d.open = true; }"
        )
        for name, text in filled.items():
            form.locator(f"[name={name}]").fill(text)
        form.locator("button[type=submit]").click()
        self.page.wait_for_load_state()
        assert self.page.locator(".errorlist").count() == 0


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_story_of_a_group(chromium: Browser, tmp_path: Path, language: str) -> None:
    look(tmp_path, "mended")
    declared = tmp_path / "catalog" / SLUG / "_organization.toml"
    declared.write_text(declared.read_text("utf-8").replace("everyone", "group"))
    look(tmp_path, "as-planted")
    within(tmp_path, MAKE, json.dumps(PEOPLE))
    with pages(tmp_path) as address:
        claire = Person(chromium, address, language)
        claire.signs_in("claire")
        addressee = Person(chromium, address, language)
        addressee.signs_in("franz")
        outsider = Person(chromium, address, language)

        claire.opens("alerts/")
        claire.shoots("1-alerts")
        claire.opens(f"alerts/{ON}")
        alert = claire.page.locator("table.alerts th a").first.get_attribute("href")
        assert alert is not None
        alert = alert.partition(f"/o/{SLUG}/")[2]
        for somebody in (addressee, outsider):
            assert somebody.opens(alert) == 404, "an opened alert is internal"

        claire.opens(f"alerts/{ON}")
        claire.says("verb", "validate")
        claire.opens(alert)
        claire.says("verb", "acknowledge", reason="Vu")
        other = "alerts/?check=mixed-language"
        claire.opens(other)
        claire.page.locator("table.alerts th a").first.click()
        until = (datetime.now(UTC) + timedelta(days=20)).date().isoformat()
        claire.says("verb", "defer", until=until, reason="Nouveau site au printemps")
        claire.shoots("2-deferred")

        claire.opens(f"actions/new/{ON}")
        claire.page.select_option("[name=rung]", "collective-letter")
        claire.page.fill("[name=title]", "Le russe sur le site")
        claire.page.fill("[name=addressee]", "Le Directeur")
        claire.page.select_option("[name=language]", language)
        claire.page.click("main form.acts button[type=submit]")
        action = claire.page.url.partition(f"/o/{SLUG}/")[2]
        claire.says("deed", "circulated", day=until)
        claire.says("deed", "signed", person="Sénégal")
        claire.opens(f"{action}letter/")
        claire.page.click("button[name=draft]")
        body = claire.page.input_value("[name=body]")
        assert "mountain-springs.example" in body
        claire.page.fill("[name=body]", body.partition("[")[0])
        claire.page.locator("form:has([name=body]) button[type=submit]").click()
        claire.shoots("3-letter")
        for path in ("actions/", action, f"{action}letter/", f"{action}letter.docx"):
            for somebody in (addressee, outsider):
                assert somebody.opens(path) == 404, path

        yesterday = (datetime.now(UTC) - timedelta(days=1)).date().isoformat()
        within(tmp_path, SILENT, yesterday)
        claire.opens(action)
        claire.says("deed", "agreed")
        claire.says("deed", "sent", text="NV 12/2026")
        claire.opens(alert)
        claire.says("verb", "transmit", reason="NV 12/2026")
        assert addressee.opens(alert) == 200, "what was sent to them they see"
        addressee.shoots("4-what-the-addressee-sees")
        assert outsider.opens(alert) == 404
        assert addressee.opens(action) == 404
        claire.opens(action)
        claire.says("deed", "answered", text="Lettre du Directeur")
        claire.says("deed", "done")
        claire.shoots("5-done")

        look(tmp_path, "mended")
        claire.opens(action)
        claire.shoots("6-verified")
        assert claire.page.locator(".way li.reached").count() == 6
        look(tmp_path, "regressed")
        claire.opens("alerts/?state=regressed")
        claire.shoots("7-regressed")
        assert claire.page.locator("table.alerts tbody tr").count() > 0
