"""Postings of job boards that are watched, with all versions that some list has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from urllib.parse import quote

from vigilangue.connectors.notice import Posting
from vigilangue.core import Kind, Notice, Publication, Version
from vigilangue.documents import addresses
from vigilangue.language import tags

from .crawled import rank
from .sheets import Sheet, printed, version


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One version of a posting as it was read; ``at`` stays the same at each look."""

    language: str | None
    at: str
    title: str
    text: str
    notice: Notice
    day: date | None
    capture: str
    listed: str


@dataclass(slots=True, kw_only=True)
class Post:
    """A posting by its name, with all versions that some list has of it."""

    name: str
    organization: str
    versions: list[Said] = field(default_factory=list)


def with_sheets(posts: Iterable[Post]) -> Iterator[tuple[Publication, Sheet]]:
    """Yield each posting with the sheet of the version that is judged."""
    for post in posts:
        versions = sorted(
            post.versions, key=lambda said: (rank(said.language or ""), said.at)
        )
        first, *others = versions
        yield (
            Publication(
                name=post.name,
                kind=Kind.NOTICE,
                versions=tuple(map(_version, versions)),
                places=tuple(dict.fromkeys(host(v.listed) for v in versions)),
            ),
            Sheet(
                file=first.at,
                notice=first.notice,
                capture=first.capture,
                organization=post.organization,
                counterpart=others[0].notice if others else None,
            ),
        )


def _version(said: Said) -> Version:
    return Version(
        language=said.language,
        url=said.at,
        day=said.day,
        title=said.title,
        text=said.text,
        capture=said.capture,
        listed=said.listed,
    )


def said(
    posting: Posting, start: str, told: str | None, listed: str, digest: str
) -> Iterator[Said]:
    """Yield the versions of a posting; ``told`` is the language of its list.

    Raises InputError where a text cannot be read.
    """
    for each in posting.versions:
        own = replace(each, language=each.language or told)
        paper = printed(own)
        found = version(posting, own, paper)
        language = own.language or tags.canonical(found.language or "")
        name = quote(f"{named(posting)} {language or ''}".strip(), safe="/")
        yield Said(
            language=language,
            at=f"{start}#{name}",
            title=found.title or "",
            text=" ".join(paragraph.text for paragraph in paper.paragraphs),
            notice=found,
            day=posting.posted,
            capture=digest,
            listed=listed,
        )


def named(posting: Posting) -> str:
    """Return what a posting is known by from one look to the next."""
    day = posting.deadline or posting.posted
    title = posting.versions[0].title if posting.versions else ""
    told = " ".join(filter(None, (title, posting.duty_station, str(day or ""))))
    return posting.id or posting.address or told


def host(url: str) -> str:
    """Return the host of an address, "" where it has none."""
    parts = addresses.split(url)
    return (parts.hostname if parts else None) or ""
