"""Accounts: whose name or e-mail address it is, and who signs in how."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account as an administrator sees it; ``seen`` is the last time it came in."""

    id: int
    name: str
    mail: str
    active: bool
    administrator: bool
    factor: bool  # a second one is asked for
    seen: datetime | None


def named(name: str) -> User | None:
    """Return who has a name."""
    return User.objects.filter(username=name).first()


def by_mail(mail: str) -> User | None:
    """Return the one active account with an address; None where there are two."""
    if "@" not in mail:
        return None
    found = list(User.objects.filter(email__iexact=mail.strip(), is_active=True)[:2])
    return found[0] if len(found) == 1 else None


def taken(mail: str) -> bool:
    """Tell whether an account has an address already, or is named so."""
    with_mail = User.objects.filter(email__iexact=mail.strip())
    return with_mail.exists() or User.objects.filter(username__iexact=mail).exists()


def accounts() -> list[Account]:
    """Return all accounts, by name."""
    from allauth.mfa.models import Authenticator

    factored = set(
        Authenticator.objects.filter(type=Authenticator.Type.TOTP).values_list(
            "user_id", flat=True
        )
    )
    return [
        Account(
            id=row.pk,
            name=row.get_username(),
            mail=row.email,
            active=row.is_active,
            administrator=row.is_superuser,
            factor=row.pk in factored,
            seen=row.last_login,
        )
        for row in User.objects.order_by("username")
    ]
