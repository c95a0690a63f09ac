"""The one administrator, made when the pages are first served."""

from __future__ import annotations

from secrets import choice

NAME = "admin"
# No letter that is taken for a digit, nor the other way round; 5 bits each.
LETTERS = "23456789abcdefghijkmnpqrstuvwxyz"
GROUPS, LONG = 4, 4


def made() -> str | None:
    """Make the administrator if there is none; return the password that signs them in.

    It is kept only as a hash, so this is the only time that it can be told.
    None where there is an administrator already.
    """
    from django.contrib.auth import get_user_model
    from django.db import IntegrityError

    users = get_user_model().objects
    if users.filter(is_superuser=True).exists():
        return None
    word = drawn()
    try:
        users.create_superuser(NAME, password=word)
    except IntegrityError:  # another server was quicker
        return None
    return word


def renewed() -> str:
    """Give the administrator another password, for one who lost theirs; return it.

    It ends the second factor too, and opens a closed account: whoever may start this
    program has the database.
    """
    from allauth.mfa.models import Authenticator
    from django.contrib.auth import get_user_model

    user, _ = get_user_model().objects.get_or_create(
        username=NAME, defaults={"is_superuser": True, "is_staff": True}
    )
    word = drawn()
    user.set_password(word)
    user.is_active = True
    user.save()
    Authenticator.objects.filter(user_id=user.pk).delete()
    return word


def drawn() -> str:
    """Return a random password of 80 bits, in groups that a person can copy."""
    groups = ("".join(choice(LETTERS) for _ in range(LONG)) for _ in range(GROUPS))
    return "-".join(groups)
