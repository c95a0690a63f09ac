"""Sends what waits: each message until it is taken, or refused for good."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import transaction

from vigilangue.alerts import AUTHOR
from vigilangue.app.people.seating import Change, record
from vigilangue.channels import (
    Lasting,
    MailServer,
    Message,
    Passing,
    post,
    send_mail,
)
from vigilangue.collecting.safety import Policy
from vigilangue.core import Refused
from vigilangue.reports.maker import version
from vigilangue.store.queries import telling
from vigilangue.store.queries.telling import Waiting

from .seen import withheld

SERVER = "VIGILANGUE_MAIL"
INSIDE = "VIGILANGUE_WEBHOOKS_INSIDE"  # hosts of this network that may be posted to
FIRST, LONGEST = timedelta(minutes=5), timedelta(days=1)
TRIES = 12  # five minutes, then twice as long each time, up to a day: about four days
MAIL, WEBHOOK = "mail", "webhook"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What became of one message; ``error`` is empty where it was sent."""

    key: str
    to: str
    error: str = ""
    lasting: bool = False


def send(now: datetime | None = None) -> Iterator[Sent]:
    """Send what waits and is due; yield what became of each.

    Sent means that the other side has taken it. Where this is killed between that and
    the note of it, the same message goes out again under the same Message-ID or
    delivery number. A channel that fails loses nothing. What waits for an account that
    was closed, or that may see less since, is not sent; the trail says so.
    """
    for message in telling.waiting(now or datetime.now(UTC)):
        yield _sent(message, now or datetime.now(UTC))


def _sent(waiting: Waiting, now: datetime) -> Sent:
    mail = waiting.asked.channel == MAIL
    to = waiting.asked.mail if mail else waiting.asked.address
    if why := withheld(waiting):
        with transaction.atomic():
            telling.withhold(waiting.id, why)
            record(AUTHOR, Change.MESSAGE, waiting.asked.name, "waits", why)
        return Sent(key=waiting.key, to=to, error=why, lasting=True)
    message = Message(
        key=waiting.key,
        to=to,
        subject=waiting.subject,
        text=waiting.text,
        html=waiting.html,
        language=waiting.asked.tongue,
        data=waiting.data,
    )
    try:
        if mail:
            _mail(message, now)
        else:
            _post(message, waiting.asked.secret)
    except Lasting as error:
        telling.stop(waiting.id, waiting.asked.id, str(error))
        return Sent(key=waiting.key, to=to, error=str(error), lasting=True)
    except Passing as error:
        tries = waiting.tries + 1
        if tries >= TRIES:
            telling.stop(waiting.id, waiting.asked.id, str(error))
            return Sent(key=waiting.key, to=to, error=str(error), lasting=True)
        wait = min(FIRST * 2 ** (tries - 1), LONGEST)
        telling.failed(waiting.id, tries, now + wait, str(error))
        return Sent(key=waiting.key, to=to, error=str(error))
    telling.sent(waiting.id, now)
    return Sent(key=waiting.key, to=to)


def _mail(message: Message, now: datetime) -> None:
    address = os.environ.get(SERVER, "")
    if not address:
        raise Passing(f"no mail server is set: say it in {SERVER}")
    if not message.to:
        raise Lasting("the account has no e-mail address")
    send_mail(message, MailServer.read(address), now)


def _post(message: Message, secret: str) -> None:
    inside = frozenset(filter(None, os.environ.get(INSIDE, "").split(",")))
    hosts = frozenset(each.partition(":")[0] for each in inside)
    ports = {int(p) for each in inside if (p := each.partition(":")[2]).isdigit()}
    policy = Policy(private=hosts, ports=frozenset({80, 443, *ports}))
    try:
        place = policy.place(message.to)
        address = policy.addresses(place)[0]
    except Refused as error:
        raise Lasting(str(error)) from error
    except (OSError, IndexError) as error:
        raise Passing(f"{message.to}: its host is not found") from error
    post(message, secret, address, f"Vigilangue/{version()}")
