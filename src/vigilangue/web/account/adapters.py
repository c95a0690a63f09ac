"""What django-allauth asks us: our words, nobody signs up, who is whom."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from . import attempts, sealing
from .issuers import Accounts
from .refused import refused

WRONG_CODE = _("This code is wrong, was used already, or is too old.")
TOO_MANY = _("Too many wrong codes were given. Wait five minutes, then try again.")


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Signing up is closed: an administrator makes accounts."""

    error_messages: ClassVar = {
        **DefaultAccountAdapter.error_messages,
        "too_many_login_attempts": TOO_MANY,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account for themselves."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return who asks, as the count of wrong passwords knows them."""
        return attempts.address(request) or "0.0.0.0"

    def add_message(self, *given: Any, **more: Any) -> None:
        """Say nothing of its own: our screens say what was done."""

    def send_notification_mail(self, *given: Any, **more: Any) -> None:
        """Send nothing of its own."""

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        """Refuse somebody whose account was closed."""
        return refused(request, _("This account was closed by an administrator."))


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Our words about codes; their secrets are sealed where they are kept."""

    error_messages: ClassVar = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": WRONG_CODE,
    }

    def encrypt(self, text: str) -> str:
        """Return a secret as it is kept."""
        return sealing.seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Return a secret that was kept."""
        return sealing.opened(encrypted_text)


class IssuerAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Whom somebody vouched for elsewhere becomes somebody here, or is refused."""

    def is_open_for_signup(
        self, request: HttpRequest, sociallogin: SocialLogin
    ) -> bool:
        """Nobody signs up: accounts are made below where it was declared so."""
        return False

    def send_notification_mail(self, *given: Any, **more: Any) -> None:
        """Send nothing of its own."""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find the account: by who they are there, else by a verified address.

        Raises ImmediateHttpResponse with a refusal in words.
        """
        if sociallogin.is_existing:
            return  # they came from there before
        mail = next((m.email for m in sociallogin.email_addresses if m.verified), "")
        if not mail:
            raise _no(request, _("Its answer has no verified e-mail address of yours."))
        person = _account(sociallogin, mail)
        if person is None:
            raise _no(request, _("No account here has your e-mail address."), mail)
        sociallogin.user = person
        sociallogin.account.user = person
        sociallogin.account.save()


def _account(sociallogin: SocialLogin, mail: str) -> User | None:
    from vigilangue.app.people import accounts

    app = sociallogin.provider.app
    if app.settings.get("accounts") == Accounts.MADE:
        return accounts.known_or_made(mail, author=f"OpenID Connect: {app.provider_id}")
    return accounts.known(mail)


def _no(request: HttpRequest, why: Any, mail: str = "") -> ImmediateHttpResponse:
    return ImmediateHttpResponse(refused(request, why, mail))
