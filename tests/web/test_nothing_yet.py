"""The first page before anything is watched: it teaches the first commands."""

from pathlib import Path

import pytest
from django.test import Client

from vigilangue import catalog

pytestmark = pytest.mark.django_db


def test_the_first_page_names_the_commands_and_what_is_declared(
    outsider: Client, home: Path
) -> None:
    first = catalog.organizations(home / "catalog")[0]
    body = outsider.get("/en/").content.decode()
    assert "Nobody has looked yet" in body
    assert f"vigilangue collect {first}" in body


def test_without_any_declaration_it_says_how_to_begin(
    outsider: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from vigilangue.web.organizations import views

    monkeypatch.setattr(views, "declared", lambda known, viewer: iter(()))
    body = outsider.get("/en/").content.decode()
    assert "Nothing is watched yet" in body
    assert "vigilangue catalog check" in body
