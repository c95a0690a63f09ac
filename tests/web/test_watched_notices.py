"""What notices ask for is shown by the month, and its alert as other alerts are."""

from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client

from tests.app.watching.board import (
    ALONE,
    NEXT,
    NOVEMBER,
    OCTOBER,
    SEPTEMBER,
    Board,
    notices,
)
from vigilangue.core import SeenBy
from vigilangue.store import models

pytestmark = pytest.mark.django_db
OFFICE = "/en/o/rivers/"


@pytest.fixture
def insider(home: Path, outsider: Client) -> Client:
    """Let the administrator in, where two months of notices were watched."""
    from django.contrib.auth.models import User

    board = Board.over(home)
    everyone = replace(board.watch.organization, seen_by=SeenBy.EVERYONE)
    board.watch.organization = everyone
    board.look(OCTOBER, notices(SEPTEMBER))
    board.look(NOVEMBER, notices(SEPTEMBER | NEXT))
    outsider.force_login(User.objects.create_superuser("anna", password="x"))
    return outsider


def shown(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return " ".join(answer.content.decode().split())


def test_the_figures_count_notices_by_month(insider: Client) -> None:
    body = shown(insider, f"{OFFICE}figures/")
    assert "Vacancy notices by month" in body
    october, september = body.index("October 2026"), body.index("September 2026")
    assert october < september
    row = body[september : body.index("</tr>", september)]
    assert "5 of 6" in row
    assert "Of the vacancy notices of the last period" in body
    assert "octobre 2026" in shown(insider, f"{OFFICE}figures/".replace("/en/", "/fr/"))


def test_the_alert_of_a_month_quotes_notices_and_leads_to_the_figures(
    insider: Client,
) -> None:
    subject = models.Subject.objects.get(kind="rate").pk
    body = shown(insider, f"{OFFICE}alerts/{subject}/{ALONE}/-/")
    assert "5 of 6 notices failed" in body
    assert "Fluency in English is required." in body
    assert f'href="{OFFICE}figures/?source=jobs"' in body
    assert "A/RES/79/331 para. 38" in body
    assert "notices" in shown(insider, f"{OFFICE}explain/?subject=notices")


def test_a_notice_says_why_it_opens_nothing(insider: Client) -> None:
    address = "https://rivers.example/en/news-1.html"
    body = shown(insider, f"{OFFICE}explain/?subject={address}")
    assert "counts in the rate of its period" in body


def test_notices_stand_in_the_matrix_with_what_fails(insider: Client) -> None:
    subject = models.Subject.objects.filter(kind="notice").first()
    assert subject is not None
    assert subject.title in shown(insider, f"{OFFICE}works/")
    assert ALONE in shown(insider, f"{OFFICE}works/{subject.pk}/")
