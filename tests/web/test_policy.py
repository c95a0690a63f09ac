"""What a page may load and do, and whom the pages answer."""

import re

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from vigilangue.web.policy import HEADER, PolicyMiddleware, policy

OTHER = "sandbox; default-src 'none'"

pytestmark = pytest.mark.django_db
PAGES = ("/en/", "/fr/login/", "/ar/find/", "/en/nothing-is-here", "/en/o/nobody/")
INLINE = re.compile(rb"<script(?![^>]*\ssrc=)(?![^>]*application/json)|<style|\sstyle=")


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_a_strict_policy(page: str, outsider: Client) -> None:
    said = outsider.get(page).headers[HEADER]
    rules = dict(rule.strip().split(" ", 1) for rule in said.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == "'self'"
    assert rules["frame-ancestors"] == rules["base-uri"] == "'none'"
    assert "unsafe" not in said


@pytest.mark.parametrize("page", PAGES)
def test_a_page_holds_no_script_and_no_style_of_its_own(
    page: str, outsider: Client
) -> None:
    body = outsider.get(page).content
    assert not INLINE.search(body)
    assert not re.search(rb"\son[a-z]+=", body)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_no_other_machine(page: str, outsider: Client) -> None:
    body = outsider.get(page).content.decode()
    loaded = re.findall(r'<(?:script|img|iframe)[^>]*\ssrc="([^"]*)"', body)
    loaded += re.findall(r'<link[^>]*\shref="([^"]*)"', body)
    assert loaded
    assert [address for address in loaded if not address.startswith("/")] == []


def test_the_other_headers_are_there(outsider: Client) -> None:
    headers = outsider.get("/en/").headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "private, no-cache"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_view_may_say_a_policy_of_its_own() -> None:
    @policy(OTHER)
    def captured(request: HttpRequest) -> HttpResponse:
        return HttpResponse("bytes")

    response = PolicyMiddleware(captured)(RequestFactory().get("/"))
    assert response.headers[HEADER] == OTHER
    assert response.headers[HEADER].startswith("sandbox;")


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.1"])
def test_a_name_that_is_not_of_this_machine_is_refused(
    host: str, outsider: Client
) -> None:
    answer = outsider.get("/en/", headers={"host": host})
    assert answer.status_code == 400
    assert "VIGILANGUE_HOSTS" in answer.content.decode()


@pytest.mark.parametrize("host", ["127.0.0.1:9", "localhost", "[::1]:8765"])
def test_the_names_of_this_machine_are_answered(host: str, outsider: Client) -> None:
    assert outsider.get("/en/", headers={"host": host}).status_code == 200


def test_a_cookie_is_kept_from_scripts_and_other_sites(outsider: Client) -> None:
    outsider.get("/en/login/")
    outsider.get("/en/")
    assert set(outsider.cookies) == {"vigilangue-csrf", "vigilangue-visit"}
    for cookie in outsider.cookies.values():
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"


def test_a_form_from_elsewhere_is_refused() -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1"})
    answer = strict.post("/fr/login/", {"username": "admin", "password": "x"})
    assert answer.status_code == 403
    assert "formulaire" in answer.content.decode()
