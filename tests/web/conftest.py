"""The pages in tests: a home of their own, and a client on the loopback address."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client

HOST = "127.0.0.1"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a home folder of its own, and forget what was counted before."""
    monkeypatch.setenv("VIGILANGUE_HOME", str(tmp_path))
    cache.clear()
    return tmp_path


@pytest.fixture
def outsider() -> Client:
    """Return the browser of somebody without an account."""
    return Client(headers={"host": HOST})


@pytest.fixture
def owner(outsider: Client) -> Client:
    """Return the browser of the administrator."""
    outsider.force_login(User.objects.create_superuser("anna", password="x"))
    return outsider


@pytest.fixture
def member() -> Client:
    """Return the browser of somebody with an account, who is no administrator."""
    browser = Client(headers={"host": "127.0.0.1"})
    browser.force_login(User.objects.create_user("ben", password="x"))
    return browser
