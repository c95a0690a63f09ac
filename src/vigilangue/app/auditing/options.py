"""What an audit is told, and what it tells while it works."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditOptions:
    """How to audit.

    ``base_url`` is the address that the root of a single folder stands for;
    ``languages`` those owed for every work (empty: what the regime says); ``complete``
    that what is given is the whole site; ``limit`` the most pages that are crawled,
    with ``delay`` seconds between two; ``allow_private`` permits addresses inside the
    network; ``workers`` are processes (None: one a core); ``warc`` the file in which a
    crawl is kept (None: not kept). ``today`` is the day on which it is judged
    (None: the day it runs).
    """

    base_url: str | None = None
    regime: str = "any"
    languages: tuple[str, ...] = ()
    offline: bool = False
    complete: bool = False
    limit: int = 1000
    delay: float = 0.5
    allow_private: bool = False
    workers: int | None = None
    warc: Path | None = None
    today: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a step has come: ``collect``, ``read``, ``weigh``, ``pair`` or ``check``.

    ``of`` is None where the end is not known yet.
    """

    step: str
    done: int
    of: int | None
