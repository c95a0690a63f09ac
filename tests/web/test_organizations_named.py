"""Screens, feeds and messages call an organization as their reader does."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client

from vigilangue.app import telling
from vigilangue.app.showing.named import named
from vigilangue.store.queries import telling as rows

from .watch import SLUG, Watch, seated

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
FRENCH = "Office des sources"
HEAD = f"""\
title = "Office of Springs"
answers_for = ["Office of Springs"]

[names]
fr = "{FRENCH}"
"""


@pytest.fixture
def watch(home: Path) -> Watch:
    folder = home / "catalog" / SLUG
    folder.mkdir(parents=True)
    (folder / "_organization.toml").write_text(HEAD)
    watch = Watch(home=home)
    watch.look({"https://x.test/en/": b"<p>Springs</p>"})
    watch.opened("missing-language", "fr")
    return watch


@pytest.mark.parametrize(
    "page", ["", f"o/{SLUG}/", f"o/{SLUG}/alerts/", f"o/{SLUG}/alerts.atom"]
)
def test_a_page_calls_it_as_its_reader_does(
    page: str, watch: Watch, outsider: Client
) -> None:
    french = outsider.get(f"/fr/{page}").content.decode()
    assert FRENCH in french
    assert "Office of Springs" not in french
    for language in ("en", "ru"):
        body = outsider.get(f"/{language}/{page}").content.decode()
        assert "Office of Springs" in body
        assert FRENCH not in body


def test_a_search_says_whose_a_page_is(watch: Watch, outsider: Client) -> None:
    assert FRENCH in outsider.get("/fr/find/?address=x.test").content.decode()


def test_a_message_calls_it_as_whom_it_is_for(watch: Watch, outsider: Client) -> None:
    client = seated(outsider, "reader", mail="anna@example.org")
    assert FRENCH in client.get("/fr/news/").content.decode()
    rows.subscribe(
        person=int(client.session["_auth_user_id"]),
        organization=SLUG,
        check="",
        language="",
        channel="mail",
        rhythm="immediate",
        address="",
        secret="",
        tongue="fr",
        now=NOW,
    )
    watch.opened("missing-language", "ar")
    list(telling.compose(NOW))
    (message,) = rows.waiting(NOW)
    assert FRENCH in message.subject + message.text


def test_without_a_declaration_it_keeps_its_title(home: Path) -> None:
    assert named("nobody", "The Office", "fr") == "The Office"
