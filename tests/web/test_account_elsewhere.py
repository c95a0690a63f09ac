"""Who is vouched for elsewhere is somebody here, or is refused in words."""

from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import Settings

from vigilangue.core import InputError
from vigilangue.store import models
from vigilangue.web.account import issuers
from vigilangue.web.account.issuers import Accounts, Issuer

from .issuer import CLIENT, SECRET, Provider, key, provider

pytestmark = pytest.mark.django_db
ANNA: dict[str, Any] = {
    "sub": "42",
    "email": "Anna@Example.org",
    "email_verified": True,
}


@pytest.fixture
def there(settings: Settings) -> Iterator[Provider]:
    with provider() as found:
        found.claims = dict(ANNA)
        offered(settings, found)
        yield found


def offered(
    settings: Settings, found: Provider, accounts: Accounts = Accounts.EXISTING
) -> None:
    one = Issuer(
        slug="mission",
        name="The Mission",
        issuer=found.address,
        client=CLIENT,
        secret=SECRET,
        accounts=accounts,
    )
    settings.SOCIALACCOUNT_PROVIDERS = issuers.told((one,))


@pytest.fixture
def anna() -> User:
    return User.objects.create_user("anna", "anna@example.org", "x")


def agreed(client: Client, query: str = "?language=fr&next=/fr/today/") -> str:
    """Go there as a browser does; return the address that leads back."""
    out = client.get(f"/oidc/mission/{query}")
    assert out.status_code == 302
    parts = urlsplit(out["Location"])
    talk = HTTPConnection(parts.netloc)
    talk.request("GET", f"{parts.path}?{parts.query}")
    answer = talk.getresponse()
    answer.read()
    talk.close()
    back = urlsplit(answer.headers["Location"])
    assert back.path == "/oidc/mission/back/"
    return f"{back.path}?{back.query}"


def who(client: Client) -> str:
    number = client.session.get("_auth_user_id")
    return User.objects.get(pk=number).get_username() if number else ""


def test_who_has_an_account_here_comes_in_and_where_they_wanted(
    there: Provider, anna: User, outsider: Client
) -> None:
    page = outsider.get("/fr/login/?next=/fr/today/").content.decode()
    assert 'href="/oidc/mission/?language=fr&amp;next=%2Ffr%2Ftoday%2F"' in page
    assert "The Mission" in page
    answer = outsider.get(agreed(outsider))
    assert answer["Location"] == "/fr/today/"
    assert who(outsider) == "anna"
    kept = SocialAccount.objects.get()
    assert (kept.user, kept.uid, kept.extra_data) == (anna, "42", {})
    assert not SocialToken.objects.exists(), "nothing to speak in their name is kept"


def test_they_are_known_again_by_who_they_are_there_not_by_the_address(
    there: Provider, anna: User, outsider: Client
) -> None:
    outsider.get(agreed(outsider))
    outsider.post("/en/logout/")
    User.objects.create_user("ben", "ben@example.org", "x")
    there.claims["email"] = "ben@example.org"
    outsider.get(agreed(outsider))
    assert who(outsider) == "anna"


@pytest.mark.parametrize(
    ("claims", "told"),
    [
        ({"email": "carla@example.org"}, "No account here has your e-mail address."),
        ({"email_verified": False}, "no verified e-mail address"),
        ({"email_verified": "false"}, "no verified e-mail address"),
        ({"email": ""}, "no verified e-mail address"),
    ],
)
def test_others_are_refused_in_words(
    claims: dict[str, Any], told: str, there: Provider, anna: User, outsider: Client
) -> None:
    there.claims.update(claims)
    answer = outsider.get(agreed(outsider, "?language=en"))
    assert answer.status_code == 403
    assert told in answer.content.decode()
    assert not who(outsider)
    assert list(User.objects.all()) == [anna]
    assert not SocialAccount.objects.exists()


def test_an_address_of_two_accounts_is_nobodys(
    there: Provider, anna: User, outsider: Client
) -> None:
    User.objects.create_user("anna-too", "ANNA@example.org", "x")
    assert outsider.get(agreed(outsider)).status_code == 403
    assert not who(outsider)


def test_a_closed_account_stays_closed(
    there: Provider, anna: User, outsider: Client
) -> None:
    outsider.get(agreed(outsider))
    outsider.post("/en/logout/")
    anna.is_active = False
    anna.save()
    answer = outsider.get(agreed(outsider, "?language=en"))
    assert answer.status_code == 403
    assert "closed" in answer.content.decode()
    SocialAccount.objects.all().delete()
    assert outsider.get(agreed(outsider)).status_code == 403
    assert not who(outsider)


def test_where_it_is_declared_so_an_account_is_made_without_any_role(
    there: Provider, settings: Settings, outsider: Client
) -> None:
    offered(settings, there, Accounts.MADE)
    assert outsider.get(agreed(outsider)).status_code == 302
    made = User.objects.get()
    assert (made.email.lower(), made.has_usable_password()) == (
        "anna@example.org",
        False,
    )
    assert (made.is_superuser, made.is_staff) == (False, False)
    assert not models.Member.objects.exists()
    change = models.Change.objects.get()
    assert (change.what, change.author) == ("account", "OpenID Connect: mission")


def test_a_closed_account_is_not_made_anew(
    there: Provider, settings: Settings, anna: User, outsider: Client
) -> None:
    offered(settings, there, Accounts.MADE)
    anna.is_active = False
    anna.save()
    assert outsider.get(agreed(outsider)).status_code == 403
    assert list(User.objects.all()) == [anna]


