"""Who may do what: groups, roles and accounts, each change with author and record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction

from vigilangue.core import InputError
from vigilangue.core.people import Role
from vigilangue.store.queries import accounts, groups
from vigilangue.store.queries.groups import Changed

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST = 50


class Change(StrEnum):
    """What can be changed."""

    GROUP = "group"
    WATCHED = "watched"
    SEATED = "seated"
    UNSEATED = "unseated"
    ACCOUNT = "account"
    PASSWORD = "password"
    FACTOR = "second-factor"
    MESSAGE = "message"  # that it was not sent after all


def found(slug: str, title: str, *, author: str) -> None:
    """Make a group; raises InputError where its name is taken or is none."""
    if not SLUG.fullmatch(slug) or len(slug) > LONGEST:
        raise InputError("name it in small letters, digits and dashes, at most 50")
    if not title.strip():
        raise InputError("a group needs a title")
    try:
        with transaction.atomic():
            groups.make(slug, title)
            record(author, Change.GROUP, slug, "", title)
    except IntegrityError as error:
        raise InputError(f"a group named {slug} exists already") from error


def watch(slug: str, organizations: Sequence[str], *, author: str) -> None:
    """Say which organizations a group watches; raises InputError without a group."""
    with transaction.atomic():
        before = _group(slug).organizations
        groups.watch(slug, organizations)
        after = _group(slug).organizations
        if before != after:
            told = (", ".join(before), ", ".join(after))
            record(author, Change.WATCHED, slug, *told)


def seat(slug: str, name: str, role: Role, *, author: str) -> None:
    """Give somebody a role in a group; raises InputError where nobody is so named."""
    person = get_user_model().objects.filter(username=name).first()
    if person is None:
        raise InputError(f"nobody is named {name!r}: make the account first")
    with transaction.atomic():
        _group(slug)
        if groups.seat(slug, person.pk, role):
            record(author, Change.SEATED, f"{slug}: {name}", "", role)


def unseat(slug: str, member: int, *, author: str) -> None:
    """Take a role away; raises InputError where there is none."""
    with transaction.atomic():
        sitting = next((m for m in _group(slug).members if m.id == member), None)
        if sitting is None:
            raise InputError("nobody sits there any more")
        groups.unseat(slug, member)
        about = f"{slug}: {sitting.name}"
        record(author, Change.UNSEATED, about, sitting.role, "")


def account(name: str, mail: str, word: str | None, *, author: str) -> None:
    """Make an account with a first password, or none for who is vouched for elsewhere.

    Raises InputError where the name is taken, or the address, or one is the other of
    somebody: people sign in with either.
    """
    if not name.strip():
        raise InputError("an account needs a name")
    if mail and accounts.taken(mail):
        raise InputError(f"somebody has the address {mail} already")
    if "@" in name and name != mail and accounts.taken(name):
        raise InputError(f"somebody is named {name} already")
    try:
        with transaction.atomic():
            get_user_model().objects.create_user(name, email=mail, password=word)
            record(author, Change.ACCOUNT, name, "", mail)
    except IntegrityError as error:
        raise InputError(f"somebody is named {name} already") from error


def _group(slug: str) -> groups.Grouped:
    found = groups.group(slug)
    if found is None:
        raise InputError(f"no group is named {slug!r}")
    return found


def record(author: str, what: Change, about: str, before: str, after: str) -> None:
    """Append what was changed to the trail."""
    groups.record(
        Changed(
            at=datetime.now(UTC),
            author=author,
            what=what,
            about=about,
            before=before,
            after=after,
        )
    )
