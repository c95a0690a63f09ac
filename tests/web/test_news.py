"""Somebody says what they want to be told of; feeds show what they may see."""

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.contrib.auth.models import User
from django.test import Client

from vigilangue.alerts import Event, What
from vigilangue.app import acting
from vigilangue.store import models
from vigilangue.store.queries import alerting, telling

from .watch import FIRST, SLUG, Watch, seated

pytestmark = pytest.mark.django_db
NEWS = "/en/news/"
ATOM = f"/en/o/{SLUG}/alerts.atom"
WANTED = {
    "form": "wanted",
    "organization": SLUG,
    "check": "",
    "language": "fr",
    "severity": "",
    "called": "",
    "channel": "mail",
    "rhythm": "daily",
    "tongue": "ar",
    "address": "",
}
ENTRY = "{http://www.w3.org/2005/Atom}entry"


@pytest.fixture
def watch(home: Path) -> Watch:
    watch = Watch(home=home, seen_by="group")
    watch.look({"https://x.test/en/": b"<p>Springs</p>"})
    return watch


@pytest.fixture
def owner(watch: Watch, outsider: Client) -> Client:
    """Return the browser of a coordinator with an e-mail address."""
    return seated(outsider, "coordinator", mail="anna@example.org")


def mine() -> list[telling.Asked]:
    return telling.subscriptions(person_id=User.objects.get(username="anna").pk)


def test_one_subscribes_and_ends_it(owner: Client) -> None:
    assert owner.post(NEWS, WANTED).status_code == 302
    (asked,) = mine()
    assert (asked.organization, asked.language, asked.tongue) == (SLUG, "fr", "ar")
    assert "Each morning" in owner.get(NEWS).content.decode()
    owner.post(NEWS, {"form": "ended", "number": asked.id})
    assert mine() == []


@pytest.mark.parametrize(("page", "tongue"), [("fr", "fr"), ("zh-hans", "zh")])
def test_messages_come_in_the_language_of_the_page_unless_one_says_otherwise(
    owner: Client, page: str, tongue: str
) -> None:
    said = owner.get(f"/{page}/news/").content.decode()
    assert f'<option value="{tongue}" selected>' in said.partition('name="tongue"')[2]


def test_one_says_how_grave_it_has_to_be(owner: Client) -> None:
    said = {**WANTED, "severity": "major", "called": "breach"}
    assert owner.post(NEWS, said).status_code == 302
    (asked,) = mine()
    assert (asked.severity, asked.called) == ("major", "breach")
    assert "At least: major, Breach" in owner.get(NEWS).content.decode()
    assert owner.post(NEWS, {**WANTED, "severity": "deadly"}).status_code == 400
    assert len(mine()) == 1


def test_the_secret_of_a_webhook_is_shown_once(owner: Client) -> None:
    said = {**WANTED, "channel": "webhook", "address": "https://hooks.example/in"}
    secret = mine_secret = owner.post(NEWS, said).content.decode()
    (asked,) = mine()
    assert asked.secret in secret
    assert mine_secret
    assert asked.secret not in owner.get(NEWS).content.decode()
    missing = owner.post(NEWS, {**said, "address": ""})
    assert missing.status_code == 400


def test_what_stopped_is_said_and_goes_on_when_asked(owner: Client) -> None:
    owner.post(NEWS, WANTED)
    (asked,) = mine()
    models.Subscription.objects.update(trouble="anna@example.org: refused (550)")
    assert "refused (550)" in owner.get(NEWS).content.decode()
    owner.post(NEWS, {"form": "resumed", "number": asked.id})
    assert mine()[0].trouble == ""


def test_nobody_ends_what_somebody_else_asked_for(owner: Client) -> None:
    owner.post(NEWS, WANTED)
    (asked,) = mine()
    owner.force_login(User.objects.create_user("bertrand", password="x"))
    owner.post(NEWS, {"form": "ended", "number": asked.id})
    assert len(mine()) == 1


def test_nobody_is_told_of_what_they_may_not_see(
    watch: Watch, outsider: Client
) -> None:
    models.Organization.objects.update(seen_by="itself")
    outsider.force_login(User.objects.create_user("x", email="x@y.org", password="x"))
    assert outsider.post(NEWS, WANTED).status_code == 400
    assert "Office of Springs" not in outsider.get(NEWS).content.decode()


def entries(client: Client, query: str = "") -> int:
    root = ElementTree.fromstring(client.get(ATOM + query).content)
    return len(root.findall(ENTRY))


def test_a_feed_holds_what_who_asks_may_see(owner: Client, watch: Watch) -> None:
    french = watch.opened("missing-language", "fr")
    watch.opened("missing-language", "ar")
    assert entries(owner) == 2
    assert entries(owner, "?language=ar") == 1
    watch.opened("mixed-language", "ar")
    assert entries(owner, "?severity=major") == 2
    assert entries(owner, "?language=ar&severity=major") == 1
    assert entries(owner, "?severity=critical") == 0
    outsider = Client(headers={"host": "127.0.0.1"})
    assert entries(outsider) == 0
    event = Event(what=What.PUBLISHED, at=FIRST, author="anna", reason="")
    alerting.append(french, (event,))
    assert entries(outsider) == 1


def test_due_dates_are_a_calendar_for_those_inside(owner: Client, watch: Watch) -> None:
    acting.propose(
        SLUG,
        [watch.opened("missing-language", "fr")],
        author="anna",
        group="geneva",
        rung="note",
        title="French on the site",
        addressee="The Director",
        language="fr",
        due=date(2027, 3, 1),
    )
    body = owner.get(f"/en/o/{SLUG}/due.ics").content.decode()
    assert "DTSTART;VALUE=DATE:20270301" in body
    outsider = Client(headers={"host": "127.0.0.1"})
    assert outsider.get(f"/en/o/{SLUG}/due.ics").status_code == 302
