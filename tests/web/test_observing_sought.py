"""Observations are found by who may see them; those of delegations leave no trace."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from vigilangue.store import models

from .test_observing import GRIDS, LIST, posted
from .watch import SLUG, Watch
from .world import ROLES, _browsers

pytestmark = pytest.mark.django_db
FIND = "/en/find/?address="
MEETING, REMARK, DELEGATION = "WHISPERED-MEETING", "WHISPERED-REMARK", "Ruritania"
SAID = {"delegation": DELEGATION, "expected": "french", "spoken": "en"}
COORDINATING = {"coordinator", "administrator"}
WATCHING = {"observer", "reader", *COORDINATING}

Browsers = Mapping[str, Client]


def made(home: Path, seen_by: str) -> Browsers:
    """Observe a meeting, and what a delegation spoke; both are validated."""
    watch = Watch(home=home, seen_by=seen_by)
    watch.look({"https://x.test/en/": b"<p>Springs</p>"})
    models.Organization.objects.create(
        slug="elsewhere", title="Elsewhere", regime="any", seen_by="group"
    )
    browsers = _browsers()
    observer, claire = browsers["observer"], browsers["coordinator"]
    file = SimpleUploadedFile("booth.jpg", b"a booth")
    meeting = {**posted(remarks=REMARK), "name": MEETING, "proof": file}
    statement = {**posted("b" * 32, "statements", **SAID), "name": "Statement 7"}
    for grid, form in (("meeting", meeting), ("statements", statement)):
        answer = observer.post(f"{LIST}grids/{grid}/", form)
        assert answer.status_code == 302, answer.content.decode()
        claire.post(answer["Location"], {"what": "validated", "comment": ""})
    return browsers


@pytest.fixture
def quick(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def closed(home: Path, quick: None) -> Browsers:
    """A watch that its group sees."""
    return made(home, "group")


@pytest.fixture
def opened(home: Path, quick: None) -> Browsers:
    """A watch in the open."""
    return made(home, "everyone")


def number(grid: str) -> int:
    return models.Observed.objects.get(grid=grid).pk


def links(client: Client, query: str, address: str = FIND) -> set[str]:
    """Return of which grids observations are led to."""
    body = client.get(address + query).content.decode()
    grids = ("meeting", "statements")
    return {g for g in grids if f'href="{LIST}{number(g)}/"' in body}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("where", [FIND, f"{LIST}?q="])
@pytest.mark.parametrize("text", [MEETING.lower(), REMARK, "2026-03-02"])
def test_a_search_finds_a_meeting_for_those_who_watch(
    role: str, where: str, text: str, closed: Browsers
) -> None:
    assert ("meeting" in links(closed[role], text, where)) is (role in WATCHING)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("where", [FIND, f"{LIST}?q="])
@pytest.mark.parametrize("text", [DELEGATION, "Statement 7", "2026-03-02"])
def test_what_a_delegation_spoke_is_found_by_its_observer_and_coordinators_alone(
    role: str, where: str, text: str, closed: Browsers
) -> None:
    may = role == "observer" or role in COORDINATING
    assert ("statements" in links(closed[role], text, where)) is may


def test_another_observer_does_not_find_what_a_delegation_spoke(
    closed: Browsers,
) -> None:
    models.Handled.objects.filter(what="sent").update(author="somebody-else")
    assert links(closed["observer"], DELEGATION) == set()
    assert '<span class="n">1</span>' in closed["observer"].get(LIST).content.decode()


@pytest.mark.parametrize("role", ROLES)
def test_counts_of_delegations_are_for_those_who_watch(
    role: str, closed: Browsers
) -> None:
    answer = closed[role].get(f"{LIST}grids/statements/counts/")
    assert (answer.status_code == 200) is (role in WATCHING)
    body = answer.content.decode()
    assert DELEGATION not in body
    assert "Statement 7" not in body


@pytest.mark.parametrize("role", ["outsider", "member", "stranger", "focal-point"])
def test_of_an_open_watch_the_public_sees_meetings_and_no_delegation(
    role: str, opened: Browsers
) -> None:
    client = opened[role]
    assert links(client, MEETING) == {"meeting"}
    assert links(client, DELEGATION) == set()
    assert links(client, "", LIST) == {"meeting"}
    assert "statements" not in client.get(LIST).content.decode()
    assert client.get(f"{LIST}{number('statements')}/").status_code == 404
    assert client.get(f"{LIST}grids/statements/counts/").status_code == 404
    assert client.get(f"{LIST}grids/meeting/counts/").status_code == 200


def test_of_an_open_watch_the_public_learns_neither_who_observed_nor_what_was_shown(
    opened: Browsers,
) -> None:
    page = f"{LIST}{number('meeting')}/"
    for address in (LIST, page, FIND + MEETING):
        assert (
            "<bdi>observer</bdi>"
            not in opened["outsider"].get(address).content.decode()
        )
    assert "<bdi>observer</bdi>" in opened["reader"].get(page).content.decode()
    assert opened["outsider"].get(f"{page}proof/").status_code == 404
    assert opened["reader"].get(f"{page}proof/").status_code == 200


def test_of_an_open_watch_the_public_sees_nothing_that_nobody_validated(
    opened: Browsers,
) -> None:
    models.Handled.objects.filter(what="validated").delete()
    assert links(opened["outsider"], MEETING) == set()
    assert links(opened["outsider"], "", LIST) == set()
    assert links(opened["reader"], MEETING) == {"meeting"}


@pytest.mark.parametrize("role", ["outsider", "member", "stranger", "administrator"])
def test_of_a_private_watch_nobody_else_finds_any(
    role: str, home: Path, quick: None
) -> None:
    private = made(home, "itself")
    for text in (MEETING, DELEGATION, "2026-03-02"):
        assert links(private[role], text) == set()


def test_what_is_of_a_grid_that_is_gone_is_not_shown_to_more_people(
    closed: Browsers, opened_grids: None
) -> None:
    assert links(closed["reader"], "", LIST) == {"meeting"}
    assert links(closed["coordinator"], "", LIST) == {"meeting", "statements"}


@pytest.fixture
def opened_grids(closed: Browsers, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the grid of statements out of the catalogue."""
    from vigilangue.web.observing import seen

    left = {slug: grid for slug, grid in GRIDS.items() if slug != "statements"}
    monkeypatch.setattr(seen, "known", lambda: left)
    monkeypatch.setattr("vigilangue.web.observing.views.known", lambda: left)


def test_an_explanation_leads_to_the_observations(
    closed: Browsers,
) -> None:
    page = f"/en/o/{SLUG}/explain/?subject=" + MEETING
    body = closed["reader"].get(page).content.decode()
    assert f'<a href="{LIST}">Observations</a></p>' in body


def test_queries_do_not_grow_with_the_observations(
    closed: Browsers, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    coordinator = closed["coordinator"]
    form = posted()
    for n in range(30):
        observer = closed["observer"]
        sent = {**form, "token": f"{n:032}", "name": f"{MEETING} {n}"}
        assert observer.post(f"{LIST}grids/meeting/", sent).status_code == 302
    coordinator.get(FIND)
    with django_assert_num_queries(9):
        coordinator.get(FIND + "2026-03-02")
