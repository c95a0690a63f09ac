"""What was listed is shown as what was crawled is: works, alerts, captures, figures."""

from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client

from tests.app.watching.watch import Watch
from tests.collecting.site import Answer, Told, serving
from vigilangue.core import Column, Connector, Field, Kind, SeenBy
from vigilangue.store import models

pytestmark = pytest.mark.django_db
CHARTER = """
title = "Charter of the River Office"
[[line]]
kind = "document"
languages = ["en", "fr", "ar"]
basis = "Charter art. 12"
force = "decides"
binds = "the Office"
checked = 2026-11-24
"""
CSV = (
    "Symbol,Title,English,French,Arabic\n"
    "C/1,<b>Rivers</b> & lakes,2026-10-08,2026-10-12,\n"
    "C/2,Budget,2026-10-08,2026-10-08,2026-10-08\n"
)
COLUMNS = (
    Column(field=Field.NAME, header="Symbol"),
    Column(field=Field.TITLE, header="Title"),
    Column(field=Field.DAY, header="English", language="en"),
    Column(field=Field.DAY, header="French", language="fr"),
    Column(field=Field.DAY, header="Arabic", language="ar"),
)
OFFICE = "/en/o/rivers/"


@pytest.fixture
def watch(home: Path) -> Watch:
    watch = Watch.over(home, {})
    Path(watch.organization.regime).write_text(CHARTER, "utf-8")
    table = Answer(CSV.encode(), headers={"Content-Type": "text/csv; charset=utf-8"})
    told: dict[str, Told] = {"/documents.csv": table}
    with serving(told) as site:
        watch.declare(
            addresses=(f"{site.url}documents.csv",),
            connector=Connector.TABLE,
            kind=Kind.DOCUMENT,
            columns=COLUMNS,
            complete=True,
            allow_private=True,
            delay=0.0,
        )
        everyone = replace(watch.organization, seen_by=SeenBy.EVERYONE)
        watch.organization = everyone
        watch.look()
    return watch


def shown(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def test_a_document_stands_in_the_matrix_with_its_languages(
    watch: Watch, outsider: Client
) -> None:
    body = shown(outsider, f"{OFFICE}works/")
    assert "&lt;b&gt;Rivers&lt;/b&gt; &amp; lakes" in body
    assert "Budget" in body


def test_its_page_says_what_is_missing_and_on_what_basis(
    watch: Watch, outsider: Client
) -> None:
    subject = models.Subject.objects.get(title__contains="Rivers")
    body = shown(outsider, f"{OFFICE}works/{subject.pk}/")
    assert "document-missing-language" in body
    assert "documents.csv#C/1" in body


def test_its_alert_and_its_capture_are_shown(watch: Watch, outsider: Client) -> None:
    failed = models.Verdict.objects.get(
        check_slug="document-missing-language", outcome="failed"
    )
    assert failed.basis == ["Charter art. 12"]
    capture = models.Capture.objects.get(digest=failed.digest)
    assert capture.url.endswith("/documents.csv")
    assert "still have the hash" in shown(outsider, f"/en/captures/{capture.pk}/")
    shown(outsider, f"{OFFICE}alerts/")


def test_days_of_lateness_are_among_the_figures(watch: Watch, outsider: Client) -> None:
    body = shown(outsider, f"{OFFICE}figures/")
    assert "Issued with the first version" in body
    assert "Middle days after the first version" in body
    assert "Documents there, of those owed" in body
