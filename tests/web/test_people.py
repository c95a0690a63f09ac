"""An administrator says who may do what; each change stands in the record."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client

from vigilangue.app import people
from vigilangue.store import models
from vigilangue.store.queries.trail import trail

from .watch import SLUG, Watch, at

pytestmark = pytest.mark.django_db
PEOPLE, GROUP, TRAIL = "/en/people/", "/en/people/geneva/", "/en/people/trail/"


@pytest.fixture
def watch(home: Path) -> Watch:
    watch = Watch(home=home, seen_by="group")
    watch.look({"https://x.test/en/": b"<p>Springs</p>"})
    return watch


@pytest.fixture
def owner(outsider: Client) -> Client:
    """Return the browser of the administrator."""
    outsider.force_login(User.objects.create_superuser("root", password="x"))
    return outsider


def founded(client: Client) -> None:
    said = {"form": "group", "title": "The Group in Geneva", "slug": "geneva"}
    assert client.post(PEOPLE, said).status_code == 302


def test_a_new_colleague_sees_what_their_group_watches(
    owner: Client, watch: Watch
) -> None:
    mark = watch.opened("missing-language", "fr")
    founded(owner)
    made = owner.post(PEOPLE, {"form": "account", "name": "anna", "mail": ""})
    word = made.content.decode().partition('<code dir="ltr">')[2].partition("<")[0]
    assert word not in owner.get(PEOPLE).content.decode(), "it is shown once"
    owner.post(GROUP, {"form": "watched", "organizations": [SLUG]})
    owner.post(GROUP, {"form": "seated", "name": "anna", "role": "coordinator"})
    anna = Client(headers={"host": "127.0.0.1"})
    assert anna.login(username="anna", password=word)
    assert anna.get(at(mark)).status_code == 200
    member = models.Member.objects.get().pk
    owner.post(GROUP, {"form": "unseated", "member": member})
    assert anna.get(at(mark)).status_code == 404


def test_every_change_is_recorded_with_who_made_it(owner: Client, watch: Watch) -> None:
    founded(owner)
    owner.post(GROUP, {"form": "watched", "organizations": [SLUG]})
    owner.post(GROUP, {"form": "watched", "organizations": []})
    steps = [(s.author, s.what, s.before, s.after) for s in trail(10)]
    assert steps == [
        ("root", "watched", SLUG, ""),
        ("root", "watched", "", SLUG),
        ("root", "group", "", "The Group in Geneva"),
    ]
    assert "The Group in Geneva" in owner.get(TRAIL).content.decode()


def test_what_was_done_to_alerts_stands_in_the_same_trail(
    owner: Client, watch: Watch
) -> None:
    mark = watch.opened("missing-language", "fr")
    people.comment(mark, author="anna", reason="Asked them twice")
    founded(owner)
    body = owner.get(TRAIL).content.decode()
    assert body.index("The Group in Geneva") < body.index("Asked them twice")
    only = owner.get(f"{TRAIL}?author=anna").content.decode()
    assert "The Group in Geneva" not in only
    assert "it failed" not in body, "what the machine found is no act of people"


def test_the_trail_is_read_and_never_written(owner: Client) -> None:
    for method in (owner.post, owner.put, owner.delete):
        assert method(TRAIL).status_code in (403, 405)


def test_a_long_trail_is_read_in_parts(owner: Client, watch: Watch) -> None:
    mark = watch.opened("missing-language", "fr")
    for number in range(103):
        people.comment(mark, author="anna", reason=f"Comment {number}.")
    first = owner.get(TRAIL).content.decode()
    assert "Comment 102." in first
    assert "Comment 1." not in first
    link = first.partition('<p class="ways"><a href="')[2].partition('"')[0]
    second = owner.get(TRAIL + link.replace("&amp;", "&")).content.decode()
    assert "Comment 1." in second
    assert "Comment 102." not in second


@pytest.mark.parametrize("address", [PEOPLE, GROUP, TRAIL])
def test_it_is_for_administrators(address: str, outsider: Client) -> None:
    assert outsider.get(address).status_code == 403
    outsider.force_login(User.objects.create_user("anna", password="x"))
    assert outsider.get(address).status_code == 403
    assert outsider.post(address, {"form": "group"}).status_code in (403, 405)


@pytest.mark.parametrize(
    ("address", "said", "told"),
    [
        (PEOPLE, {"form": "group", "title": "G", "slug": "geneva"}, "exists already"),
        (PEOPLE, {"form": "account", "name": "root"}, "already"),
        (GROUP, {"form": "seated", "name": "x", "role": "reader"}, "make the account"),
    ],
)
def test_what_cannot_be_done_is_said(
    address: str, said: dict[str, str], told: str, owner: Client
) -> None:
    founded(owner)
    answer = owner.post(address, said)
    assert answer.status_code == 400
    assert told in answer.content.decode()
