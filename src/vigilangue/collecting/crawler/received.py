"""What an answer says, with its encodings undone."""

from __future__ import annotations

from scrapy.http import Response

from vigilangue.collecting import answers
from vigilangue.collecting.decoding import undo
from vigilangue.core import Capture, TooLarge
from vigilangue.documents import addresses

UNMODIFIED = answers.UNMODIFIED
REDIRECTS = (301, 302, 303, 307, 308)
STOPPED = "download_stopped"  # Scrapy's flag of an answer whose body was left
_PAGES = ("", "text/html", "application/xhtml+xml")


def header(response: Response, name: str) -> str:
    """Return the value of a header, those of several lines joined by commas."""
    value = b", ".join(response.headers.getlist(name))
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def body(response: Response) -> bytes:
    """Return the body decoded, empty where it cannot be."""
    try:
        return undo(response.body, content=header(response, "Content-Encoding"))
    except (TooLarge, ValueError):
        return b""


def capture(response: Response) -> Capture:
    """Return the answer as a capture; raises TooLarge or ValueError as `undo` does."""
    names = ("Content-Type", "Content-Language", "Link")
    return Capture(
        url=response.url,
        body=undo(response.body, content=header(response, "Content-Encoding")),
        status=response.status,
        headers={name.lower(): header(response, name) for name in names},
    )


def location(response: Response) -> str | None:
    """Return where a redirect leads; None if it is none or leads nowhere."""
    if response.status not in REDIRECTS:
        return None
    return addresses.resolve(response.url, header(response, "Location")) or None


def is_page(response: Response) -> bool:
    """Whether an answer is a page whose body was received."""
    sort = header(response, "Content-Type")
    return may_be_page(sort) and STOPPED not in response.flags


def may_be_page(content_type: str) -> bool:
    """Whether a type, as a header has it, is that of a page, or none."""
    return content_type.partition(";")[0].strip().lower() in _PAGES
