"""The notices in some files, one after the other: papers, or a job board."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from html import unescape
from pathlib import Path

from vigilangue import notices
from vigilangue.connectors import notice as boards
from vigilangue.connectors.notice import Columns, Posting, Version
from vigilangue.core import InputError, Notice, SourceChanged, Unseen
from vigilangue.documents import papers
from vigilangue.documents.paper import Paper

from ..reading.guarded import Reader

LARGEST = 20 * 2**20  # bytes of a file that is read
BOARD = ".json"
CRAWLS = (".warc", ".warc.gz", ".warc.zst")
READ = frozenset({".htm", ".html", ".md", ".markdown", ".pdf", ".docx", ".txt", BOARD})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A notice as read: where, from which bytes, and its other version, if known."""

    file: str
    notice: Notice
    capture: str
    organization: str = ""
    counterpart: Notice | None = None


def crawled(file: Path) -> bool:
    """Tell whether a file is a crawl, by its name."""
    return file.name.lower().endswith(CRAWLS)


def listed(given: Sequence[Path]) -> Iterator[Path]:
    """Yield files, those of a folder in alphabetical order.

    Raises InputError where one is missing.
    """
    for path in given:
        if path.is_dir():
            inside = (p for p in path.rglob("*") if p.suffix.lower() in READ)
            yield from sorted(p for p in inside if p.is_file())
        elif path.is_file():
            yield path
        else:
            raise InputError(f"{path}: no such file")


def sheets(
    given: Sequence[Path], reader: Reader, columns: Columns | None = None
) -> Iterator[Sheet | Unseen]:
    """Yield the notices of each file, or what could not be looked at, and why."""
    for file in listed(given):
        try:
            if crawled(file):
                yield from _crawl(file)
            else:
                yield from read(file, reader, columns)
        except InputError as error:
            yield Unseen(url=str(file), why=str(error).removeprefix(f"{file}: "))


def _crawl(file: Path) -> Iterator[Sheet | Unseen]:
    from . import crawled as crawl

    yield from crawl.read(file)


def read(file: Path, reader: Reader, columns: Columns | None = None) -> Iterator[Sheet]:
    """Yield the notices of a file; InputError where it cannot be read."""
    data = _bytes(file)
    capture = f"sha256:{sha256(data).hexdigest()}"
    if file.suffix.lower() != BOARD:
        paper = reader.paper(data, str(file))
        yield Sheet(file=str(file), notice=notices.read(paper), capture=capture)
        return
    try:
        for number, posting in enumerate(boards.read(data, columns), 1):
            name = f"{file}#{posting.id or number}"
            yield _posted(posting, name, capture)
    except SourceChanged as error:
        raise InputError(f"{file}: {error}") from None


def _posted(posting: Posting, name: str, capture: str) -> Sheet:
    read = [version(posting, each, printed(each)) for each in posting.versions]
    return Sheet(
        file=name,
        notice=read[0],
        counterpart=read[1] if len(read) > 1 else None,
        capture=capture,
        organization=posting.organization,
    )


def printed(said: Version) -> Paper:
    """Return a version as paper; raises InputError where its text cannot be read."""
    escaped = "&lt;" in said.text and "<" not in said.text
    text = unescape(said.text) if escaped else said.text
    return papers.read(f"{said.title}\n\n{text}".encode())


def version(posting: Posting, said: Version, paper: Paper) -> Notice:
    """Read one version; what the board holds in columns of its own comes first."""
    found = notices.read(paper, language=said.language)
    facts: dict[str, str | date | None] = {
        "title": said.title,
        "duty_station": posting.duty_station,
        "grade": posting.grade,
        "department": posting.department,
        "posted": posting.posted,
        "deadline": posting.deadline,
    }
    known = {name: value for name, value in facts.items() if value}
    return replace(found, **known)  # type: ignore[arg-type]


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST:
            raise InputError(f"{file}: over {LARGEST // 2**20} MB; give a part of it")
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"{file}: {error.strerror or error}") from None
