"""What is found stays inside until somebody lets it out: by role, for every address."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from vigilangue.alerts import Event, What
from vigilangue.store import models
from vigilangue.store.queries import alerting
from vigilangue.store.queries.alerting import Mark

from .watch import FIRST, SLUG, Watch, at

pytestmark = pytest.mark.django_db
# They filter, or lead on to what does.
OPEN_TO_ALL = {"organization", "alerts", "alert", "alerts-atom"}


def patterns(resolver: URLResolver, before: str = "") -> list[tuple[str, URLPattern]]:
    found = []
    for each in resolver.url_patterns:
        route = before + str(each.pattern)
        if isinstance(each, URLResolver):
            found += patterns(each, route)
        else:
            found.append((route, each))
    return found


def of_organizations() -> list[str]:
    names = [
        p.name for route, p in patterns(get_resolver()) if "organization>" in route
    ]
    return sorted(str(name) for name in names)


@pytest.fixture
def watch(home: Path) -> Watch:
    watch = Watch(home=home, seen_by="group")
    watch.look({"https://x.test/en/": b"<p>Springs</p>"})
    return watch


@pytest.fixture
def alert(watch: Watch) -> Mark:
    return watch.opened("missing-language", "fr")


def person(client: Client, role: str | None, organization: str = SLUG) -> Client:
    """Sign in somebody with a role in a group that watches an organization."""
    user = User.objects.create_user(f"p-{role}", password="x")
    if role:
        group = models.Group.objects.create(slug="group", title="Group")
        group.organizations.add(models.Organization.objects.get(slug=organization))
        models.Member.objects.create(group=group, person=user, role=role)
    client.force_login(user)
    return client


def happen(alert: Mark, what: What) -> None:
    event = Event(what=what, at=FIRST, author="anna", reason="A/79/1")
    alerting.append(alert, (event,))


def addresses(alert: Mark) -> dict[str, str]:
    o = f"/en/o/{SLUG}/"
    capture = models.Capture.objects.get().pk
    return {
        "works": f"{o}works/",
        "figures": f"{o}figures/",
        "explain": f"{o}explain/",
        "source": f"{o}sources/site/",
        "capture": f"/en/captures/{capture}/",
        "capture-page": f"/en/captures/{capture}/page/",
        "capture-warc": f"/en/captures/{capture}/warc/",
    }


def test_an_outsider_is_led_to_the_door_from_all_but_what_is_published(
    alert: Mark, outsider: Client
) -> None:
    for name, address in addresses(alert).items():
        answer = outsider.get(address)
        led = answer.status_code == 302 and "login" in answer["Location"]
        assert led or answer.status_code == 404, name


@pytest.mark.parametrize("role", [None, "focal-point"])
def test_who_is_not_of_a_group_that_watches_sees_none_of_it(
    role: str | None, alert: Mark, outsider: Client
) -> None:
    client = person(outsider, role)
    for name, address in addresses(alert).items():
        assert client.get(address).status_code == 404, name


@pytest.mark.parametrize("role", ["reader", "observer", "coordinator"])
def test_members_of_a_group_that_watches_see_all(
    role: str, alert: Mark, outsider: Client
) -> None:
    client = person(outsider, role)
    for name, address in addresses(alert).items():
        assert client.get(address).status_code == 200, name
    assert client.get(at(alert)).status_code == 200


def test_every_view_of_an_organization_is_behind_the_gate_unless_it_filters() -> None:
    marked = {
        str(p.name)
        for _, p in patterns(get_resolver())
        if getattr(p.callback, "vigilangue_addressed", False)
    }
    assert marked == OPEN_TO_ALL
    assert marked < set(of_organizations())


@pytest.mark.parametrize(
    ("role", "what", "seen"),
    [
        (None, What.VALIDATED, False),
        (None, What.TRANSMITTED, False),
        (None, What.PUBLISHED, True),
        ("focal-point", What.VALIDATED, False),
        ("focal-point", What.TRANSMITTED, True),
        ("focal-point", What.PUBLISHED, True),
    ],
)
def test_an_alert_is_seen_outside_once_it_was_let_out(
    role: str | None, what: What, seen: bool, alert: Mark, outsider: Client
) -> None:
    client = person(outsider, role)
    assert client.get(at(alert)).status_code == 404
    happen(alert, what)
    answer = client.get(at(alert))
    assert answer.status_code == (200 if seen else 404)
    listed = client.get(f"/en/o/{SLUG}/alerts/?state=all").content.decode()
    assert (at(alert) in listed) is seen


def test_what_was_withdrawn_is_seen_no_more(alert: Mark, outsider: Client) -> None:
    happen(alert, What.PUBLISHED)
    assert outsider.get(at(alert)).status_code == 200
    happen(alert, What.WITHDRAWN)
    assert outsider.get(at(alert)).status_code == 404


def test_outside_nobody_reads_what_we_say_among_ourselves(
    alert: Mark, outsider: Client
) -> None:
    happen(alert, What.PUBLISHED)
    said = Event(what=What.COMMENTED, at=FIRST, author="anna", reason="Wait for spring")
    alerting.append(alert, (said,))
    body = outsider.get(at(alert)).content.decode()
    assert "Wait for spring" not in body
    assert "See the captured page" not in body


def test_a_private_watch_is_seen_by_its_own_people_alone(
    home: Path, outsider: Client
) -> None:
    alert = Watch(home=home, seen_by="itself")
    alert.look({"https://x.test/en/": b"<p>Springs</p>"})
    mark = alert.opened("missing-language", "fr")
    happen(mark, What.PUBLISHED)
    assert outsider.get(at(mark)).status_code == 404
    assert "Office of Springs" not in outsider.get("/en/").content.decode()
    outsider.force_login(User.objects.create_superuser("root", password="x"))
    assert outsider.get(at(mark)).status_code == 404
    assert person(outsider, "focal-point").get(at(mark)).status_code == 200


def test_only_a_coordinator_says_what_is_done(alert: Mark, outsider: Client) -> None:
    said = {"verb": "comment", "reason": "Seen"}
    assert outsider.post(at(alert), said).status_code == 404
    assert person(outsider, "reader").post(at(alert), said).status_code == 403
    User.objects.all().delete()
    models.Group.objects.all().delete()
    assert person(outsider, "coordinator").post(at(alert), said).status_code == 302
