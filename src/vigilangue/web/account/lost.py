"""Another password by mail, for who lost theirs."""

from __future__ import annotations

import logging
from threading import Thread
from typing import Any

from django.contrib import messages
from django.contrib.auth.forms import PasswordResetForm
from django.contrib.auth.views import (
    PasswordResetConfirmView,
    PasswordResetView,
)
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.template import loader
from django.urls import reverse_lazy
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from vigilangue.channels import Lasting, Passing
from vigilangue.core import InputError

from . import attempts
from .mailing import can_mail

FAULTS = (Lasting, Passing, InputError)


class Asked(PasswordResetForm):
    """Whose password it is, by address."""

    def __init__(self, *given: Any, **more: Any) -> None:
        """Name the field in our words."""
        super().__init__(*given, **more)
        self.fields["email"].label = gettext_lazy("E-mail address of your account")

    def send_mail(
        self,
        subject_template_name: str,
        email_template_name: str,
        context: dict[str, Any],
        from_email: str | None,
        to_email: str,
        html_email_template_name: str | None = None,
    ) -> None:
        """Send it beside: how long the answer takes does not say who has an account."""
        body = loader.render_to_string(email_template_name, context)
        mail = EmailMessage(_("Another password"), body, from_email, [to_email])
        asked = translation.get_language() or "en"
        Thread(target=_post, args=(mail, asked), daemon=True).start()


class Lost(PasswordResetView):
    """Asks for the address; says the same whether anybody has it."""

    form_class = Asked
    template_name = "account/lost.html"
    email_template_name = "account/lost.txt"
    success_url = reverse_lazy("password-told")

    def dispatch(
        self, request: HttpRequest, *given: Any, **more: Any
    ) -> HttpResponseBase:
        """Answer no more than some requests from one address."""
        if request.method == "POST":
            if not can_mail() or attempts.blocked(request):
                status = 429 if can_mail() else 409
                return render(request, self.template_name, self._no(), status=status)
            attempts.wrong(request)
        return super().dispatch(request, *given, **more)

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        """Say whether mail can be sent at all."""
        return {**super().get_context_data(**more), "can_mail": can_mail()}

    def _no(self) -> dict[str, Any]:
        minutes = attempts.PERIOD // 60
        return {"can_mail": can_mail(), "too_many": True, "minutes": minutes}


class Chosen(PasswordResetConfirmView):
    """Takes the new password, once; a second factor is asked for all the same."""

    template_name = "account/chosen.html"
    success_url = reverse_lazy("login")
    post_reset_login = False

    def form_valid(self, form: Any) -> HttpResponse:
        """Keep it, and lead to where one signs in."""
        messages.success(self.request, _("Your password was changed. Sign in with it."))
        return super().form_valid(form)


@require_safe
def told(request: HttpRequest) -> HttpResponse:
    """Say that mail is on its way, if there is such an account."""
    return render(request, "account/told.html")


def _post(mail: EmailMessage, language: str) -> None:
    try:
        with translation.override(language):
            mail.send()
    except FAULTS as error:
        logging.getLogger("django.request").error("no mail about a password: %s", error)
