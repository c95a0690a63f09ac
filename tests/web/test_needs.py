"""What needs somebody stands in one list, and nobody else's does."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from vigilangue.alerts import Event, What
from vigilangue.app import acting
from vigilangue.store.queries import alerting

from .watch import FIRST, SLUG, Watch, seated

pytestmark = pytest.mark.django_db
TODAY = "/en/today/"


@pytest.fixture
def watch(home: Path) -> Watch:
    watch = Watch(home=home, seen_by="group")
    watch.look({"https://x.test/en/": b"<p>Springs</p>"})
    return watch


@pytest.fixture
def owner(watch: Watch, outsider: Client) -> Client:
    """Return the browser of a coordinator."""
    return seated(outsider, "coordinator")


def body(client: Client) -> str:
    return client.get(TODAY).content.decode()


def test_nothing_needs_one_where_nothing_is_open(owner: Client) -> None:
    assert "Nothing needs you today" in body(owner)


def test_alerts_wait_in_groups_until_they_are_validated(
    owner: Client, watch: Watch
) -> None:
    marks = [
        watch.opened("missing-language", "fr", work=f"https://x.test/en/{n}")
        for n in range(3)
    ]
    assert "To be validated" in body(owner)
    assert '<span class="end n">3</span>' in body(owner)
    for mark in marks:
        event = Event(what=What.VALIDATED, at=FIRST, author="anna", reason="")
        alerting.append(mark, (event,))
    assert "Nothing needs you today" in body(owner)


@pytest.mark.parametrize(("days", "there"), [(3, True), (30, False), (-2, True)])
def test_a_deferral_is_told_of_a_week_before_its_end_and_after(
    days: int, there: bool, owner: Client, watch: Watch
) -> None:
    mark = watch.opened("missing-language", "fr")
    until = (timezone.now() + timedelta(days=days)).date()
    for what in (What.VALIDATED, What.DEFERRED):
        event = Event(what=what, at=FIRST, author="anna", reason="Wait", until=until)
        alerting.append(mark, (event,))
    assert ("Deferrals and waivers that end" in body(owner)) is there
    assert ("it speaks again" in body(owner)) is (days < 0)


def test_an_overdue_action_stands_there_with_its_reason(
    owner: Client, watch: Watch
) -> None:
    mark = watch.opened("missing-language", "fr")
    acting.propose(
        SLUG,
        [mark],
        author="anna",
        group="geneva",
        rung="note",
        title="French on the site",
        addressee="The Director",
        language="fr",
        due=(timezone.now() - timedelta(days=2)).date(),
    )
    assert "French on the site" in body(owner)
    assert "Overdue" in body(owner)


def test_it_is_for_those_who_signed_in_and_coordinate(
    watch: Watch, outsider: Client
) -> None:
    watch.opened("missing-language", "fr")
    assert outsider.get(TODAY).status_code == 302
    outsider.force_login(User.objects.create_user("guest", password="x"))
    assert "You coordinate nothing" in body(outsider)
    assert "Office of Springs" not in body(outsider)
