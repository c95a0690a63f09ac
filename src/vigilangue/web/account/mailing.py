"""Hands what Django writes in to the mail server that everything else is sent by."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import uuid4

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.html import linebreaks
from django.utils.translation import get_language

from vigilangue.app.telling.sending import SERVER
from vigilangue.channels import Lasting, MailServer, Message, Passing, send_mail
from vigilangue.web.context import tag


def can_mail() -> bool:
    """Tell whether a mail server is set."""
    return bool(os.environ.get(SERVER))


class Mailing(BaseEmailBackend):
    """Sends by SMTP, as the channel does; an error is raised unless told otherwise."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Send each to each of its addressees; return how many messages went out."""
        try:
            address = os.environ.get(SERVER, "")
            if not address:
                raise Passing(f"no mail server is set: say it in {SERVER}")
            server = MailServer.read(address)
            for mail in email_messages:
                for to in mail.recipients():
                    send_mail(_message(mail, to), server, datetime.now(UTC))
        except (Lasting, Passing):
            if not self.fail_silently:
                raise
            return 0
        return len(email_messages)


def _message(mail: EmailMessage, to: str) -> Message:
    text = str(mail.body)
    return Message(
        key=str(uuid4()),
        to=to,
        subject=str(mail.subject),
        text=text,
        html=linebreaks(text, autoescape=True),
        language=tag(get_language() or "en"),
    )
