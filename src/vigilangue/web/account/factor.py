"""The second factor of an account, by django-allauth: codes by time, recovery codes."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, clear_totp_secret
from django.db import transaction
from django.http import HttpRequest

from vigilangue.app.people import accounts

from . import sealing

TYPE = Authenticator.Type
SECRETS = {"secret", "seed"}  # as django-allauth names them


def asked_for(user: Any) -> bool:
    """Tell whether somebody has set one up."""
    return bool(Authenticator.objects.filter(user_id=user.pk, type=TYPE.TOTP).exists())


def codes_left(user: Any) -> int:
    """Return how many recovery codes somebody has not used yet."""
    row = Authenticator.objects.filter(user_id=user.pk, type=TYPE.RECOVERY_CODES)
    kept = row.first()
    return len(RecoveryCodes(kept).get_unused_codes()) if kept else 0


def sealed(user: Any) -> None:
    """Seal what was kept of somebody's before there was a seal."""
    for row in Authenticator.objects.filter(user_id=user.pk):
        kept = dict(row.data)
        for name in SECRETS & kept.keys():
            if kept[name] == sealing.opened(kept[name]):
                kept[name] = sealing.seal(kept[name])
        if kept != row.data:
            row.data = kept
            row.save(update_fields=["data"])


def picture(user: Any, secret: str) -> str:
    """Return the QR code of a secret as a ``data:`` address of an SVG image."""
    import qrcode
    from qrcode.image.svg import SvgPathFillImage

    address = get_adapter().build_totp_url(user, secret)
    # With its own white ground: telephones do not read it light on dark.
    svg = qrcode.make(address, image_factory=SvgPathFillImage).to_string()
    return f"data:image/svg+xml;base64,{b64encode(svg).decode()}"


def begin(request: HttpRequest, secret: str) -> list[str]:
    """Ask for codes from now on; return the recovery codes, which are shown once."""
    user: Any = request.user
    with transaction.atomic():
        TOTP.activate(user, secret)
        accounts.factor_set(user.get_username(), author=user.get_username())
        codes = renew(user)
    clear_totp_secret(request)
    return codes


def renew(user: Any) -> list[str]:
    """Return other recovery codes; the ones before are void."""
    with transaction.atomic():
        Authenticator.objects.filter(user_id=user.pk, type=TYPE.RECOVERY_CODES).delete()
        codes: list[str] = RecoveryCodes.activate(user).get_unused_codes()
    return codes
