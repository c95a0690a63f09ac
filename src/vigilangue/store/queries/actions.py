"""Actions with their acts, the alerts that they are on, their drafts and papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from vigilangue.core.action import Act, Deed

from .. import models
from .alerting import Mark
from .texts import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An action as it is kept; ``group`` is empty where an administrator acts."""

    id: int
    organization: str
    group: str
    group_title: str
    rung: str
    title: str
    addressee: str
    language: str
    marks: tuple[Mark, ...]
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A text of the letter; ``unheld`` are the texts that it could not quote."""

    at: datetime
    author: str
    subject: str
    body: str
    unheld: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A file of the correspondence, by its number and hash; ``size`` in bytes."""

    id: int
    at: datetime
    author: str
    name: str
    file: str
    digest: str
    size: int


def make(
    organization: str,
    *,
    group: str,
    rung: str,
    title: str,
    addressee: str,
    language: str,
    marks: Iterable[Mark],
    acts: Iterable[Act],
) -> int:
    """Write a new action; who calls it holds a transaction."""
    row = models.Action.objects.create(
        organization=models.Organization.objects.get(slug=organization),
        group=models.Group.objects.filter(slug=group).first(),
        rung=rung,
        title=clean(title)[:300],
        addressee=clean(addressee)[:300],
        language=language,
    )
    models.Target.objects.bulk_create(
        models.Target(
            action=row,
            subject_id=mark.subject,
            check_slug=mark.check,
            language=mark.language,
        )
        for mark in dict.fromkeys(marks)
    )
    append(row.pk, acts)
    return row.pk


def append(action: int, acts: Iterable[Act]) -> None:
    """Append acts to an action; who calls it holds a transaction."""
    models.Act.objects.bulk_create(
        models.Act(
            action_id=action,
            what=str(act.what),
            at=act.at,
            author=clean(act.author),
            text=clean(act.text),
            person=clean(act.person)[:300],
            day=act.day,
            captured=act.captured,
        )
        for act in acts
    )


def of_organization(slug: str) -> list[Kept]:
    """Return the actions towards an organization, newest first."""
    return list(_kept(organization__slug=slug))


def of_alert(mark: Mark) -> list[Kept]:
    """Return the actions that are on an alert, newest first."""
    return list(
        _kept(
            targets__subject_id=mark.subject,
            targets__check_slug=mark.check,
            targets__language=mark.language,
        )
    )


def action(number: int) -> Kept | None:
    """Return an action by its number."""
    return next(_kept(pk=number), None)


def every() -> Iterator[Kept]:
    """Yield all actions, newest first."""
    return _kept()


def write(action: int, written: Written) -> None:
    """Keep a text of the letter; those before stay."""
    models.Draft.objects.create(
        action_id=action,
        at=written.at,
        author=clean(written.author),
        subject=clean(written.subject)[:300],
        body=clean(written.body),
        unheld=list(written.unheld),
    )


def drafts(action: int) -> list[Written]:
    """Return the texts of the letter, newest first."""
    rows = models.Draft.objects.filter(action_id=action).order_by("-pk")
    return [
        Written(
            at=row.at,
            author=row.author,
            subject=row.subject,
            body=row.body,
            unheld=tuple(row.unheld),
        )
        for row in rows
    ]


def attach(action: int, paper: Paper) -> None:
    """Keep a paper of the correspondence."""
    models.Attachment.objects.create(
        action_id=action,
        at=paper.at,
        author=clean(paper.author),
        name=clean(paper.name)[:300],
        file=paper.file,
        digest=paper.digest,
        size=paper.size,
    )


def papers(action: int) -> list[Paper]:
    """Return the correspondence, newest first."""
    rows = models.Attachment.objects.filter(action_id=action).order_by("-pk")
    return [
        Paper(
            id=row.pk,
            at=row.at,
            author=row.author,
            name=row.name,
            file=row.file,
            digest=row.digest,
            size=row.size,
        )
        for row in rows
    ]


def _kept(**asked: object) -> Iterator[Kept]:
    rows = (
        models.Action.objects.filter(**asked)
        .select_related("organization", "group")
        .prefetch_related("targets", "acts")
        .order_by("-pk")
    )
    for row in rows:
        acts = sorted(row.acts.all(), key=lambda act: act.pk)
        yield Kept(
            id=row.pk,
            organization=row.organization.slug,
            group=row.group.slug if row.group else "",
            group_title=row.group.title if row.group else "",
            rung=row.rung,
            title=row.title,
            addressee=row.addressee,
            language=row.language,
            marks=tuple(
                Mark(subject=t.subject_id, check=t.check_slug, language=t.language)
                for t in row.targets.all()
            ),
            acts=tuple(map(_act, acts)),
        )


def _act(row: models.Act) -> Act:
    return Act(
        what=Deed(row.what),
        at=row.at,
        author=row.author,
        text=row.text,
        person=row.person,
        day=row.day,
        captured=row.captured,
    )
