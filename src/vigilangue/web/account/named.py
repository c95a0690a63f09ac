"""Finds who signs in by the name of the account, or by its e-mail address."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User
from django.http import HttpRequest

from vigilangue.store.queries import accounts


class NameOrMail(ModelBackend):
    """Takes either, with the password; an address of two accounts is nobody's."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **more: Any,
    ) -> User | None:
        """Return whose password it is; takes as long where there is no such account."""
        if not username or password is None:
            return None
        person = accounts.named(username) or accounts.by_mail(username)
        if person is None:
            get_user_model()().set_password(password)
            return None
        known = person.check_password(password)
        return person if known and self.user_can_authenticate(person) else None
