"""Proposes actions and moves them, one act at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from hashlib import sha256

from django.db import transaction

from vigilangue import actions
from vigilangue.app.registry.keeping import keep
from vigilangue.catalog.ladders import ladder
from vigilangue.core import InputError
from vigilangue.core.action import Act, Deed, Rung
from vigilangue.store import where
from vigilangue.store.queries import actions as rows
from vigilangue.store.queries.actions import Kept, Paper, Written
from vigilangue.store.queries.alerting import Mark

FOLDER = "correspondence"
LARGEST = 20 * 2**20  # bytes of a paper


def rungs(group: str) -> tuple[Rung, ...]:
    """Return the ladder of a group, lowest rung first."""
    return ladder(group, where.home() / "catalog")


def rung(group: str, slug: str) -> Rung:
    """Return a rung of a ladder; one that is there no more keeps its name."""
    found = (each for each in rungs(group) if each.slug == slug)
    return next(found, Rung(slug=slug, titles=(("en", slug),)))


def propose(
    organization: str,
    marks: Sequence[Mark],
    *,
    author: str,
    group: str,
    rung: str,
    title: str,
    addressee: str,
    language: str,
    owner: str = "",
    due: date | None = None,
) -> int:
    """Propose an action on alerts of one organization; return its number.

    Raises InputError where there are no alerts, no addressee, or no such rung.
    """
    now = datetime.now(UTC)
    if not marks:
        raise InputError("an action is on at least one alert")
    if not title.strip() or not addressee.strip():
        raise InputError("an action needs a title, and somebody it goes to")
    if rung not in {each.slug for each in rungs(group)}:
        raise InputError(f"no rung of this ladder is named {rung!r}")
    acts = [Act(what=Deed.PROPOSED, at=now, author=author)]
    acts.append(Act(what=Deed.ASSIGNED, at=now, author=author, person=owner or author))
    if due is not None:
        acts.append(Act(what=Deed.DUE, at=now, author=author, day=due))
    with transaction.atomic():
        return rows.make(
            organization,
            group=group,
            rung=rung,
            title=title,
            addressee=addressee,
            language=language,
            marks=marks,
            acts=acts,
        )


def do(
    action: int,
    what: Deed,
    *,
    author: str,
    text: str = "",
    person: str = "",
    day: date | None = None,
) -> Act:
    """Do one thing with an action; raises InputError where it may not be done now."""
    now = datetime.now(UTC)
    act = Act(what=what, at=now, author=author, text=text, person=person, day=day)
    with transaction.atomic():
        kept = one(action)
        drafts = rows.drafts(action)
        why = actions.refuse(
            what,
            actions.stand(kept.acts, now),
            rung(kept.group, kept.rung),
            quoted=not (drafts and drafts[0].unheld),
            until=day,
        )
        if why is not None:
            raise InputError(why)
        rows.append(action, (act,))
    return act


def redraft(
    action: int, *, author: str, subject: str, body: str, unheld: Sequence[str] = ()
) -> None:
    """Keep a new text of the letter; the ones before stay to be read.

    ``unheld`` are the texts that it still names as lacking: a person who takes their
    placeholders out has taken the quotation out.
    """
    left = tuple(name for name in unheld if f"[{name}" in body)
    rows.write(
        action,
        Written(
            at=datetime.now(UTC),
            author=author,
            subject=subject.strip(),
            body=body,
            unheld=left,
        ),
    )


def attach(action: int, name: str, data: bytes, *, author: str) -> None:
    """Keep a file of the correspondence; raises InputError where it is too large."""
    if len(data) > LARGEST:
        raise InputError(f"{name}: over {LARGEST // 2**20} MB")
    file = keep(data, name, where.home(), FOLDER)
    paper = Paper(
        id=0,
        at=datetime.now(UTC),
        author=author,
        name=name,
        file=file,
        digest="sha256:" + sha256(data).hexdigest(),
        size=len(data),
    )
    rows.attach(action, paper)


def one(action: int) -> Kept:
    """Return an action; raises InputError where there is none."""
    kept = rows.action(action)
    if kept is None:
        raise InputError("there is no such action")
    return kept
