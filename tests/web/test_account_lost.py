"""A lost password, other browsers, and what an administrator does to accounts."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import NoReverseMatch, get_resolver, reverse
from pytest_django import Settings

from tests.channels.servers import Post, smtp
from vigilangue.store import models
from vigilangue.web.account import attempts

pytestmark = pytest.mark.django_db
LOGIN, LOST, ACCOUNTS = "/en/login/", "/en/password/lost/", "/en/people/accounts/"
ACCOUNT, SESSIONS = "/en/account/", "/en/account/sessions/"
WORD, OTHER = "many springs 38", "other springs 56"


@pytest.fixture(autouse=True)
def _quick(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.EMAIL_BACKEND = "vigilangue.web.account.mailing.Mailing"


@pytest.fixture
def anna() -> User:
    return User.objects.create_user("anna", "anna@example.org", WORD)


@pytest.fixture
def post(monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    with smtp() as found:
        server = f"smtp+plain://127.0.0.1:{found.port}?from=watch@example.org"
        monkeypatch.setenv("VIGILANGUE_MAIL", server)
        yield found


def browser() -> Client:
    return Client(headers={"host": "127.0.0.1"})


def sign_in(client: Client, name: str, password: str = WORD) -> bool:
    client.post(LOGIN, {"username": name, "password": password})
    return "_auth_user_id" in client.session


def sent(client: Client, mail: str, language: str = "en") -> str:
    """Ask for another password; return what is said, once all mail went out."""
    answer = client.post(f"/{language}/password/lost/", {"email": mail}, follow=True)
    for each in threading.enumerate():
        if "_post" in each.name:
            each.join(10)
    return re.sub(r'csrf\w+" value="\w+"|\?v=\w+', "", answer.content.decode())


def link(post: Post) -> str:
    text = post.mails[-1].get_body(("plain",)).get_content()  # type: ignore[union-attr]
    return str(re.findall(r"http://127\.0\.0\.1(/\S+)", text)[0])


@pytest.mark.parametrize("said", ["anna", "anna@example.org", "Anna@EXAMPLE.org"])
def test_one_signs_in_by_name_or_by_address(
    said: str, anna: User, outsider: Client
) -> None:
    assert sign_in(outsider, said)


def test_an_address_of_two_accounts_is_nobodys(anna: User, outsider: Client) -> None:
    User.objects.create_user("ben", "ANNA@example.org", WORD)
    assert not sign_in(outsider, "anna@example.org")
    assert sign_in(outsider, "anna")


def test_nothing_says_who_has_an_account(
    anna: User, post: Post, outsider: Client
) -> None:
    pages = set()
    for name in ("anna", "anna@example.org", "nobody", "nobody@example.org"):
        answer = outsider.post(LOGIN, {"username": name, "password": "wrong"})
        page = answer.content.decode().replace(name, "NAME")
        pages.add(re.sub(r'csrfmiddlewaretoken" value="\w+"', "", page))
    assert len(pages) == 1
    known, unknown = sent(outsider, "anna@example.org"), sent(outsider, "no@x.org")
    assert known == unknown
    assert [mail["To"] for mail in post.mails] == ["anna@example.org"]


def test_too_many_wrong_passwords_for_a_name_close_it_wherever_they_come_from(
    anna: User, outsider: Client
) -> None:
    for number in range(attempts.MOST_OF_NAME):
        there = f"127.0.1.{number}"
        outsider.post(LOGIN, {"username": "anna", "password": "no"}, REMOTE_ADDR=there)
    said = {"username": "Anna ", "password": WORD}
    assert outsider.post(LOGIN, said, REMOTE_ADDR="127.0.2.1").status_code == 429
    User.objects.create_user("ben", password=WORD)
    said = {"username": "ben", "password": WORD}
    assert outsider.post(LOGIN, said, REMOTE_ADDR="127.0.2.1").status_code == 302


def test_who_lost_the_password_chooses_another_by_a_link_that_is_good_once(
    anna: User, post: Post, outsider: Client
) -> None:
    sent(outsider, "anna@example.org")
    assert post.mails[0]["From"].addresses[0].addr_spec == "watch@example.org"
    form = outsider.get(link(post), follow=True)
    said = {"new_password1": OTHER, "new_password2": OTHER}
    there = form.redirect_chain[-1][0]
    assert outsider.post(there, said)["Location"] == LOGIN
    assert not sign_in(browser(), "anna", WORD)
    assert sign_in(browser(), "anna", OTHER)
    again = browser().get(link(post), follow=True).content.decode()
    assert "used already" in again


def test_the_mail_is_in_the_language_of_the_page(
    anna: User, post: Post, outsider: Client
) -> None:
    sent(outsider, "anna@example.org", "fr")
    assert link(post).startswith("/fr/password/new/")
    assert post.mails[0]["Content-Language"] == "fr"


def test_a_closed_account_is_sent_nothing(
    anna: User, post: Post, outsider: Client
) -> None:
    anna.is_active = False
    anna.save()
    sent(outsider, "anna@example.org")
    assert post.mails == []


def test_nobody_is_flooded_with_mail(anna: User, post: Post, outsider: Client) -> None:
    for _ in range(attempts.MOST):
        sent(outsider, "anna@example.org")
    answer = outsider.post(LOST, {"email": "anna@example.org"})
    assert answer.status_code == 429
    assert len(post.mails) == attempts.MOST


def test_without_a_mail_server_it_is_said(
    anna: User, outsider: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VIGILANGUE_MAIL", raising=False)
    assert "ask an administrator" in outsider.get(LOST).content.decode()
    assert outsider.post(LOST, {"email": "anna@example.org"}).status_code == 409
    assert LOST not in outsider.get(LOGIN).content.decode()


def test_nobody_makes_an_account_for_themselves(outsider: Client) -> None:
    names = ("account_signup", "socialaccount_signup", "account_email", "mfa_index")
    for name in names:
        with pytest.raises(NoReverseMatch):
            reverse(name)
    assert not any("signup" in str(key) for key in get_resolver().reverse_dict)
    assert outsider.get("/en/signup/").status_code == 404
    assert outsider.get("/accounts/signup/").status_code == 404


def test_other_browsers_are_listed_and_can_be_signed_out(
    anna: User, outsider: Client
) -> None:
    old, new = browser(), browser()
    said = {"username": "anna", "password": WORD}
    old.post(LOGIN, said, HTTP_USER_AGENT="Old/1 <b>")
    sign_in(new, "anna")
    sign_in(outsider, "anna")
    page = outsider.get(ACCOUNT).content.decode()
    assert page.count("Sign out there") == 2
    assert "Old/1 &lt;b&gt;" in page
    number = re.findall(r'name="number" value="(\d+)"', page)[-1]
    outsider.post(SESSIONS, {"number": number})
    assert old.get(ACCOUNT).status_code == 302
    assert new.get(ACCOUNT).status_code == 200
    outsider.post(SESSIONS)
    assert new.get(ACCOUNT).status_code == 302
    assert outsider.get(ACCOUNT).status_code == 200, "the one that asks stays"


def test_nobody_signs_somebody_else_out(anna: User, outsider: Client) -> None:
    sign_in(outsider, "anna")
    User.objects.create_user("ben", password=WORD)
    ben = browser()
    sign_in(ben, "ben")
    for number in range(1, 4):
        ben.post(SESSIONS, {"number": number})
    ben.post(SESSIONS)
    assert outsider.get(ACCOUNT).status_code == 200


def test_a_changed_password_signs_out_elsewhere_and_not_here(
    anna: User, outsider: Client
) -> None:
    other = browser()
    sign_in(other, "anna")
    sign_in(outsider, "anna")
    said = {"old_password": WORD, "new_password1": OTHER, "new_password2": OTHER}
    outsider.post("/en/password/", said)
    assert other.get(ACCOUNT).status_code == 302
    page = outsider.get(ACCOUNT).content.decode()
    assert "this one" in page
    assert "Sign out there" not in page


@pytest.fixture
def owner(outsider: Client, home: Path) -> Client:
    outsider.force_login(User.objects.create_superuser("root", password="x"))
    return outsider


def test_an_administrator_closes_an_account_and_opens_it_again(
    anna: User, owner: Client
) -> None:
    hers = browser()
    assert sign_in(hers, "anna")
    owner.post(ACCOUNTS, {"name": "anna", "do": "close"})
    assert hers.get(ACCOUNT).status_code == 302
    assert not sign_in(browser(), "anna")
    owner.post(ACCOUNTS, {"name": "anna", "do": "open"})
    assert sign_in(browser(), "anna")
    changes = models.Change.objects.order_by("pk")
    assert [(c.author, c.about, c.before, c.after) for c in changes] == [
        ("root", "anna", "open", "closed"),
        ("root", "anna", "closed", "open"),
    ]


def test_an_administrator_gives_another_password_which_is_shown_once(
    anna: User, owner: Client
) -> None:
    hers = browser()
    sign_in(hers, "anna")
    page = owner.post(ACCOUNTS, {"name": "anna", "do": "password"}).content.decode()
    word = page.partition('<code dir="ltr">')[2].partition("<")[0]
    assert hers.get(ACCOUNT).status_code == 302
    assert sign_in(browser(), "anna", word)
    assert word not in owner.get(ACCOUNTS).content.decode()
    change = models.Change.objects.get()
    assert (change.what, word in change.after) == ("password", False)


def test_nobody_closes_the_own_account(owner: Client) -> None:
    answer = owner.post(ACCOUNTS, {"name": "root", "do": "close"})
    assert answer.status_code == 400
    assert owner.get(ACCOUNTS).status_code == 200


@pytest.mark.parametrize(
    ("name", "mail"),
    [("ben", "ANNA@example.org"), ("anna@example.org", ""), ("ben", "anna")],
)
def test_no_two_accounts_have_one_address_or_name(
    name: str, mail: str, anna: User, owner: Client
) -> None:
    said = {"form": "account", "name": name, "mail": mail}
    assert owner.post("/en/people/", said).status_code == 400
    assert User.objects.count() == 2
