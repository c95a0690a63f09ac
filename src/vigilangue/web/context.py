"""What every page knows besides its own: languages, where it is, what there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language, get_language_info

from vigilangue.core import Access

from .languages import REVIEWED, SOURCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """The page that is shown, in one of the languages offered."""

    code: str
    tag: str
    name: str
    direction: str
    address: str
    current: bool


def page(request: HttpRequest) -> dict[str, Any]:
    """Return what the base template needs (Django asks for a dict)."""
    code = get_language() or SOURCE
    return {
        "language": tag(code),
        "direction": direction(code),
        "reviewer": REVIEWED.get(code, "") if code != SOURCE else SOURCE,
        "inside": getattr(request, "vigilangue_access", Access.INSIDE) is Access.INSIDE,
        "offered": [_offered(request, one, name) for one, name in settings.LANGUAGES],
    }


def tag(code: str) -> str:
    """Return the BCP 47 tag of a language as Django calls it (``zh-hans``)."""
    primary, _, script = code.partition("-")
    return f"{primary}-{script.title()}" if script else primary


def direction(code: str) -> str:
    """Return in which direction a language of the pages is written."""
    return "rtl" if get_language_info(code)["bidi"] else "ltr"


def _offered(request: HttpRequest, code: str, name: str) -> Offered:
    return Offered(
        code=code,
        tag=tag(code),
        name=name,
        direction=direction(code),
        address=_in(code, request.get_full_path()),
        current=code == get_language(),
    )


def _in(code: str, path: str) -> str:
    """The address of the same page in a language: all begin with one."""
    here = f"/{get_language()}/"
    return (
        f"/{code}/{path.removeprefix(here)}" if path.startswith(here) else f"/{code}/"
    )
