"""Seals the secrets of second factors, so that a copy of the database has none of them.

The key is made of that of the sessions, which stands in the home folder and in no
back-up. What was kept before there was a seal is read as it is.
"""

from __future__ import annotations

import hmac
import logging
from base64 import b32encode, urlsafe_b64encode
from secrets import token_bytes

from cryptography.fernet import Fernet, InvalidToken

from vigilangue.store import where
from vigilangue.web import secret

SEAL = "fernet:"  # no secret of a telephone and no seed has a colon
OF = b"vigilangue: secrets of second factors"
log = logging.getLogger(__name__)


def seal(text: str) -> str:
    """Return a secret as it may be kept."""
    return SEAL + _cipher().encrypt(text.encode()).decode()


def opened(kept: str) -> str:
    """Return a secret that was kept.

    Where the key is another by now, it is a secret that nobody has: no code is right.
    """
    if not kept.startswith(SEAL):
        return kept
    try:
        plain = _cipher().decrypt(kept.removeprefix(SEAL).encode())
    except InvalidToken:
        log.warning(
            "the secret of a second factor was sealed with another key: end it, so "
            "that who has it can set up another"
        )
        return b32encode(token_bytes(20)).decode()
    return plain.decode()


def _cipher() -> Fernet:
    home = where.home()
    secret.keep(home)  # one that lasts as long as this process would lose them all
    key = hmac.digest(secret.key(home).encode(), OF, "sha256")
    return Fernet(urlsafe_b64encode(key))
