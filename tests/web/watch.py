"""A small watch made by hand: pages in a file of evidence, verdicts, events."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from gzip import compress
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.test import Client

from vigilangue.alerts import AUTHOR, Event, What
from vigilangue.core import Outcome
from vigilangue.store import models
from vigilangue.store.queries import alerting
from vigilangue.store.queries.alerting import Mark

SLUG, SOURCE = "office", "site"
BASIS = "Charter of the International Office for Mountain Springs, art. 9 (2)"
FIRST = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)
OFFICE = f"/en/o/{SLUG}/"


def record(url: str, body: bytes, kind: str = "text/html", status: int = 200) -> bytes:
    """Return an answer as a WARC record, compressed by itself."""
    http = f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2026-03-01T03:59:00Z\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return compress(head.encode() + http + b"\r\n\r\n", 6, mtime=0)


@dataclass(kw_only=True)
class Watch:
    """Rows and files of one organization with one source, as they are asked for."""

    home: Path
    regime: str = "sample-organization"
    seen_by: str = "everyone"
    source: models.Source = field(init=False)
    looks: list[models.Evaluation] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Make the organization and its source."""
        owner = models.Organization.objects.create(
            slug=SLUG,
            title="Office of Springs",
            regime=self.regime,
            seen_by=self.seen_by,
        )
        self.source = models.Source.objects.create(
            organization=owner, slug=SOURCE, title="Web site", address="https://x.test/"
        )

    def look(
        self,
        pages: Mapping[str, bytes] | None = None,
        *,
        kind: str = "text/html",
        sound: bool = True,
    ) -> models.Evaluation:
        """Keep pages in a file, a day later than the last look; judge nothing."""
        ended = FIRST + timedelta(days=len(self.looks))
        name = f"captures/{SLUG}/{SOURCE}/{ended:%Y%m%dT%H%M%SZ}.warc.gz"
        file = self.home / name
        file.parent.mkdir(parents=True, exist_ok=True)
        records = {url: record(url, body, kind) for url, body in (pages or {}).items()}
        file.write_bytes(b"".join(records.values()))
        collection = models.Collection.objects.create(
            source=self.source,
            began=ended - timedelta(minutes=5),
            ended=ended,
            file=name,
            digest="sha256:" + sha256(file.read_bytes()).hexdigest(),
            pages=len(records),
            complete=True,
        )
        offset = 0
        for url, raw in records.items():
            models.Capture.objects.create(
                collection=collection,
                url=url,
                fetched=ended - timedelta(minutes=1),
                status=200,
                digest="sha256:" + sha256((pages or {})[url]).hexdigest(),
                offset=offset,
                length=len(raw),
            )
            offset += len(raw)
        look = models.Evaluation.objects.create(
            collection=collection,
            source=self.source,
            captured=ended,
            at=ended,
            sound=sound,
            regime=self.regime,
            languages=["en", "fr"],
            pages=len(records),
            works=1,
            unseen=0,
            maker="1",
        )
        models.Folding.objects.create(evaluation=look, at=ended)
        self.looks.append(look)
        return look

    def work(self, name: str = "https://x.test/en/", title: str = "Home") -> int:
        """Return the number of a work."""
        row, _ = models.Subject.objects.get_or_create(
            source=self.source, kind="page", name=name, defaults={"title": title}
        )
        return row.pk

    def said(
        self,
        mark: Mark,
        outcome: Outcome = Outcome.FAILED,
        *,
        because: str = "no version found; there is en",
        url: str = "",
        digest: str = "",
        quote: str = "",
        basis: Sequence[str] = (BASIS,),
    ) -> None:
        """Write what the newest look said of an identity."""
        models.Verdict.objects.create(
            evaluation=self.looks[-1],
            subject_id=mark.subject,
            check_slug=mark.check,
            language=mark.language,
            outcome=str(outcome),
            because=because,
            url=url,
            digest=digest,
            quote=quote,
            basis=list(basis),
        )

    def machine(self, mark: Mark, what: What, because: str = "it failed") -> None:
        """Append an event of the fold, by the newest look."""
        look = self.looks[-1]
        happened = Event(
            what=what,
            at=look.at,
            author=AUTHOR,
            reason=because,
            captured=look.captured,
            evaluation=look.pk,
        )
        alerting.append(mark, (happened,))

    def opened(self, check: str, language: str, *, work: str = "", **said: Any) -> Mark:
        """Open an alert on the newest look, with the verdict that it comes of."""
        name = work or "https://x.test/en/"
        mark = Mark(subject=self.work(name), check=check, language=language)
        self.said(mark, **said)
        self.machine(mark, What.OPENED, said.get("because", "it failed"))
        return mark


def capture_of(url: str) -> models.Capture:
    """Return the newest capture of an address."""
    return models.Capture.objects.filter(url=url).latest("pk")


def at(mark: Mark) -> str:
    """Return the address of the page of an alert."""
    language = mark.language or "-"
    return f"{OFFICE}alerts/{mark.subject}/{mark.check}/{language}/"


def seated(client: Client, role: str, name: str = "anna", mail: str = "") -> Client:
    """Sign in somebody who has a role in the group that watches the organization."""
    person = User.objects.create_user(name, email=mail, password="x")
    group, _ = models.Group.objects.get_or_create(slug="geneva", title="Geneva")
    group.organizations.add(models.Organization.objects.get(slug=SLUG))
    models.Member.objects.create(group=group, person=person, role=role)
    client.force_login(person)
    return client
