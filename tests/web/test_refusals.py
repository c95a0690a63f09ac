"""The pages that say no, each in the reader's language and within the design."""

import re

import pytest
from django.core.exceptions import BadRequest, PermissionDenied
from django.test import Client

from vigilangue.store.queries import organizations

pytestmark = pytest.mark.django_db
SAID = {
    (400, "en"): "This request cannot be answered",
    (400, "ar"): "لا يمكن الرد على هذا الطلب",
    (403, "en"): "This is not open to you",
    (403, "fr"): "Ceci ne vous est pas ouvert",
    (404, "en"): "Nothing is here",
    (404, "ar"): "لا شيء هنا",
    (500, "en"): "A fault of Vigilangue",
    (500, "fr"): "Une erreur de Vigilangue",
}
RAISED = {400: BadRequest, 403: PermissionDenied, 500: ZeroDivisionError}


@pytest.fixture
def refused(outsider: Client, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Return a browser that is shown the page of a fault, and not the fault."""
    outsider.raise_request_exception = False
    return outsider


def body(
    status: int, code: str, client: Client, monkeypatch: pytest.MonkeyPatch
) -> str:
    if status in RAISED:

        def fails() -> None:
            raise RAISED[status]

        monkeypatch.setattr(organizations, "organizations", fails)
    path = f"/{code}/" if status in RAISED else f"/{code}/no/such/page"
    answer = client.get(path)
    assert answer.status_code == status
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    return answer.content.decode()


@pytest.mark.parametrize(("status", "code"), SAID)
def test_a_refusal_is_said_in_the_language_of_the_page(
    status: int, code: str, refused: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = body(status, code, refused, monkeypatch)
    assert f"<h1>{SAID[status, code]}</h1>" in page
    way = "rtl" if code == "ar" else "ltr"
    assert f'<html lang="{code}" dir="{way}">' in page
    assert re.findall(r'href="(/static/web/base.css\?[0-9a-f]{12})"', page)


def test_a_fault_tells_the_reader_nothing_of_the_inside(
    refused: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = body(500, "en", refused, monkeypatch)
    assert "ZeroDivisionError" not in page
    assert "Traceback" not in page


def test_a_page_that_is_not_there_still_leads_on(outsider: Client) -> None:
    page = outsider.get("/fr/no/such/page").content.decode()
    assert 'href="/fr/"' in page
    assert 'class="tongues"' in page
