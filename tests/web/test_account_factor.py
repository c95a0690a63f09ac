"""A second factor: set up by who wants it, asked for from then on, recovered, ended."""

import hmac
import re
from base64 import b32decode, b64decode
from collections.abc import Callable
from html import unescape
from pathlib import Path
from time import time

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from vigilangue.app.copying.files import files
from vigilangue.app.people import accounts
from vigilangue.store import models
from vigilangue.web import first
from vigilangue.web.account.factor import SECRETS
from vigilangue.web.account.sealing import opened

pytestmark = pytest.mark.django_db
LOGIN, CODE, SET_UP = "/en/login/", "/en/login/code/", "/en/account/factor/"
ANEW, END = "/en/account/factor/codes/", "/en/account/factor/end/"
WORD = "many springs 38"


@pytest.fixture(autouse=True)
def _quick(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def anna() -> User:
    return User.objects.create_user("anna", "anna@example.org", WORD)


def shown_now(secret: str, step: int = 0) -> str:
    """Return what a telephone shows (RFC 6238), computed without the library."""
    counter = (int(time()) // 30 + step).to_bytes(8)
    digest = hmac.digest(b32decode(secret), counter, "sha1")
    offset = digest[-1] & 15
    value = int.from_bytes(digest[offset : offset + 4]) & 0x7FFFFFFF
    return f"{value % 1_000_000:06}"


def sign_in(client: Client, name: str = "anna", password: str = WORD) -> str:
    """Give name and password; return where that leads, empty where nowhere."""
    answer = client.post(LOGIN, {"username": name, "password": password})
    return answer.headers.get("Location", "")


def is_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def set_up(client: Client) -> tuple[str, list[str]]:
    """Set a second factor up as a person does; return the secret, recovery codes."""
    page = client.get(SET_UP).content.decode()
    secret = re.findall(r'<code class="hash" dir="ltr">(\w+)<', page)[0]
    said = {"code": shown_now(secret), "password": WORD}
    answer = client.post(SET_UP, said)
    assert answer.status_code == 200, answer.content.decode()
    cache.clear()  # the same code may be given again: no test waits half a minute
    return secret, re.findall(r'<code dir="ltr">(\w+)<', answer.content.decode())


@pytest.fixture
def factored(anna: User, outsider: Client) -> tuple[str, list[str]]:
    sign_in(outsider)
    found = set_up(outsider)
    outsider.post("/en/logout/")
    return found


def test_without_one_the_password_is_enough(anna: User, outsider: Client) -> None:
    assert sign_in(outsider) == "/en/"
    assert is_in(outsider)


def test_the_picture_is_of_the_secret_and_in_the_page_itself(
    anna: User, outsider: Client
) -> None:
    sign_in(outsider)
    answer = outsider.get(SET_UP)
    page = answer.content.decode()
    image = re.findall(r'src="data:image/svg\+xml;base64,([^"]+)"', page)[0]
    assert b64decode(unescape(image)).startswith(b"<svg:svg") or b"<svg" in b64decode(
        image
    )
    assert "<script>" not in page
    assert "style=" not in page
    assert "img-src 'self' data:" in answer["Content-Security-Policy"]


def test_with_one_nobody_is_in_before_the_code(
    factored: tuple[str, list[str]], outsider: Client
) -> None:
    secret, _ = factored
    assert sign_in(outsider) == CODE
    assert not is_in(outsider)
    assert outsider.get("/en/today/").status_code == 302, "led to the door"
    assert outsider.post(CODE, {"code": "000000"}).status_code == 400
    assert not is_in(outsider)
    assert outsider.post(CODE, {"code": shown_now(secret)})["Location"] == "/en/"
    assert is_in(outsider)


def test_one_comes_where_one_wanted_after_the_code_too(
    factored: tuple[str, list[str]], outsider: Client
) -> None:
    said = {"username": "anna", "password": WORD, "next": "/en/today/"}
    outsider.post(LOGIN, said)
    answer = outsider.post(CODE, {"code": shown_now(factored[0])})
    assert answer["Location"] == "/en/today/"


def test_a_code_is_good_once(factored: tuple[str, list[str]], outsider: Client) -> None:
    code = shown_now(factored[0])
    sign_in(outsider)
    outsider.post(CODE, {"code": code})
    outsider.post("/en/logout/")
    sign_in(outsider)
    assert outsider.post(CODE, {"code": code}).status_code == 400
    assert not is_in(outsider)


def test_a_recovery_code_is_good_once(
    factored: tuple[str, list[str]], outsider: Client
) -> None:
    recovery = factored[1]
    assert len(set(recovery)) == 10
    sign_in(outsider)
    assert outsider.post(CODE, {"code": recovery[3]}).status_code == 302
    assert "9 recovery codes are left" in outsider.get("/en/account/").content.decode()
    outsider.post("/en/logout/")
    sign_in(outsider)
    assert outsider.post(CODE, {"code": recovery[3]}).status_code == 400


def test_a_code_cannot_be_found_by_trying(
    factored: tuple[str, list[str]], outsider: Client
) -> None:
    for _ in range(6):
        sign_in(outsider)
        answer = outsider.post(CODE, {"code": "000000"})
    assert "Too many wrong codes" in answer.content.decode()
    assert outsider.post(CODE, {"code": shown_now(factored[0])}).status_code == 400
    assert not is_in(outsider)


def test_without_the_password_nobody_comes_to_the_code(
    factored: tuple[str, list[str]], outsider: Client
) -> None:
    assert outsider.get(CODE)["Location"] == LOGIN
    answer = outsider.post(CODE, {"code": shown_now(factored[0])})
    assert answer["Location"] == LOGIN
    assert not is_in(outsider)


def test_recovery_codes_are_shown_once(
    factored: tuple[str, list[str]], outsider: Client
) -> None:
    secret, recovery = factored
    sign_in(outsider)
    outsider.post(CODE, {"code": shown_now(secret)})
    for address in ("/en/account/", SET_UP, ANEW, END):
        page = outsider.get(address, follow=True).content.decode()
        assert not any(code in page for code in (*recovery, secret)), address
    assert outsider.post(ANEW, {"password": "wrong"}).status_code == 400
    answer = outsider.post(ANEW, {"password": WORD}).content.decode()
    anew = re.findall(r'<code dir="ltr">(\w+)<', answer)
    assert len(anew) == 10
    assert not set(anew) & set(recovery)
    outsider.post("/en/logout/")
    sign_in(outsider)
    assert outsider.post(CODE, {"code": recovery[0]}).status_code == 400
    assert outsider.post(CODE, {"code": anew[0]}).status_code == 302


def test_ending_it_needs_the_password(
    factored: tuple[str, list[str]], outsider: Client
) -> None:
    sign_in(outsider)
    outsider.post(CODE, {"code": shown_now(factored[0])})
    assert outsider.post(END).status_code == 400
    assert outsider.post(END, {"password": "wrong"}).status_code == 400
    assert Authenticator.objects.count() == 2
    assert outsider.post(END, {"password": WORD}).status_code == 302
    assert not Authenticator.objects.exists()
    assert sign_in(Client(headers={"host": "127.0.0.1"})) == "/en/"
    changes = models.Change.objects.order_by("pk").values_list("author", "after")
    assert list(changes) == [("anna", "on"), ("anna", "")]


@pytest.mark.parametrize("password", ["", "wrong"])
def test_setting_it_up_needs_the_password_too(
    password: str, anna: User, outsider: Client
) -> None:
    sign_in(outsider)
    page = outsider.get(SET_UP).content.decode()
    secret = re.findall(r'<code class="hash" dir="ltr">(\w+)<', page)[0]
    said = {"code": shown_now(secret), "password": password}
    assert outsider.post(SET_UP, said).status_code == 400
    assert not Authenticator.objects.exists()


def test_a_wrong_code_sets_nothing_up(anna: User, outsider: Client) -> None:
    sign_in(outsider)
    outsider.get(SET_UP)
    said = {"code": "000000", "password": WORD}
    assert outsider.post(SET_UP, said).status_code == 400
    assert not Authenticator.objects.exists()


def lost_to_an_administrator(owner: Client) -> None:
    owner.force_login(User.objects.create_superuser("root", password="x"))
    page = owner.get("/en/people/accounts/").content.decode()
    assert "End the second factor of anna" in page
    owner.post("/en/people/accounts/", {"name": "anna", "do": "factor"})


def lost_by_the_administrator_herself(owner: Client) -> None:
    User.objects.filter(username="anna").update(username=first.NAME, is_superuser=True)
    word = first.renewed()
    User.objects.filter(username=first.NAME).update(username="anna")
    user = User.objects.get(username="anna")
    assert user.check_password(word)
    user.set_password(WORD)
    user.save()


@pytest.mark.parametrize(
    "way", [lost_to_an_administrator, lost_by_the_administrator_herself]
)
def test_who_lost_the_telephone_is_let_in_again(
    way: Callable[[Client], None], factored: tuple[str, list[str]], outsider: Client
) -> None:
    way(outsider)
    other = Client(headers={"host": "127.0.0.1"})
    assert sign_in(other) == "/en/"
    assert is_in(other)


def kept() -> str:
    """Return all that the database holds of second factors."""
    return " ".join(str(row.data) for row in Authenticator.objects.all())


def test_a_copy_of_the_database_has_no_secret(
    factored: tuple[str, list[str]], outsider: Client
) -> None:
    secret, recovery = factored
    assert secret not in kept()
    assert kept().count("fernet:") == 2, "that of the codes, and that of the recovery"
    assert not any(code in kept() for code in recovery)
    sign_in(outsider)
    assert outsider.post(CODE, {"code": shown_now(secret)}).status_code == 302


def test_what_was_kept_before_there_was_a_seal_is_read_and_sealed(
    factored: tuple[str, list[str]], outsider: Client
) -> None:
    secret, recovery = factored
    for row in Authenticator.objects.all():
        plain = {k: opened(v) if k in SECRETS else v for k, v in row.data.items()}
        Authenticator.objects.filter(pk=row.pk).update(data=plain)
    assert secret in kept()
    sign_in(outsider)
    assert outsider.post(CODE, {"code": shown_now(secret)}).status_code == 302
    assert secret not in kept()
    assert kept().count("fernet:") == 2
    outsider.post("/en/logout/")
    sign_in(outsider)
    assert outsider.post(CODE, {"code": recovery[0]}).status_code == 302


def test_without_the_key_no_code_is_right_until_the_factor_is_ended(
    factored: tuple[str, list[str]], outsider: Client, home: Path
) -> None:
    (home / "secret-key").unlink()
    sign_in(outsider)
    for code in (shown_now(factored[0]), factored[1][0], nobodys()):
        assert outsider.post(CODE, {"code": code}).status_code == 400
    assert not is_in(outsider)
    accounts.factor_ended("anna", author="chief")
    assert sign_in(outsider) == "/en/"


def nobodys() -> str:
    """Return what a telephone shows with an empty secret."""
    return shown_now("")


def test_the_key_is_in_no_back_up(factored: tuple[str, list[str]], home: Path) -> None:
    assert (home / "secret-key").stat().st_mode & 0o077 == 0
    names = {path.name for path in files(home, None)}
    assert "secret-key" not in names
