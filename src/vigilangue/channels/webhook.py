"""Webhooks: JSON posted to an address that was checked, signed with a shared secret."""

from __future__ import annotations

import hmac
import http.client
import ssl
from hashlib import sha256
from urllib.parse import urlsplit

from .message import Lasting, Message, Passing

PATIENCE = 20.0  # seconds
SIGNED = "X-Vigilangue-Signature"
KEY = "X-Vigilangue-Delivery"
AGAIN = (408, 425, 429)


def signature(body: bytes, secret: str) -> str:
    """Return what the header holds: ``sha256=`` and the HMAC of the body."""
    return "sha256=" + hmac.new(secret.encode(), body, sha256).hexdigest()


def post(message: Message, secret: str, address: str, agent: str) -> None:
    """Post a message to ``message.to``, connecting to an IP ``address`` of its host.

    No redirect is followed. Raises Passing where nobody answers, or the answer says
    "later" or tells of a fault there; Lasting for any other answer than 2xx.
    """
    body = message.data.encode("utf-8")
    parts = urlsplit(message.to)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {
        "Host": parts.netloc.rpartition("@")[2],
        "Content-Type": "application/json; charset=utf-8",
        "User-Agent": agent,
        SIGNED: signature(body, secret),
        KEY: sha256(message.key.encode()).hexdigest()[:32],
    }
    connection = _connection(parts.scheme, parts.hostname or "", parts.port, address)
    try:
        connection.request("POST", path, body=body, headers=headers)
        status = connection.getresponse().status
    except (OSError, http.client.HTTPException) as error:
        raise Passing(f"{message.to}: no answer ({error})") from error
    finally:
        connection.close()
    if status // 100 == 2:
        return
    if status in AGAIN or status >= 500:
        raise Passing(f"{message.to} answers {status}")
    raise Lasting(f"{message.to} answers {status}")


class _Pinned(http.client.HTTPSConnection):
    """TLS with the host's name, over a connection to an address that was checked."""

    def __init__(self, host: str, port: int, address: str) -> None:
        super().__init__(host, port, timeout=PATIENCE)
        self._address = address

    def connect(self) -> None:
        """Connect to the address; the certificate must be the host's."""
        plain = http.client.HTTPConnection(self._address, self.port, timeout=PATIENCE)
        plain.connect()
        context = ssl.create_default_context()
        self.sock = context.wrap_socket(plain.sock, server_hostname=self.host)


def _connection(
    scheme: str, host: str, port: int | None, address: str
) -> http.client.HTTPConnection:
    if scheme == "https":
        return _Pinned(host, port or 443, address)
    return http.client.HTTPConnection(address, port or 80, timeout=PATIENCE)
