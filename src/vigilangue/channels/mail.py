"""E-mail by SMTP: text and HTML, with a Message-ID that a second try repeats."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from urllib.parse import parse_qs, unquote, urlsplit

from vigilangue.core import InputError

from .message import Lasting, Message, Passing

PATIENCE = 30.0  # seconds
PORTS = {"smtp": 587, "smtps": 465, "smtp+plain": 25}


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """Where mail is handed in, and who it says it is from.

    ``scheme`` is ``smtp`` (STARTTLS), ``smtps`` (TLS) or ``smtp+plain`` (neither: on
    this machine only).
    """

    scheme: str
    host: str
    port: int
    sender: str
    user: str = ""
    word: str = ""

    @classmethod
    def read(cls, address: str) -> MailServer:
        """Read ``smtp://user:word@host:587?from=watch@example.org``.

        Raises InputError, which says what is wrong, and never the password.
        """
        parts = urlsplit(address)
        sender = parse_qs(parts.query).get("from", [""])[0]
        if parts.scheme not in PORTS or not parts.hostname:
            raise InputError("the mail server: give smtp://user:word@host?from=address")
        if "@" not in sender:
            raise InputError("the mail server: say ?from=ADDRESS, which mail is from")
        return cls(
            scheme=parts.scheme,
            host=parts.hostname,
            port=parts.port or PORTS[parts.scheme],
            sender=sender,
            user=unquote(parts.username or ""),
            word=unquote(parts.password or ""),
        )


def send_mail(message: Message, server: MailServer, now: datetime) -> None:
    """Hand one message in.

    Raises Passing where the server cannot be reached or says "later", Lasting where
    it refuses the address or the message.
    """
    mail = written(message, server, now)
    try:
        with _connected(server) as smtp:
            if server.user:
                smtp.login(server.user, server.word)
            smtp.send_message(mail)
    except smtplib.SMTPRecipientsRefused as error:
        codes = [code for code, _ in error.recipients.values()]
        kind = Lasting if all(500 <= code < 600 for code in codes) else Passing
        raise kind(f"{message.to}: refused ({codes[0] if codes else '?'})") from error
    except smtplib.SMTPAuthenticationError as error:
        raise Passing("the mail server does not know us: look at its name") from error
    except smtplib.SMTPResponseException as error:
        kind = Lasting if 500 <= error.smtp_code < 600 else Passing
        raise kind(f"the mail server answers {error.smtp_code}") from error
    except (smtplib.SMTPException, OSError) as error:
        raise Passing(f"the mail server cannot be reached: {error}") from error


def written(message: Message, server: MailServer, now: datetime) -> EmailMessage:
    """Return a message as it is handed in; raises Lasting for an unfit address."""
    mail = EmailMessage(policy=SMTP)
    try:
        mail["From"] = Address(display_name="Vigilangue", addr_spec=server.sender)
        mail["To"] = Address(addr_spec=message.to)
    except (ValueError, IndexError) as error:
        raise Lasting(f"{message.to!r}: no e-mail address") from error
    domain = server.sender.rpartition("@")[2]
    mail["Subject"] = " ".join(message.subject.split())
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{sha256(message.key.encode()).hexdigest()[:32]}@{domain}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(message.text)
    mail.add_alternative(message.html, subtype="html")
    mail["Content-Language"] = message.language  # of the whole, not of its first part
    return mail


def _connected(server: MailServer) -> smtplib.SMTP:
    safe = ssl.create_default_context()
    # Who we say we are: the name of this machine is nobody's business.
    name = server.sender.rpartition("@")[2]
    if server.scheme == "smtps":
        return smtplib.SMTP_SSL(
            server.host, server.port, name, timeout=PATIENCE, context=safe
        )
    smtp = smtplib.SMTP(server.host, server.port, name, timeout=PATIENCE)
    if server.scheme == "smtp":
        smtp.starttls(context=safe)
    return smtp
