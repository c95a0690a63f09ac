"""The forms of signing in and of one's own account."""

from __future__ import annotations

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from . import attempts

DIGITS = {"autocomplete": "one-time-code", "dir": "ltr", "inputmode": "numeric"}
WRONG = _("This is not your password.")
LONGEST_MAIL = 254


class SignIn(AuthenticationForm):
    """Name or address, and password."""

    error_messages = {  # noqa: RUF012 (Django's own is one of the instance)
        **AuthenticationForm.error_messages,
        "invalid_login": _(
            "This name or address and this password do not belong together. "
            "The password minds small and capital letters."
        ),
    }

    def __init__(self, *given: Any, **more: Any) -> None:
        """Say that an address will do."""
        super().__init__(*given, **more)
        name: Any = self.fields["username"]
        name.label = _("Name or e-mail address")
        name.max_length = LONGEST_MAIL
        name.widget.attrs["maxlength"] = LONGEST_MAIL
        name.validators = []


class Code(AuthenticateForm):  # type: ignore[misc]
    """The code of the second factor, or one of the recovery codes."""

    code = forms.CharField(
        label=_("Code"),
        max_length=20,
        # A recovery code is of digits too.
        widget=forms.TextInput(attrs={**DIGITS, "autofocus": True}),
    )


class Confirmed(forms.Form):
    """Something that needs the password again."""

    password = forms.CharField(
        label=_("Your password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, request: HttpRequest, *given: Any, **more: Any) -> None:
        """Ask who is signed in."""
        super().__init__(*given, **more)
        self._request = request

    def clean_password(self) -> str:
        """Return it if it is theirs; wrong ones are counted as when signing in."""
        return confirmed(self._request, self.cleaned_data["password"])


class SetUp(ActivateTOTPForm):  # type: ignore[misc]
    """A first code of the second factor, and the password."""

    code = forms.CharField(
        label=_("Code that it shows now"),
        max_length=10,
        widget=forms.TextInput(attrs=DIGITS),
    )
    password = forms.CharField(
        label=_("Your password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, request: HttpRequest, *given: Any) -> None:
        """Ask who is signed in."""
        super().__init__(*given, user=request.user)
        self._request = request

    def clean_password(self) -> str:
        """Return it if it is theirs."""
        return confirmed(self._request, self.cleaned_data["password"])


def confirmed(request: HttpRequest, password: str) -> str:
    """Return the password of who is signed in; raises ValidationError otherwise."""
    user: Any = request.user
    name = user.get_username()
    if attempts.blocked(request, name) or not user.check_password(password):
        attempts.wrong(request, name)
        raise forms.ValidationError(WRONG)
    return password
