"""Behind a proxy that ends TLS people sign in; who asks is whom the proxy names."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import Settings

from vigilangue.web.account.attempts import MOST

LOGIN = "/en/login/"
PRINT = """
from vigilangue import settings
print(settings.SECURE_PROXY_SSL_HEADER, settings.SESSION_COOKIE_SECURE,
      settings.CSRF_COOKIE_SECURE)
"""


def told(**environment: str) -> str:
    answer = subprocess.run(
        [sys.executable, "-c", PRINT],
        env={k: v for k, v in os.environ.items() if k != "VIGILANGUE_PROXY"}
        | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return answer.stdout.strip()


def test_the_headers_of_a_proxy_are_believed_only_where_there_is_one() -> None:
    assert told() == "None False False"
    assert told(VIGILANGUE_PROXY="1") == (
        "('HTTP_X_FORWARDED_PROTO', 'https') True True"
    )


def signed_in(proto: str, origin: str) -> int:
    User.objects.create_user("ben", password="a word of passage")
    browser = Client(
        enforce_csrf_checks=True,
        headers={"host": "127.0.0.1", "x-forwarded-proto": proto},
    )
    browser.get(LOGIN)
    form = {
        "username": "ben",
        "password": "a word of passage",
        "csrfmiddlewaretoken": browser.cookies["vigilangue-csrf"].value,
    }
    return browser.post(
        LOGIN, form, headers={"origin": origin, "referer": f"{origin}{LOGIN}"}
    ).status_code


@pytest.mark.django_db
def test_somebody_signs_in_through_tls(home: Path, settings: Settings) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert signed_in("https", "https://127.0.0.1") == 302


@pytest.mark.django_db
def test_another_page_does_not_sign_anybody_in(home: Path, settings: Settings) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert signed_in("https", "https://evil.example") == 403


@pytest.mark.django_db
def test_wrong_passwords_behind_a_proxy_shut_out_their_own_address_only(
    home: Path, settings: Settings
) -> None:
    settings.BEHIND_PROXY = True

    def tried(said: str) -> int:
        browser = Client(headers={"host": "127.0.0.1", "x-forwarded-for": said})
        return browser.post(LOGIN, {"username": "x", "password": "y"}).status_code

    for n in range(MOST):
        tried(f"10.0.0.{n}, 203.0.113.7")  # what it claims itself changes nothing
    assert tried("203.0.113.7") == 429
    assert tried("203.0.113.8") == 200


@pytest.mark.django_db
def test_without_a_proxy_nobody_chooses_an_address(home: Path) -> None:
    for n in range(MOST + 1):
        browser = Client(
            headers={"host": "127.0.0.1", "x-forwarded-for": f"203.0.113.{n}"}
        )
        code = browser.post(LOGIN, {"username": "x", "password": "y"}).status_code
    assert code == 429
