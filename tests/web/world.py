"""A watch in which all that is confidential is there to find, and who might look."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.app.registry.made import SYMBOL, hold, instrument
from vigilangue.app import people
from vigilangue.store import models
from vigilangue.store.queries.alerting import Mark

from .test_observing import posted
from .watch import SLUG, SOURCE, Watch

ROLES = (
    "outsider",  # without an account
    "member",  # with an account and no role
    "stranger",  # coordinates the watch of another organization
    "focal-point",  # of the organization that is watched
    "observer",
    "reader",
    "coordinator",
    "administrator",
)
# Each stands in one thing that is not let out, and nowhere else.
COMMENT = "WHISPERED-COMMENT"
TITLE = "WHISPERED-TITLE"
LETTER = "WHISPERED-LETTER"
CO_SIGNER = "WHISPERED-CO-SIGNER"
PAPER = "WHISPERED-PAPER"
MEETING = "WHISPERED-MEETING"
PAGE = "WHISPERED-PAGE"
FINDING = "WHISPERED-FINDING"
SECRETS = (COMMENT, TITLE, LETTER, CO_SIGNER, PAPER, MEETING, PAGE, FINDING)
ASKED = {"action-new": "?check=missing-language&language=fr"}  # it is on an alert
NUMBERED = {
    "action": "action",
    "action-letter": "action",
    "action-docx": "action",
    "action-paper": "action",
    "observation": "observation",
    "observation-proof": "observation",
    "mandate": "mandate",
    "reading-file": "reading",
    "correct": "reading",
}


@dataclass(frozen=True, kw_only=True)
class World:
    """The browsers of each role, and the numbers that stand in addresses."""

    browsers: Mapping[str, Client]
    numbers: Mapping[str, int]

    def address(self, name: str, route: str) -> str:
        """Return the address of a screen, about what is in this world."""
        said = {
            "organization": SLUG,
            "source": SOURCE,
            "check": "missing-language",
            "language": "fr",
            "slug": "missing-language",
            "grid": "meeting",
            "form": "csv",
            "group": "geneva",
            "name": SYMBOL,
            "ident": "op3",
            "uidb64": "MQ",
            "token": "abc-def",
            "provider_id": "mission",
            **self.numbers,
            "number": self.numbers.get(NUMBERED.get(name, ""), 1),
        }
        return reverse(
            name, kwargs={k: v for k, v in said.items() if f":{k}>" in route}
        )


def routes() -> dict[str, str]:
    """Return the route of every screen by its name; fails on one without a name."""
    found: dict[str, str] = {}
    _walk(get_resolver(), "", found)
    return found


def _walk(resolver: URLResolver, before: str, found: dict[str, str]) -> None:
    for each in resolver.url_patterns:
        route = before + str(each.pattern)
        if isinstance(each, URLResolver):
            _walk(each, route, found)
            continue
        assert isinstance(each, URLPattern)
        assert each.name, f"{route}: it has no name"
        assert each.name not in found, f"{each.name}: two have this name"
        found[str(each.name)] = route


def world(home: Path, seen_by: str = "group") -> World:
    """Make it."""
    watch = Watch(home=home, seen_by=seen_by)
    body = f"<html><title>{PAGE}</title><p>{PAGE}</p>".encode()
    watch.look({"https://x.test/en/": body})
    mark = watch.opened("missing-language", "fr", because=FINDING)
    models.Subject.objects.update(title=PAGE)
    models.Seen.objects.create(
        evaluation=watch.looks[-1],
        subject_id=mark.subject,
        expected=["en", "fr"],
        unseen=[],
        paired_by=[],
        confidence=1,
        failed=1,
    )
    models.Organization.objects.create(
        slug="elsewhere", title="Elsewhere", regime="any", seen_by="group"
    )
    browsers = _browsers()
    insider = browsers["coordinator"]
    people.comment(mark, author="coordinator", reason=COMMENT)
    hold(instrument())
    file = home / models.Reading.objects.get().file
    file.parent.mkdir(parents=True)
    file.write_bytes(b"bytes")
    numbers = {
        "subject": mark.subject,
        "capture": models.Capture.objects.get().pk,
        "reading": models.Reading.objects.get().pk,
        "mandate": models.Mandate.objects.get().pk,
        **_undertaken(insider, mark),
        **_observed(browsers["observer"]),
    }
    return World(browsers=browsers, numbers=numbers)


def _browsers() -> dict[str, Client]:
    office = models.Organization.objects.get(slug=SLUG)
    other = models.Organization.objects.get(slug="elsewhere")
    for slug, organization in (
        ("geneva", office),
        ("office", office),
        ("others", other),
    ):
        group = models.Group.objects.create(slug=slug, title=slug.title())
        group.organizations.add(organization)
    seats = {
        "stranger": ("others", "coordinator"),
        "focal-point": ("office", "focal-point"),
        **{role: ("geneva", role) for role in ("observer", "reader", "coordinator")},
    }
    found = {role: Client(headers={"host": "127.0.0.1"}) for role in ROLES}
    for role in ROLES[1:]:
        user = User.objects.create_user(role, password="x")
        if role in seats:
            slug, seat = seats[role]
            group = models.Group.objects.get(slug=slug)
            models.Member.objects.create(group=group, person=user, role=seat)
        user.is_superuser = role == "administrator"
        user.save()
        found[role].force_login(user)
    return found


def _undertaken(client: Client, mark: Mark) -> dict[str, int]:
    """Prepare a collective letter, which is not sent."""
    board = reverse("action-new", args=[SLUG])
    said = {
        "rung": "collective-letter",
        "title": TITLE,
        "addressee": "The Director",
        "language": "fr",
        "owner": "",
        "due": "2026-12-01",
    }
    answer = client.post(f"{board}?check={mark.check}&language={mark.language}", said)
    page = answer["Location"]
    client.post(f"{page}letter/", {"subject": LETTER, "body": LETTER})
    client.post(page, {"deed": "circulated", "day": "2099-01-01", "text": ""})
    client.post(page, {"deed": "signed", "person": CO_SIGNER, "text": ""})
    file = SimpleUploadedFile(f"{PAPER}.txt", PAPER.encode())
    client.post(page, {"paper": "1", "file": file})
    assert models.Act.objects.filter(person=CO_SIGNER).exists()
    paper = models.Attachment.objects.get().pk
    return {"action": models.Action.objects.get().pk, "paper": paper}


def _observed(client: Client) -> dict[str, int]:
    """Send an observation that nobody has validated."""
    file = SimpleUploadedFile("booth.jpg", MEETING.encode())
    said = {**posted(), "name": MEETING, "proof": file}
    answer = client.post(reverse("grid", args=[SLUG, "meeting"]), said)
    assert answer.status_code == 302, answer.content.decode()
    return {"observation": models.Observed.objects.get().pk}
