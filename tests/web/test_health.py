"""The screens of health: how sources stand, a look before its time, a new source."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client

from vigilangue.app import Progress
from vigilangue.app.running import find, places, silence
from vigilangue.app.running.stage import Telling
from vigilangue.app.watching import declared
from vigilangue.core import How
from vigilangue.store import models
from vigilangue.store.queries import attempts
from vigilangue.store.queries.enrolling import enroll

pytestmark = pytest.mark.django_db
HEALTH, ADD = "/en/health/", "/en/sources/add/"
SOURCE = "/en/o/rivers/sources/site/"
TOLD = {
    "address": "https://www.rivers.example/",
    "organization": "River Office",
    "languages": "en, fr ar",
    "every": "6 hours",
    "seen_by": "group",
}


@pytest.fixture
def rivers(home: Path) -> Path:
    """A declared organization; nobody looked at it yet."""
    folder = home / "catalog" / "rivers"
    folder.mkdir(parents=True)
    (folder / "_organization.toml").write_text(
        'title = "River Office"\nseen_by = "everyone"\n'
    )
    (folder / "site.toml").write_text(
        'title = "Web site"\naddresses = ["https://www.rivers.example/"]\n'
    )
    return folder


def looked(how: How = How.SOUND, why: str = "", times: int = 1) -> int:
    row = enroll(declared("rivers"))["site"]
    for _ in range(times):
        taken = attempts.take(row, datetime.now(UTC))
        attempts.end(taken.id, datetime.now(UTC), how, why)
    return row


def text(browser: Client, page: str) -> str:
    html = browser.get(page).content.decode()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


@pytest.mark.parametrize("page", [HEALTH, ADD])
def test_health_is_for_administrators(page: str, member: Client, rivers: Path) -> None:
    outsider = Client(headers={"host": "127.0.0.1"})
    assert outsider.get(page).status_code == 302
    assert member.get(page).status_code == 403


@pytest.mark.parametrize("verb", ["look", "remove"])
def test_only_administrators_change_anything(
    verb: str, member: Client, rivers: Path
) -> None:
    assert member.post(f"{SOURCE}{verb}/").status_code == 403
    outsider = Client(headers={"host": "127.0.0.1"})
    assert outsider.post(f"{SOURCE}{verb}/").status_code == 302
    assert not models.Wish.objects.exists()
    assert (rivers / "site.toml").exists()


def test_what_nobody_looked_at_stands_there_with_what_to_do(
    owner: Client, rivers: Path
) -> None:
    told = text(owner, HEALTH)
    assert "No watch runs" in told
    assert "Web site rivers/site" in told
    assert "never looked at" in told
    assert "due, and nobody looks" in told
    places.beat(rivers.parents[1], datetime.now(UTC))
    told = text(owner, HEALTH)
    assert "No watch runs" not in told
    assert "due, and nobody looks" not in told


def test_a_source_that_fails_comes_first_with_its_reason(
    owner: Client, rivers: Path
) -> None:
    site = (rivers / "site.toml").read_text()
    (rivers / "a-good-one.toml").write_text(
        site.replace("Web site", "Good one").replace("www.", "a.")
    )
    looked(How.FAILED, "connection refused", 3)
    told = text(owner, HEALTH)
    assert "could not be looked at connection refused · 3 times in a row" in told
    assert told.index("rivers/site") < told.index("rivers/a-good-one")


def test_progress_is_shown_and_asked_for_again(owner: Client, rivers: Path) -> None:
    looked()
    within = places.place(rivers.parents[1], "rivers", "site")
    with places.holding(within):
        telling = Telling(within)
        telling(Progress(step="collect", done=0, of=200))
        telling._last -= 2.0
        telling(Progress(step="collect", done=50, of=200))
        for page in (HEALTH, SOURCE):
            html = owner.get(page).content.decode()
            assert '<progress value="25" max="100"' in html
            assert 'hx-trigger="every 5s"' in html
            assert "50 of 200" in text(owner, page)
            assert "a second" in text(owner, page)
    assert "hx-trigger" not in owner.get(SOURCE).content.decode()


def test_a_look_is_asked_for_and_it_is_due(owner: Client, rivers: Path) -> None:
    looked()
    now = datetime.now(UTC)
    found = find("rivers", "site", now)
    assert found is not None
    assert found.next is not None
    assert found.next > now
    assert "Look now" in text(owner, SOURCE)
    answer = owner.post(f"{SOURCE}look/", follow=True)
    assert "as soon as a watch runs; none runs now" in answer.content.decode()
    (wish,) = models.Wish.objects.all()
    assert wish.author == "anna"
    now = datetime.now(UTC)
    found = find("rivers", "site", now)
    assert found is not None
    assert found.next == now


def test_who_may_not_ask_sees_no_button(rivers: Path, member: Client) -> None:
    looked()
    told = text(member, SOURCE)
    assert "How it stands" in told
    assert "Look now" not in told


def test_a_source_that_is_not_watched_cannot_be_asked_for(owner: Client) -> None:
    assert owner.post("/en/o/no/sources/no/look/").status_code == 404


def test_a_source_is_added_and_taken_away_on_screen(owner: Client, home: Path) -> None:
    answer = owner.post(ADD, TOLD, follow=True)
    assert answer.redirect_chain == [(HEALTH, 302)]
    assert "is declared" in answer.content.decode()
    organization = declared("river-office")
    assert organization.title == "River Office"
    assert organization.languages == ("en", "fr", "ar")
    (source,) = organization.sources
    assert source.addresses == ("https://www.rivers.example/",)
    remove = f"/en/o/river-office/sources/{source.slug}/remove/"
    assert f'action="{remove}"' in answer.content.decode()
    answer = owner.post(remove, follow=True)
    assert "was removed" in answer.content.decode()
    assert list((home / "catalog").rglob("*.toml")) == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"address": ""}, "Give the address"),
        ({"address": "rivers.example"}, "give an address such as"),
        ({"languages": "english"}, "is no language tag"),
        ({"organization": "oif"}, "is declared with the program"),
        ({"every": "daily"}, "daily is not one of the available choices"),
        ({"regime": "../x"}, "not one of the available choices"),
    ],
)
def test_what_is_wrong_stands_in_the_form_and_nothing_is_written(
    owner: Client, home: Path, wrong: dict[str, str], said: str
) -> None:
    answer = owner.post(ADD, TOLD | wrong)
    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert not list((home / "catalog").rglob("*.toml"))
    if "organization" not in wrong:
        assert 'value="River Office"' in answer.content.decode()


def test_what_was_seen_has_no_way_to_remove_it(owner: Client, rivers: Path) -> None:
    now = datetime.now(UTC)
    models.Collection.objects.create(
        source_id=looked(),
        began=now,
        ended=now,
        file="f",
        digest="",
        pages=1,
        complete=True,
    )
    assert "Remove" not in text(owner, HEALTH)
    answer = owner.post(f"{SOURCE}remove/", follow=True)
    assert "was looked at" in answer.content.decode()
    assert (rivers / "site.toml").exists()


def test_the_alert_of_a_silent_source_can_be_read(owner: Client, rivers: Path) -> None:
    row = looked(How.FAILED, "connection refused", 3)
    now = datetime.now(UTC)
    silence.told(row, attempts.past(row), now)
    said = "it could not be looked at 3 times in a row: connection refused"
    listed = owner.get("/en/o/rivers/alerts/").content.decode()
    (page,) = set(re.findall(r'"(/en/o/rivers/alerts/[\w-]+/[^"?]*)"', listed)) - {
        "/en/o/rivers/alerts/"
    }
    told = text(owner, page)
    assert said in told
    assert "3 times in a row" in text(owner, "/en/o/rivers/explain/?subject=site")


def test_the_first_page_leads_an_administrator_to_a_new_source(
    owner: Client, member: Client, home: Path
) -> None:
    assert f'href="{ADD}"' in owner.get("/en/").content.decode()
    assert f'href="{ADD}"' not in member.get("/en/").content.decode()
