"""An administrator says what became of a mandate, corrects, and adds files."""

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.app.registry.made import SYMBOL, TEXTS, hold, instrument
from vigilangue.app.registry import incoming
from vigilangue.store import models

pytestmark = pytest.mark.django_db
WHY = "It stands in the series."
ADD = "/en/instruments/add/"
FILE = TEXTS / "A_RES_79_901.en.txt"


@pytest.fixture
def page(home: Path) -> str:
    hold(instrument())
    return f"/en/mandates/{models.Mandate.objects.get().pk}/"


def correct() -> str:
    return f"/en/readings/{models.Reading.objects.get().pk}/correct/op3/"


def dropped(data: bytes | None = None, name: str = FILE.name) -> dict[str, object]:
    return {
        "file": SimpleUploadedFile(name, FILE.read_bytes() if data is None else data)
    }


def events() -> list[str]:
    return list(models.Happening.objects.values_list("what", flat=True))


def test_what_is_said_becomes_an_event(page: str, owner: Client) -> None:
    for verb in ("looked", "reported", "lifted", "superseded", "commented"):
        said = {"verb": verb, "reason": WHY, "evidence": "A/78/302"}
        assert owner.post(page, said).status_code == 302, verb
    assert events() == ["looked", "reported", "lifted", "superseded", "commented"]
    shown = owner.get(page).content.decode()
    assert "Replaced" in shown
    assert shown.count(WHY) == 5


def test_what_is_wrong_with_a_form_stands_in_it(page: str, owner: Client) -> None:
    answer = owner.post(page, {"verb": "looked", "reason": WHY})
    assert answer.status_code == 400
    assert "Say where you looked." in answer.content.decode()
    answer = owner.post(page, {"verb": "session", "reason": WHY, "value": "soon"})
    assert 'class="errorlist"' in answer.content.decode()
    answer = owner.post(page, {"verb": "date", "reason": WHY, "value": "soon"})
    assert answer.status_code == 400
    assert events() == []


def test_a_correction_of_a_mandate_is_shown(page: str, owner: Client) -> None:
    said = {"verb": "addressee", "reason": WHY, "value": "Member States"}
    assert owner.post(page, said).status_code == 302
    shown = owner.get(page).content.decode()
    assert "Member States" in shown
    assert "who is asked" in shown


def test_what_is_no_mandate_may_become_one_again(page: str, owner: Client) -> None:
    said = {"verb": "no-mandate", "reason": WHY}
    owner.post(page, said)
    assert "It is a mandate after all" in owner.get(page).content.decode()
    assert "Nothing is due" in owner.get("/en/instruments/clock/").content.decode()
    owner.post(page, said)
    assert "session 78" in owner.get("/en/instruments/clock/").content.decode()


@pytest.mark.parametrize(
    ("verb", "value", "shown"),
    [("session", "79", "session 79"), ("date", "2030-01-31", "2030-01-31")],
)
def test_when_something_is_due_may_be_corrected(
    verb: str, value: str, shown: str, page: str, owner: Client
) -> None:
    said = {"verb": verb, "reason": WHY, "value": value}
    assert owner.post(page, said).status_code == 302
    assert shown in owner.get(page).content.decode()


def test_a_corrected_text_says_who_corrected_it(page: str, owner: Client) -> None:
    said = {"value": "Requests two reports", "reason": WHY}
    answer = owner.post(correct(), said)
    assert answer.headers["Location"] == (f"/en/instruments/{SYMBOL}/?language=en#op3")
    shown = owner.get(f"/en/instruments/{SYMBOL}/").content.decode()
    assert "Requests two reports" in shown
    assert "Corrected by <bdi>anna</bdi>" in shown


def test_an_empty_correction_is_refused(page: str, owner: Client) -> None:
    assert owner.post(correct(), {"value": "", "reason": WHY}).status_code == 400
    assert not models.Correction.objects.exists()


def test_nobody_else_may(page: str, member: Client, home: Path) -> None:
    outsider = Client(headers={"host": "127.0.0.1"})
    for browser in (member, outsider):
        said = {"verb": "reported", "reason": WHY}
        assert browser.post(page, said).status_code == 403
        assert browser.post(correct(), said).status_code == 403
        assert browser.get(correct()).status_code == 403
        assert browser.get(ADD).status_code == 403
        assert browser.post(ADD, dropped()).status_code == 403
        assert '<form class="acts"' not in browser.get(page).content.decode()
    assert events() == []
    assert not (home / incoming.INCOMING).exists()


def test_a_file_is_shown_before_it_is_kept(owner: Client, home: Path) -> None:
    answer = owner.post(ADD, dropped())
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert "Nothing is kept yet" in shown
    assert 'id="op3"' in shown
    assert "<mark>" in shown
    assert not models.Reading.objects.exists()
    token = re.findall(r'name="token" value="([^"]+)"', shown)[0]
    answer = owner.post(ADD, {"token": token, "name": FILE.name, "language": ""})
    assert answer.headers["Location"] == ("/en/instruments/A/RES/79/901/?language=en")
    reading = models.Reading.objects.get()
    assert reading.name == FILE.name
    assert (home / reading.file).read_bytes() == FILE.read_bytes()
    assert list((home / incoming.INCOMING).iterdir()) == []
    given = owner.get(f"/en/readings/{reading.pk}/file/")
    assert "attachment" in given.headers["Content-Disposition"]
    assert given.getvalue() == FILE.read_bytes()


@pytest.mark.parametrize("token", ["../secret.txt", "0" * 64, "", "a.txt"])
def test_a_file_that_does_not_wait_cannot_be_kept(
    token: str, owner: Client, home: Path
) -> None:
    (home / incoming.INCOMING).mkdir(parents=True)
    (home / incoming.INCOMING / "../secret.txt").write_bytes(FILE.read_bytes())
    answer = owner.post(ADD, {"token": token, "name": "x"}, follow=True)
    assert "give it again" in answer.content.decode()
    assert not models.Reading.objects.exists()


def test_a_file_over_the_limit_is_refused(
    owner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming, "LARGEST", 100)
    answer = owner.post(ADD, dropped())
    assert answer.status_code == 400
    assert "too large" in answer.content.decode()


@pytest.mark.parametrize("data", [b"", b"\x00\xff\xfe", b"%PDF-1.7 broken", b"PK\x03"])
def test_a_file_that_is_none_keeps_nothing(data: bytes, owner: Client) -> None:
    answer = owner.post(ADD, dropped(data, "x.pdf"))
    assert answer.status_code in (200, 400)
    assert not models.Reading.objects.exists()


def test_a_form_from_another_site_is_refused(page: str, owner: Client) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1"})
    strict.cookies = owner.cookies
    assert strict.post(page, {"verb": "reported", "reason": WHY}).status_code == 403
    assert strict.post(ADD, dropped()).status_code == 403
    assert events() == []
