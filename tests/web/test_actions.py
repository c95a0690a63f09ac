"""A group undertakes something on alerts, and a later look proves what came of it."""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from docx import Document

from vigilangue.actions import stand
from vigilangue.app import acting
from vigilangue.core import InputError, Outcome
from vigilangue.core.action import Deed, Step
from vigilangue.store import models
from vigilangue.store.queries import actions
from vigilangue.store.queries.alerting import Mark

from .watch import SLUG, Watch, seated

pytestmark = pytest.mark.django_db
BOARD = f"/en/o/{SLUG}/actions/"
ON = "?check=missing-language&language=fr"
SAID = {
    "rung": "collective-letter",
    "title": "French on the site",
    "addressee": "The Director",
    "language": "fr",
    "owner": "",
    "due": "",
}


@pytest.fixture
def watch(home: Path) -> Watch:
    watch = Watch(home=home, seen_by="group")
    watch.look({"https://x.test/en/": b"<p>Springs</p>"})
    return watch


@pytest.fixture
def marks(watch: Watch) -> list[Mark]:
    return [
        watch.opened("missing-language", "fr", work=f"https://x.test/en/{n}")
        for n in range(3)
    ]


@pytest.fixture
def owner(marks: list[Mark], outsider: Client) -> Client:
    """Return the browser of a coordinator."""
    return seated(outsider, "coordinator")


def proposed(client: Client, **given: str) -> str:
    answer = client.post(f"{BOARD}new/{ON}", {**SAID, **given})
    assert answer.status_code == 302, answer.content.decode()
    return answer["Location"]


def step(address: str) -> Step | None:
    number = int(address.rstrip("/").rpartition("/")[2])
    kept = actions.action(number)
    assert kept is not None
    return stand(kept.acts, timezone.now()).step


def days(count: int) -> str:
    return (timezone.now() + timedelta(days=count)).date().isoformat()


def test_before_anything_is_undertaken_the_board_says_how_to_begin(
    owner: Client,
) -> None:
    assert "Nothing was undertaken yet" in owner.get(BOARD).content.decode()


def test_a_collective_letter_goes_from_proposal_to_proof(
    owner: Client, watch: Watch, marks: list[Mark]
) -> None:
    page = proposed(owner)
    assert step(page) is Step.PROPOSED
    early = owner.post(page, {"deed": "agreed", "text": ""})
    assert early.status_code == 302, "it is not offered before it is circulated"
    assert step(page) is Step.PROPOSED
    owner.post(page, {"deed": "circulated", "day": days(7), "text": ""})
    owner.post(page, {"deed": "signed", "person": "Senegal", "text": ""})
    models.Act.objects.filter(what="circulated").update(
        day=(timezone.now() - timedelta(days=1)).date()
    )
    body = owner.get(page).content.decode()
    assert "Silence was kept: it can be agreed" in body
    assert "Senegal" in body
    owner.post(page, {"deed": "agreed", "text": ""})
    owner.post(page, {"deed": "sent", "text": "Note 12, 3 March"})
    owner.post(page, {"deed": "answered", "text": "Letter of 9 March"})
    owner.post(page, {"deed": "done", "text": ""})
    assert step(page) is Step.DONE
    assert list(acting.verified(SLUG)) == [], "what was seen before proves nothing"
    looked_again(watch, marks, Outcome.PASSED)
    ((_, act),) = acting.verified(SLUG)
    assert act.what is Deed.VERIFIED
    assert step(page) is Step.VERIFIED
    assert "Verified by a later look" in owner.get(page).content.decode()


def looked_again(watch: Watch, marks: list[Mark], outcome: Outcome) -> None:
    """Look at all of it tomorrow."""
    look = watch.look()
    models.Evaluation.objects.filter(pk=look.pk).update(
        captured=datetime.now(UTC) + timedelta(days=1)
    )
    for mark in marks:
        watch.said(mark, outcome, because="seen again")


def test_what_is_said_to_be_done_and_fails_is_said_loudly(
    owner: Client, watch: Watch, marks: list[Mark]
) -> None:
    page = proposed(owner, rung="note")
    for deed in ("agreed", "done"):
        owner.post(page, {"deed": deed, "text": ""})
    looked_again(watch, marks[1:], Outcome.PASSED)
    watch.said(marks[0], Outcome.FAILED, because="no version found; there is en")
    ((_, act),) = acting.verified(SLUG)
    assert act.what is Deed.CONTRADICTED
    for address in (page, BOARD):
        body = owner.get(address).content.decode()
        assert "Said to be done, and seen failing since" in body


