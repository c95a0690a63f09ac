"""What is to be told, to whom, and the messages that wait."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Q

from vigilangue.alerts import What
from vigilangue.core import Access

from .. import models
from .alerting import Mark, mark_of
from .texts import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A subscription with whom it is of; see `store.models.Subscription`."""

    id: int
    person: int
    name: str
    mail: str
    administrator: bool
    organization: str
    check: str
    language: str
    severity: str
    called: str
    channel: str
    rhythm: str
    address: str
    secret: str
    tongue: str
    told: int
    last: datetime
    trouble: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """An event that may be told of, with the title of its subject."""

    id: int
    mark: Mark
    what: What
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A message that is to be sent.

    ``closed`` where the account of whom it is for was closed since; ``access`` is how
    much they might see when it was written.
    """

    id: int
    asked: Asked
    closed: bool
    access: Access
    key: str
    subject: str
    text: str
    html: str
    data: str
    tries: int


def subscriptions(**asked: object) -> list[Asked]:
    """Return the subscriptions that are not stopped (of a ``person_id``: all)."""
    rows = models.Subscription.objects.filter(**asked)
    if "person_id" not in asked:
        rows = rows.filter(trouble="", person__is_active=True)
    rows = rows.select_related("person", "organization").order_by("pk")
    return [_asked(row) for row in rows]


def subscribe(
    *,
    person: int,
    organization: str,
    check: str,
    language: str,
    severity: str = "",
    called: str = "",
    channel: str,
    rhythm: str,
    address: str,
    secret: str,
    tongue: str,
    now: datetime,
) -> int:
    """Write a subscription: what happens from now on is told."""
    last = models.Event.objects.aggregate(last=Max("pk"))["last"] or 0
    row = models.Subscription.objects.create(
        person_id=person,
        organization=models.Organization.objects.get(slug=organization),
        check_slug=check,
        language=language,
        severity=severity,
        called=called,
        channel=channel,
        rhythm=rhythm,
        address=address,
        secret=secret,
        tongue=tongue,
        told=last,
        last=now,
        trouble="",
    )
    return row.pk


def unsubscribe(person: int, number: int) -> None:
    """End a subscription of somebody, and what waits of it."""
    models.Subscription.objects.filter(pk=number, person_id=person).delete()


def resume(person: int, number: int) -> None:
    """Let a subscription that an error stopped go on."""
    rows = models.Subscription.objects.filter(pk=number, person_id=person)
    rows.update(trouble="")


def since(asked: Asked) -> list[Happened]:
    """Return what happened since a subscription was last told, oldest first."""
    rows = models.Event.objects.filter(
        pk__gt=asked.told, subject__source__organization__slug=asked.organization
    )
    if asked.check:
        rows = rows.filter(check_slug=asked.check)
    if asked.language:
        rows = rows.filter(language=asked.language)
    return [
        Happened(
            id=row.pk,
            mark=mark_of(row),
            what=What(row.what),
            title=row.subject.title,
        )
        for row in rows.select_related("subject").order_by("pk")
    ]


def tell(
    asked: Asked,
    *,
    until: int,
    now: datetime,
    access: Access,
    subject: str,
    text: str,
    html: str,
    data: str,
) -> bool:
    """Write a message and how far it tells; tell whether nobody else has done so.

    Who calls it holds a transaction.
    """
    key = f"{asked.id}:{until}"
    _, new = models.Outgoing.objects.get_or_create(
        key=key,
        defaults={
            "subscription_id": asked.id,
            "at": now,
            "access": int(access),
            "subject": clean(subject),
            "text": clean(text),
            "html": clean(html),
            "data": clean(data),
            "after": now,
        },
    )
    told(asked, until, now)
    return new


def told(asked: Asked, until: int, now: datetime) -> None:
    """Write how far somebody was told, and when."""
    models.Subscription.objects.filter(pk=asked.id).update(told=until, last=now)


def waiting(now: datetime) -> Iterator[Waiting]:
    """Yield the messages that are to be tried now, oldest first."""
    rows = models.Outgoing.objects.filter(
        Q(sent__isnull=True), given_up=False, after__lte=now
    ).filter(subscription__trouble="")
    rows = rows.select_related(
        "subscription__person", "subscription__organization"
    ).order_by("pk")
    for row in list(rows[:200]):
        yield Waiting(
            id=row.pk,
            asked=_asked(row.subscription),
            closed=not row.subscription.person.is_active,
            access=Access(row.access),
            key=row.key,
            subject=row.subject,
            text=row.text,
            html=row.html,
            data=row.data,
            tries=row.tries,
        )


def sent(message: int, now: datetime) -> None:
    """Write that a message was sent."""
    models.Outgoing.objects.filter(pk=message).update(sent=now, error="")


def failed(message: int, tries: int, after: datetime, error: str) -> None:
    """Write that a message could not be sent, and when to try again."""
    models.Outgoing.objects.filter(pk=message).update(
        tries=tries, after=after, error=clean(error)[:500]
    )


def stop(message: int, subscription: int, error: str) -> None:
    """Write that a message will never be sent, and stop what it is of."""
    models.Outgoing.objects.filter(pk=message).update(
        given_up=True, error=clean(error)[:500]
    )
    models.Subscription.objects.filter(pk=subscription).update(
        trouble=clean(error)[:500]
    )


def withhold(message: int, why: str) -> None:
    """Write that a message is not to be sent, and why; what it is of goes on."""
    models.Outgoing.objects.filter(pk=message).update(given_up=True, error=why)


def _asked(row: models.Subscription) -> Asked:
    return Asked(
        id=row.pk,
        person=row.person_id,
        name=row.person.get_username(),
        mail=row.person.email,
        administrator=row.person.is_superuser,
        organization=row.organization.slug,
        check=row.check_slug,
        language=row.language,
        severity=row.severity,
        called=row.called,
        channel=row.channel,
        rhythm=row.rhythm,
        address=row.address,
        secret=row.secret,
        tongue=row.tongue,
        told=row.told,
        last=row.last,
        trouble=row.trouble,
    )