def test_the_second_factor_is_asked_for_all_the_same(
    there: Provider, anna: User, outsider: Client
) -> None:
    TOTP.activate(anna, "JBSWY3DPEHPK3PXP")
    assert Authenticator.objects.exists()
    answer = outsider.get(agreed(outsider))
    assert answer["Location"] == "/fr/login/code/"
    assert not who(outsider)


def lied(there: Provider, lie: str) -> None:
    lies: dict[str, dict[str, Any]] = {
        "another issuer": {"iss": "https://evil.example"},
        "for another client": {"aud": "somebody-else"},
        "long past": {"exp": 1_000_000_000},
        "another nonce": {"nonce": "of another browser"},
        "no nonce": {"nonce": None},
        "no subject": {"sub": None},
    }
    if lie in lies:
        there.lies = lies[lie]
    elif lie == "another key":
        there.published = key()
    else:
        there.algorithm = lie


@pytest.mark.parametrize(
    "lie",
    [
        "another issuer",
        "for another client",
        "long past",
        "another nonce",
        "no nonce",
        "no subject",
        "another key",
        "HS256",
        "none",
    ],
)
def test_what_is_not_proven_lets_nobody_in(
    lie: str, there: Provider, anna: User, outsider: Client
) -> None:
    lied(there, lie)
    answer = outsider.get(agreed(outsider, "?language=en"))
    assert answer.status_code == 403
    assert "could not be proven" in answer.content.decode()
    assert not who(outsider)
    assert not SocialAccount.objects.exists()


def test_an_answer_is_good_once_and_in_the_browser_that_asked(
    there: Provider, anna: User, outsider: Client
) -> None:
    back = agreed(outsider)
    other = Client(headers={"host": "127.0.0.1"})
    assert other.get(back).status_code == 403
    assert not who(other)
    assert outsider.get(back).status_code == 302
    outsider.post("/en/logout/")
    assert outsider.get(back).status_code == 403
    assert not who(outsider)


def test_who_refuses_there_is_not_let_in_here(
    there: Provider, anna: User, outsider: Client
) -> None:
    state = parse_qs(urlsplit(agreed(outsider, "?language=en")).query)["state"][0]
    answer = outsider.get(f"/oidc/mission/back/?error=access_denied&state={state}")
    assert answer.status_code == 403
    assert "not vouched for" in answer.content.decode()


def test_a_provider_that_is_not_there_is_said(
    there: Provider, outsider: Client, settings: Settings
) -> None:
    there.address = "http://127.0.0.1:9"
    offered(settings, there)
    answer = outsider.get("/oidc/mission/")
    assert answer.status_code == 403
    assert "could not be proven" in answer.content.decode()


def test_what_it_tells_beside_the_token_must_be_of_the_same_person(
    there: Provider, anna: User, outsider: Client
) -> None:
    there.claims = {"sub": "42"}
    there.userinfo = {**ANNA, "sub": "43"}
    assert outsider.get(agreed(outsider)).status_code == 403
    there.userinfo = dict(ANNA)
    assert outsider.get(agreed(outsider)).status_code == 302
    assert who(outsider) == "anna"


@pytest.mark.parametrize("next_", ["https://evil.example/", "//evil.example"])
def test_one_is_not_led_elsewhere(
    next_: str, there: Provider, anna: User, outsider: Client
) -> None:
    answer = outsider.get(agreed(outsider, f"?language=en&next={next_}"))
    assert answer["Location"] == "/en/"


def test_nobody_widens_what_is_asked_for(there: Provider, outsider: Client) -> None:
    more = "?scope=offline_access&auth_params=prompt%3Dnone&process=connect"
    out = outsider.get(f"/oidc/mission/{more}")
    asked = parse_qs(urlsplit(out["Location"]).query)
    assert sorted(asked["scope"][0].split()) == ["email", "openid", "profile"]
    assert "prompt" not in asked
    assert asked["code_challenge_method"] == ["S256"]


def test_without_a_declaration_there_is_none(outsider: Client) -> None:
    assert issuers.declared(Path("nowhere")) == ()
    assert outsider.get("/oidc/mission/").status_code == 404
    assert outsider.get("/oidc/mission/back/").status_code == 404
    assert "/oidc/" not in outsider.get("/en/login/").content.decode()


GOOD = """
[mission]
name = "The Mission"
issuer = "https://id.example.org/"
client = "c"
secret = "hush"
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[mission", "no TOML"),
        ("mission = 1", "a table"),
        ("[Mission]", "small letters"),
        (GOOD.replace("secret", "word"), "nothing is called word"),
        (GOOD.replace('secret = "hush"', ""), "say secret"),
        (GOOD.replace("https", "http"), "https://"),
        (GOOD + 'accounts = "all"', "accounts"),
    ],
)
def test_what_is_wrong_in_the_file_is_said_and_no_secret(
    text: str, told: str, tmp_path: Path
) -> None:
    file = tmp_path / issuers.FILE
    file.write_text(text)
    file.chmod(0o600)
    with pytest.raises(InputError, match=told) as raised:
        issuers.declared(tmp_path)
    assert "hush" not in str(raised.value)


def test_the_file_is_read_if_nobody_else_can_read_it(tmp_path: Path) -> None:
    file = tmp_path / issuers.FILE
    file.write_text(GOOD)
    file.chmod(0o644)
    with pytest.raises(InputError, match="chmod 600"):
        issuers.declared(tmp_path)
    file.chmod(0o600)
    (one,) = issuers.declared(tmp_path)
    assert (one.slug, one.issuer) == ("mission", "https://id.example.org")
    assert one.accounts is Accounts.EXISTING