def test_the_letter_is_drafted_in_its_language_and_edited_by_people(
    owner: Client,
) -> None:
    page = proposed(owner, rung="letter")
    letter = f"{page}letter/"
    owner.post(letter, {"draft": "1"})
    body = owner.get(letter).content.decode()
    assert "J’ai l’honneur" in body
    assert "https://x.test/en/0" in body
    number = int(page.rstrip("/").rpartition("/")[2])
    assert actions.drafts(number)[0].unheld, "no registry holds the charter"
    owner.post(page, {"deed": "agreed", "text": ""})
    refused = owner.post(page, {"deed": "sent", "text": "Note 12"})
    assert refused.status_code == 400
    assert "is not held in its language" in refused.content.decode()
    owner.post(letter, {"subject": "Le français", "body": "Monsieur,\n\nMerci."})
    assert actions.drafts(number)[0].unheld == ()
    assert owner.post(page, {"deed": "sent", "text": "Note 12"}).status_code == 302
    data = owner.get(f"{page}letter.docx")
    texts = [p.text for p in Document(BytesIO(data.content)).paragraphs]
    assert texts == ["Monsieur,", "Merci."]
    assert len(actions.drafts(number)) == 2


def test_correspondence_is_kept_under_its_hash(owner: Client) -> None:
    page = proposed(owner, rung="note")
    file = SimpleUploadedFile("answer.txt", b"We shall mend it.")
    owner.post(page, {"paper": "1", "file": file})
    number = int(page.rstrip("/").rpartition("/")[2])
    (paper,) = actions.papers(number)
    assert paper.digest in owner.get(page).content.decode()
    got = owner.get(f"{page}papers/{paper.id}/")
    assert b"".join(got.streaming_content) == b"We shall mend it."  # type: ignore[attr-defined]
    assert got["Content-Disposition"].startswith("attachment")


def test_nobody_outside_learns_of_what_is_being_prepared(
    owner: Client, marks: list[Mark]
) -> None:
    page = proposed(owner)
    owner.post(f"{page}letter/", {"draft": "1"})
    focal = User.objects.create_user("focal", password="x")
    group = models.Group.objects.create(slug="office", title="Office")
    group.organizations.add(models.Organization.objects.get(slug=SLUG))
    models.Member.objects.create(group=group, person=focal, role="focal-point")
    outsider = Client(headers={"host": "127.0.0.1"})
    for client in (outsider, _signed_in(focal)):
        for address in (BOARD, page, f"{page}letter/", f"{page}letter.docx"):
            assert client.get(address).status_code in (302, 404), address


def _signed_in(user: User) -> Client:
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(user)
    return client


def test_whoever_takes_over_is_given_all_that_is_open(
    owner: Client, marks: list[Mark]
) -> None:
    page = proposed(owner)
    file = SimpleUploadedFile("answer.txt", b"We shall mend it.")
    owner.post(page, {"paper": "1", "file": file})
    where = f"{BOARD}dossier/"
    body = owner.get(where).content.decode()
    for part in ("https://x.test/en/0", "French on the site", "answer.txt", "sha256:"):
        assert part in body
    data = owner.get(f"{where}?form=docx").content
    text = "\n".join(p.text for p in Document(BytesIO(data)).paragraphs)
    assert "French on the site" in text
    assert "answer.txt" in text


def test_a_reader_sees_and_moves_nothing(owner: Client) -> None:
    page = proposed(owner)
    reader = User.objects.create_user("reader", password="x")
    models.Member.objects.create(
        group=models.Group.objects.get(), person=reader, role="reader"
    )
    client = _signed_in(reader)
    assert client.get(page).status_code == 200
    assert "What is to be done" not in client.get(page).content.decode()
    assert client.post(page, {"deed": "cancelled", "text": "x"}).status_code == 403
    assert client.get(f"{BOARD}new/{ON}").status_code == 403


def test_an_alert_leads_to_what_was_undertaken_on_it(
    owner: Client, marks: list[Mark]
) -> None:
    page = proposed(owner)
    alert = f"/en/o/{SLUG}/alerts/{marks[0].subject}/missing-language/fr/"
    assert page in owner.get(alert).content.decode()


def test_an_action_is_on_open_alerts(owner: Client) -> None:
    assert owner.get(f"{BOARD}new/?check=none&language=fr").status_code == 404
    with pytest.raises(InputError, match="at least one alert"):
        acting.propose(SLUG, [], author="a", group="", **_plain())  # type: ignore[arg-type]


def _plain() -> dict[str, str]:
    return {key: SAID[key] for key in ("rung", "title", "addressee", "language")}
