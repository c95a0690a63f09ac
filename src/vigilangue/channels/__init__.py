"""How messages leave: e-mail and signed webhooks. Each fails loudly, and narrowly."""

from .mail import MailServer, send_mail
from .message import Lasting, Message, Passing
from .webhook import post, signature

__all__ = [
    "Lasting",
    "MailServer",
    "Message",
    "Passing",
    "post",
    "send_mail",
    "signature",
]
