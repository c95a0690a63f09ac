"""Vigilangue watches itself: its own pages, by its own checks."""

from pathlib import Path

import pytest
from django.test import Client

from vigilangue.app import AuditOptions, audit
from vigilangue.core import Outcome
from vigilangue.web import languages
from vigilangue.web.organizations import views

from .watch import Watch

pytestmark = pytest.mark.django_db
PAGES = ("", "find/", "login/", "instruments/", "notices/", "compare/", "lineage/")
OFFICE = ("o/office/", "o/office/alerts/", "checks/missing-language/")


def test_our_own_pages_keep_the_rules_that_they_hold_others_to(
    home: Path, outsider: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The names of all organizations in the catalogue are in the language of each.
    monkeypatch.setattr(views, "declared", lambda known, viewer: iter(()))
    watch = Watch(home=home)
    watch.look({"https://x.test/en/": b"<p>Springs</p>"})
    watch.opened("missing-language", "fr")
    root = tmp_path / "watch.example"
    for code, _ in languages.offered():
        for page in (*PAGES, *OFFICE):
            answer = outsider.get(f"/{code}/{page}")
            assert answer.status_code == 200, (code, page)
            file = root / code / page / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(answer.content)
    options = AuditOptions(regime="un-web", offline=True, complete=True)
    with audit([str(root)], options=options, progress=lambda told: None) as found:
        failed = [
            f"{v.check} {v.language} {v.url}: {v.because} {v.evidence.quote[:80]}"
            for v in found.verdicts(Outcome.FAILED)
        ]
        assert found.summary.works > len(PAGES)
    assert failed == []
