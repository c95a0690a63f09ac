"""The pages of alerts show a mandate with its provision, in whose language it is."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from tests.app.registry.made import SYMBOL, asking, hold, instrument, mandate
from vigilangue.app.registry import judging, people
from vigilangue.catalog import sessions
from vigilangue.core import Happened
from vigilangue.store import models

pytestmark = pytest.mark.django_db
OFFICE = "/en/o/un-secretariat/"
NAME = f"{SYMBOL} op3"
FRENCH = "Prie le Secrétaire général de rendre compte"


@pytest.fixture
def page(home: object, outsider: Client, monkeypatch: pytest.MonkeyPatch) -> str:
    """Open an alert, let the administrator in, and return where the alert is."""
    from django.contrib.auth.models import User

    outsider.force_login(User.objects.create_superuser("anna", password="x"))
    days = {78: date(2023, 9, 5), 79: date(2024, 9, 10)}
    monkeypatch.setattr(sessions, "opening", lambda body, n: days.get(n))
    hold(instrument(asking(mandate(quote=FRENCH), text=FRENCH), language="fr"))
    judging.changed(SYMBOL, datetime.now(UTC))
    number = models.Mandate.objects.get().pk
    people.happen(
        number,
        Happened.LOOKED,
        evidence="https://x.test/s",
        author="anna",
        reason="I looked.",
    )
    subject = models.Subject.objects.get().pk
    return f"{OFFICE}alerts/{subject}/report-overdue/-/"


def body(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_the_alert_names_the_mandate_and_quotes_it(outsider: Client, page: str) -> None:
    said = body(outsider, page)
    number = models.Mandate.objects.get().pk
    assert f'<a href="/en/mandates/{number}/"><bdi dir="ltr">{NAME}</bdi></a>' in said
    assert f'<blockquote lang="fr" dir="auto"><mark>{FRENCH}' in said
    assert "https://x.test/s" in said, "where somebody looked"
    assert "Secretary-General" in said
    assert "breach" in said
    assert "_mandates" not in said, "no source that is not one"
    french = body(outsider, page.replace("/en/", "/fr/"))
    assert "rien n’a été trouvé" in french
    assert "Dans le texte conservé" in french or "?language=fr#op3" in french


def test_it_stands_in_the_list_and_is_explained(outsider: Client, page: str) -> None:
    assert FRENCH in body(outsider, f"{OFFICE}alerts/")
    said = body(outsider, f"{OFFICE}explain/?subject={NAME}")
    assert "The mandate and its history" in said
    assert "1 of 2 checks and languages alerts" in said


def test_the_organization_has_pages_without_any_source(
    outsider: Client, page: str
) -> None:
    for address in ("", "works/", "figures/"):
        answer = outsider.get(f"{OFFICE}{address}")
        assert answer.status_code in (200, 404), address
        assert "_mandates" not in answer.content.decode(), address
    assert "United Nations Secretariat" in body(outsider, "/en/")
