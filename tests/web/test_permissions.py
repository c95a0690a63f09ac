"""Every screen for every role, as it was declared; what is not let out is nowhere.

The table beside this file (permissions.tsv) says what each role is answered at each
address, to a look (GET) and to an empty form (POST). A new screen fails until a person
has written its two lines. `ok` it is shown, `on` led elsewhere, `door` led to where one
signs in, `no` 403, `gone` 404 (it does not say that there is anything), `not` 405 (it
takes no form, or only forms), `bad` 400, `busy` 409: let in, and the empty form is
refused.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.http import HttpResponseBase
from django.test import Client
from pytest_django import Settings

from vigilangue.app import people
from vigilangue.store.queries.alerting import Mark

from .world import FINDING, PAGE, ROLES, SECRETS, World, routes, world

pytestmark = pytest.mark.django_db
FILE = Path(__file__).with_name("permissions.tsv")
SAID = {200: "ok", 400: "bad", 403: "no", 404: "gone", 405: "not", 409: "busy"}
OFFICE = "Office of Springs"
OUTSIDE = ("outsider", "member", "stranger", "focal-point")
# What is asked for besides the address, where there is a search or a choice.
ASKED = (
    "",
    "?address=https://x.test/en/",
    "?state=all",
    f"?q={PAGE}",
    "?organization=office",
    "?author=coordinator",
    "?check=missing-language&language=fr",
)


def table() -> dict[tuple[str, str], tuple[str, ...]]:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    assert lines[0].split("\t") == ["screen", "asked", *ROLES]
    rows = [tuple(line.split("\t")) for line in lines[1:]]
    found = {(row[0], row[1]): row[2:] for row in rows}
    assert len(found) == len(rows), "no line twice"
    return found


def answered(response: HttpResponseBase) -> str:
    if response.status_code == 302:
        return "door" if "/login/?next=" in response["Location"] else "on"
    return SAID.get(response.status_code, str(response.status_code))


def body(response: HttpResponseBase) -> str:
    if response.streaming:
        chunks: Iterator[bytes] = response.streaming_content  # type: ignore[attr-defined]
        return b"".join(chunks).decode(errors="replace")
    content: bytes = response.content  # type: ignore[attr-defined]
    return content.decode(errors="replace")


def rows() -> dict[str, int]:
    """Count what is kept; sessions come and go."""
    left = ("session", "evaluation")
    return {
        model._meta.label: model._default_manager.count()
        for model in apps.get_models()
        if model._meta.model_name not in left
    }


@pytest.fixture
def all_of_it(home: Path, settings: Settings) -> World:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return world(home)


def test_every_screen_is_in_the_table_and_nothing_else() -> None:
    assert {name for name, _ in table()} == set(routes())
    assert {how for _, how in table()} == {"GET", "POST"}
    assert len(table()) == 2 * len(routes())


@pytest.mark.parametrize("role", ROLES)
def test_a_look_is_answered_as_declared(role: str, all_of_it: World) -> None:
    client = all_of_it.browsers[role]
    got = {
        name: answered(client.get(all_of_it.address(name, route)))
        for name, route in routes().items()
    }
    place = ROLES.index(role)
    assert got == {n: told[place] for (n, how), told in table().items() if how == "GET"}


@pytest.mark.parametrize("role", ROLES)
def test_an_empty_form_is_answered_as_declared(role: str, all_of_it: World) -> None:
    client, got = all_of_it.browsers[role], {}
    for name, route in routes().items():
        if name != "logout":
            got[name] = answered(client.post(all_of_it.address(name, route)))
    got["logout"] = answered(client.post("/en/logout/"))
    place = ROLES.index(role)
    assert got == {
        n: told[place] for (n, how), told in table().items() if how == "POST"
    }


@pytest.mark.parametrize("role", OUTSIDE)
def test_nobody_outside_changes_anything(role: str, all_of_it: World) -> None:
    client, before = all_of_it.browsers[role], rows()
    for name, route in routes().items():
        address = all_of_it.address(name, route)
        for method in (client.post, client.put, client.patch, client.delete):
            if name not in ("logout", "sessions-end"):
                method(address)
        for form in ({"verb": "publish", "reason": "x"}, {"deed": "agreed"}):
            client.post(address, {**form, "do": "close", "name": "reader"})
    assert rows() == before


@pytest.mark.parametrize("role", OUTSIDE)
def test_outside_nothing_is_learnt_of_what_was_not_let_out(
    role: str, all_of_it: World
) -> None:
    client = all_of_it.browsers[role]
    assert learnt(client, all_of_it) == set()


@pytest.mark.parametrize("role", OUTSIDE)
def test_once_an_alert_is_published_only_that_is_learnt(
    role: str, all_of_it: World
) -> None:
    mark = Mark(
        subject=all_of_it.numbers["subject"], check="missing-language", language="fr"
    )
    people.validate(mark, author="coordinator", reason="Seen by us")
    people.publish(mark, author="coordinator", reason="Seen by us")
    told = {secret for _, secret in learnt(all_of_it.browsers[role], all_of_it)}
    assert told <= {FINDING, PAGE}
    assert told, "what was published is seen"


def test_inside_all_of_it_is_found(all_of_it: World) -> None:
    """The searches above would find it, were it there."""
    told = {s for _, s in learnt(all_of_it.browsers["coordinator"], all_of_it)}
    assert told == set(SECRETS)


@pytest.mark.parametrize(
    "role", [r for r in ROLES if r not in ("focal-point", *ROLES[4:7])]
)
def test_of_a_private_watch_nobody_else_learns_anything(
    role: str, home: Path, settings: Settings
) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    private = world(home, seen_by="itself")
    found = learnt(private.browsers[role], private, (OFFICE,))
    # That there is such an organization: else nobody could seat its own people.
    seating = {("group", OFFICE)} if role == "administrator" else set()
    assert found <= seating


def learnt(
    client: Client, here: World, more: tuple[str, ...] = ()
) -> set[tuple[str, str]]:
    """Return at which screens which secrets are found, however one asks."""
    found = set()
    for name, route in routes().items():
        for query in ASKED:
            address = here.address(name, route).partition("?")[0]
            response = client.get(address + query)
            said = body(response).replace(query, "").replace(f'value="{PAGE}"', "")
            head = str(response.headers)
            told = {s for s in (*SECRETS, *more) if s in said or s in head}
            found |= {(name, secret) for secret in told if secret not in query}
    return found
