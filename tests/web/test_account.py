"""Who may sign in, and that the word for it cannot be found by trying."""

import pytest
from django.conf import global_settings
from django.contrib.auth import get_user_model
from django.test import Client
from pytest_django import Settings

from vigilangue.web import first
from vigilangue.web.account import attempts

pytestmark = pytest.mark.django_db
LOGIN = "/en/login/"


def give(client: Client, password: str, **more: str) -> int:
    form = {"username": first.NAME, "password": password, **more}
    return client.post(LOGIN, form).status_code


@pytest.fixture(autouse=True)
def _quick(settings: Settings) -> None:
    """Hash quickly: a slow hash is the point of a real one, and not tested here."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def password() -> str:
    made = first.made()
    assert made is not None
    return made


def test_the_administrator_is_made_once() -> None:
    password = first.made()
    assert password is not None
    assert first.made() is None
    users = get_user_model().objects.all()
    assert [user.get_username() for user in users] == [first.NAME]
    assert users[0].is_superuser


def test_the_password_is_random_and_kept_as_a_hash_only(password: str) -> None:
    assert len(password.replace("-", "")) * 5 == 80, "bits"
    assert first.drawn() != first.drawn()
    kept = get_user_model().objects.get().password
    assert password not in kept
    assert kept.count("$") == 2, "algorithm, salt, hash"
    assert global_settings.PASSWORD_HASHERS[0].endswith("PBKDF2PasswordHasher")


def test_who_lost_the_password_is_given_another(
    password: str, outsider: Client
) -> None:
    other = first.renewed()
    assert give(outsider, password) == 200, "the old one is not taken"
    assert give(outsider, other) == 302
    assert get_user_model().objects.count() == 1


def test_one_signs_in_and_out(password: str, outsider: Client) -> None:
    answer = outsider.post(LOGIN, {"username": first.NAME, "password": password})
    assert answer.headers["Location"] == "/en/"
    assert "Sign out" in outsider.get("/en/").content.decode()
    assert outsider.get("/en/logout/").status_code == 405, "no link signs out"
    assert outsider.post("/en/logout/").status_code == 302
    assert "Sign in" in outsider.get("/en/").content.decode()


def test_one_comes_back_to_the_page_where_one_was(
    password: str, outsider: Client
) -> None:
    page = outsider.get("/en/find/?address=x").content.decode()
    assert 'href="/en/login/?next=/en/find/%3Faddress%3Dx"' in page
    form = {"username": first.NAME, "password": password, "next": "/en/find/?address=x"}
    assert outsider.post(LOGIN, form).headers["Location"] == "/en/find/?address=x"


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"]
)
def test_one_is_not_led_elsewhere(
    elsewhere: str, password: str, outsider: Client
) -> None:
    form = {"username": first.NAME, "password": password, "next": elsewhere}
    assert outsider.post(LOGIN, form).headers["Location"] == "/en/"


def test_after_too_many_wrong_passwords_the_right_one_is_not_taken_either(
    password: str, outsider: Client
) -> None:
    for _ in range(attempts.MOST):
        assert give(outsider, "wrong") == 200
    assert give(outsider, password) == 429
    assert "sessionid" not in outsider.cookies
    other = Client(headers={"host": "127.0.0.1"}, REMOTE_ADDR="127.0.0.2")
    assert give(other, password) == 302, "another address has its own count"


def test_the_right_password_ends_the_count(password: str, outsider: Client) -> None:
    for _ in range(attempts.MOST - 1):
        give(outsider, "wrong")
    assert give(outsider, password) == 302
    outsider.post("/en/logout/")
    assert give(outsider, "wrong") == 200
    assert give(outsider, password) == 302


def test_the_password_can_be_changed(password: str, outsider: Client) -> None:
    assert outsider.get("/en/password/").status_code == 302, "who is not signed in"
    give(outsider, password)
    other = "a long new one 79/331"
    form = {"old_password": password, "new_password1": other, "new_password2": other}
    assert outsider.post("/en/password/", form).status_code == 302
    assert "Your password was changed." in outsider.get("/en/").content.decode()
    fresh = Client(headers={"host": "127.0.0.1"})
    assert give(fresh, password) == 200
    assert give(fresh, other) == 302


def test_a_weak_password_is_refused(password: str, outsider: Client) -> None:
    give(outsider, password)
    form = {"old_password": password, "new_password1": "1", "new_password2": "1"}
    answer = outsider.post("/en/password/", form)
    assert answer.status_code == 200
    assert "too short" in answer.content.decode()
