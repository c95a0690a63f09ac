"""A captured page as it is shown in a frame: its text and structure, nothing else."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files

from django.utils.safestring import SafeString, mark_safe

from vigilangue.core import Capture
from vigilangue.documents import read
from vigilangue.documents.charset import decode

from .quoting import marked
from .sanitized import LONGEST, sanitized

MARKUP = ("text/html", "application/xhtml+xml", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A page to be shown; ``cut`` is true where its end is left out.

    ``language`` and ``direction`` are what it declares of itself, if anything.
    """

    title: str
    language: str
    direction: str
    body: SafeString
    cut: bool


def rendered(capture: Capture, quote: str) -> Rendered:
    """Return a captured page with a quote marked, without what could do any harm."""
    content_type = capture.headers.get("content-type", "")
    text, _ = decode(capture.body, content_type)
    cut = len(text) > LONGEST
    if content_type.partition(";")[0].strip().lower() not in MARKUP:
        body = marked(f"<pre>{escape(text[:LONGEST], quote=False)}</pre>", quote)
        return Rendered(
            title="", language="", direction="", body=mark_safe(body), cut=cut
        )
    document = read(capture.body, content_type)
    return Rendered(
        title=document.title,
        language=document.lang or "",
        direction=document.direction or "",
        body=mark_safe(marked(sanitized(text), quote)),
        cut=cut,
    )


@cache
def style() -> SafeString:
    """Return the one style sheet that a captured page is shown with."""
    sheet = (files(__package__) / "captured.css").read_text("utf-8")
    return mark_safe(sheet)


@cache
def policy_of_page() -> str:
    """Return what a captured page may do: nothing but wear that style sheet."""
    digest = b64encode(sha256(style().encode()).digest()).decode()
    return (
        f"sandbox; default-src 'none'; style-src 'sha256-{digest}'; "
        "form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
    )
