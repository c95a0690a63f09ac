"""Accounts as time goes on: another password, the second factor, closed and opened."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from vigilangue.core import InputError
from vigilangue.store.queries import accounts

from .seating import Change, account, record


def known(mail: str) -> User | None:
    """Return the active account with an address, if there is exactly one."""
    return accounts.by_mail(mail)


def known_or_made(mail: str, *, author: str) -> User | None:
    """Return the account with an address; make one, without any role, if none has it.

    None where the address is that of several, or of one that was closed.
    """
    person = accounts.by_mail(mail)
    if person is not None or accounts.taken(mail):
        return person
    account(mail[:150], mail, None, author=author)
    return accounts.named(mail[:150])


def renew(name: str, word: str, *, author: str) -> None:
    """Give an account another password; what was signed in with the old one ends."""
    person = _named(name)
    with transaction.atomic():
        person.set_password(word)
        person.save(update_fields=["password"])
        record(author, Change.PASSWORD, name, "", "")


def close(name: str, *, author: str) -> None:
    """Let nobody in with an account any more; what it did stays."""
    if name == author:
        raise InputError("nobody closes the own account: ask another administrator")
    _open(name, False, author)


def open_again(name: str, *, author: str) -> None:
    """Let them in again."""
    _open(name, True, author)


def factor_set(name: str, *, author: str) -> None:
    """Record that a second factor is asked for from now on."""
    record(author, Change.FACTOR, name, "", "on")


def factor_ended(name: str, *, author: str) -> None:
    """Ask for no second factor any more: the telephone was lost, or they wish so."""
    from allauth.mfa.models import Authenticator

    person = _named(name)
    with transaction.atomic():
        gone, _ = Authenticator.objects.filter(user_id=person.pk).delete()
        if gone:
            record(author, Change.FACTOR, name, "on", "")


def _open(name: str, active: bool, author: str) -> None:
    person = _named(name)
    if person.is_active == active:
        return
    with transaction.atomic():
        person.is_active = active
        person.save(update_fields=["is_active"])
        words = ("open", "closed") if not active else ("closed", "open")
        record(author, Change.ACCOUNT, name, *words)


def _named(name: str) -> User:
    person = accounts.named(name)
    if person is None:
        raise InputError(f"nobody is named {name!r}")
    return person
