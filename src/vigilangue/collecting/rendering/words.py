"""What is asked of the program that renders, and what it answers, as bytes.

Each is a line of JSON and as many bytes of a page as it says.
"""

from __future__ import annotations

import json
from asyncio import IncompleteReadError, StreamReader
from collections.abc import Mapping
from dataclasses import dataclass, field

LONGEST_LINE = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A page to be rendered: what its server answered, content encoding undone.

    ``headers`` are those that change how scripts run, ``language`` the one that was
    asked for ("": none).
    """

    url: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A page after its scripts ran: ``body`` in UTF-8, and ``by`` which browser.

    ``why`` says why there is none, ``fault`` why there can be none of any page here.
    ``refused`` are what its scripts asked for and was not let out, each with the
    reason, and ``led`` the addresses to which they went on by themselves.
    """

    body: bytes = b""
    by: str = ""
    why: str = ""
    fault: str = ""
    refused: tuple[str, ...] = ()
    led: tuple[str, ...] = ()


def write_asked(asked: Asked) -> bytes:
    """Return a page to be rendered as bytes."""
    told = {
        "url": asked.url,
        "headers": dict(asked.headers),
        "language": asked.language,
        "length": len(asked.body),
    }
    return json.dumps(told).encode() + b"\n" + asked.body


async def read_asked(stream: StreamReader) -> Asked | None:
    """Read a page to be rendered; None where nobody asks any more."""
    try:
        told = json.loads(await stream.readline() or b"null")
        if told is None:
            return None
        body = await stream.readexactly(told.pop("length"))
    except (IncompleteReadError, ValueError):
        return None
    return Asked(body=body, **told)


def write_rendered(rendered: Rendered) -> bytes:
    """Return an answer as bytes."""
    told = {
        "by": rendered.by,
        "why": rendered.why,
        "fault": rendered.fault,
        "refused": rendered.refused,
        "led": rendered.led,
        "length": len(rendered.body),
    }
    return json.dumps(told).encode() + b"\n" + rendered.body


async def read_rendered(stream: StreamReader) -> Rendered:
    """Read an answer; raises EOFError where the program ended without one."""
    line = await stream.readline()
    if not line:
        raise EOFError
    told = json.loads(line)
    body = await stream.readexactly(told.pop("length"))
    refused, led = tuple(told.pop("refused")), tuple(told.pop("led"))
    return Rendered(body=body, refused=refused, led=led, **told)
