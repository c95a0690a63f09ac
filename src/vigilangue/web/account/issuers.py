"""Who vouches for people elsewhere (OpenID Connect): declared in a file, none without.

``VIGILANGUE_OIDC`` names the file, else it is ``sign-in.toml`` in the home folder: a
table for each, under the name that it has in addresses, with ``name``, ``issuer``,
``client``, ``secret``, and ``accounts``: "existing" (the default: who has no account
here is refused) or "made" (gets one, without any role).
"""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from vigilangue.core import InputError

FILE, VARIABLE = "sign-in.toml", "VIGILANGUE_OIDC"
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NEEDED = ("name", "issuer", "client", "secret")


class Accounts(StrEnum):
    """Whom it lets in."""

    EXISTING = "existing"
    MADE = "made"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """One of them; ``issuer`` is its address, without a slash at the end."""

    slug: str
    name: str
    issuer: str
    client: str
    secret: str
    accounts: Accounts = Accounts.EXISTING


def declared(home: Path) -> tuple[Issuer, ...]:
    """Read the declarations; raises InputError that says what is wrong, no secret."""
    told = os.environ.get(VARIABLE)
    file = Path(told).expanduser() if told else home / FILE
    if not told and not file.exists():
        return ()
    try:
        if file.stat().st_mode & 0o077:
            raise InputError(f"{file}: others can read it; chmod 600 {file}")
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}") from error
    except ValueError as error:
        raise InputError(f"{file}: no TOML; see docs/operating.md") from error
    return tuple(_issuer(file, slug, table) for slug, table in tables.items())


def told(every: tuple[Issuer, ...]) -> dict[str, Any]:
    """Return them as django-allauth wants them said."""
    apps = [
        {
            "provider_id": each.slug,
            "name": each.name,
            "client_id": each.client,
            "secret": each.secret,
            "settings": {
                "server_url": each.issuer,
                "oauth_pkce_enabled": True,
                "accounts": str(each.accounts),
            },
        }
        for each in every
    ]
    return {"openid_connect": {"APPS": apps}} if apps else {}


def _issuer(file: Path, slug: str, table: object) -> Issuer:
    where = f"{file}: [{slug}]"
    if not SLUG.fullmatch(slug) or not isinstance(table, dict):
        raise InputError(f"{where}: a table named in small letters, digits and dashes")
    unknown = set(table) - {*NEEDED, "accounts"}
    if unknown:
        raise InputError(f"{where}: nothing is called {', '.join(sorted(unknown))}")
    said = {key: table.get(key) for key in NEEDED}
    missing = [key for key, value in said.items() if not _text(value)]
    if missing:
        raise InputError(f"{where}: say {', '.join(missing)}")
    if not _safe(str(said["issuer"])):
        raise InputError(f"{where}: issuer: an address that begins with https://")
    try:
        accounts = Accounts(table.get("accounts", Accounts.EXISTING))
    except ValueError as error:
        raise InputError(f'{where}: accounts: "existing" or "made"') from error
    return Issuer(
        slug=slug,
        name=str(said["name"]),
        issuer=str(said["issuer"]).rstrip("/"),
        client=str(said["client"]),
        secret=str(said["secret"]),
        accounts=accounts,
    )


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _safe(address: str) -> bool:
    """Encrypted; or on this machine, where nobody listens in between."""
    parts = urlsplit(address)
    if parts.scheme == "https":
        return bool(parts.hostname)
    try:
        return parts.scheme == "http" and ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False
