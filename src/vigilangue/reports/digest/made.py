"""A digest in the reader's language: grouped, with a count and the worst ten."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache
from html import escape
from importlib.resources import files
from string import Template

SCHEMA = "vigilangue.news/1"
RIGHT_TO_LEFT = ("ar",)


class Told(StrEnum):
    """Under which heading something is told: why now."""

    TRANSMITTED = "transmitted"
    OPENED = "opened"
    REGRESSED = "regressed"
    RESOLVED = "resolved"
    PUBLISHED = "published"
    NEEDED = "needed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One alert: its title, and where its page is."""

    title: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The alerts of one check in one language that one thing is told of.

    ``count`` is of all of them, ``worst`` at most ten.
    """

    told: Told
    title: str
    language: str
    count: int
    worst: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What is told of one organization; ``language`` is the reader's."""

    organization: str
    language: str
    sections: tuple[Section, ...]
    all: str
    settings: str

    def count(self, told: Told) -> int:
        """Return of how many alerts one thing is told."""
        return sum(each.count for each in self.sections if each.told is told)


def subject(digest: Digest) -> str:
    """Return the subject line."""
    return _said(digest.language, "subject").substitute(
        organization=digest.organization,
        new=digest.count(Told.OPENED),
        worse=digest.count(Told.REGRESSED),
        mended=digest.count(Told.RESOLVED),
    )


def as_text(digest: Digest) -> str:
    """Return the digest as plain text."""
    return "\n".join(_text(digest)) + "\n"


def as_html(digest: Digest) -> str:
    """Return the digest as HTML that loads nothing from anywhere."""
    way = "rtl" if digest.language in RIGHT_TO_LEFT else "ltr"
    parts = [
        f'<!doctype html><html lang="{escape(digest.language)}" dir="{way}">',
        f'<head><meta charset="utf-8"><title>{escape(subject(digest))}</title></head>',
        '<body style="font-family: sans-serif; line-height: 1.4; max-width: 40em">',
        f"<h1>{escape(digest.organization)}</h1>",
    ]
    for told in Told:
        some = [each for each in digest.sections if each.told is told]
        if some:
            parts.append(f"<h2>{escape(_said(digest.language, told).template)}</h2>")
            parts.extend(_html(each, digest.language) for each in some)
    parts.append(f"<p>{_linked(digest.language, 'all', digest.all)}</p>")
    why = _said(digest.language, "why").safe_substitute(
        organization=escape(digest.organization)
    )
    address = f'<a href="{escape(digest.settings)}">{escape(digest.settings)}</a>'
    parts.append(f"<p><small>{why.replace('$address', address)}</small></p>")
    return "".join(parts) + "</body></html>\n"


def as_json(digest: Digest) -> str:
    """Return the digest as JSON text, for a webhook."""
    return json.dumps({"schema": SCHEMA, **asdict(digest)}, ensure_ascii=False)


def _text(digest: Digest) -> Iterator[str]:
    language = digest.language
    yield digest.organization
    for told in Told:
        some = [each for each in digest.sections if each.told is told]
        if not some:
            continue
        yield from ("", f"== {_said(language, told).template} ==")
        for each in some:
            yield from ("", _count(each, language))
            for line in each.worst:
                yield f"  {line.title}"
                yield f"    {line.address}"
            if more := each.count - len(each.worst):
                yield "  " + _said(language, "more").substitute(n=more)
    yield from ("", _said(language, "all").substitute(address=digest.all), "")
    yield _said(language, "why").substitute(
        organization=digest.organization, address=digest.settings
    )


def _html(section: Section, language: str) -> str:
    lines = "".join(
        f'<li><a href="{escape(line.address)}"><bdi>{escape(line.title)}</bdi></a></li>'
        for line in section.worst
    )
    more = section.count - len(section.worst)
    rest = escape(_said(language, "more").substitute(n=more)) if more else ""
    head = escape(_count(section, language))
    return f"<h3>{head}</h3><ul>{lines}</ul>" + (f"<p>{rest}</p>" if rest else "")


def _count(section: Section, language: str) -> str:
    return _said(language, "count").substitute(
        title=section.title, language=section.language or "–", n=section.count
    )


def _linked(language: str, key: str, address: str) -> str:
    link = f'<a href="{escape(address)}">{escape(address)}</a>'
    return escape(_said(language, key).template).replace("$address", link)


def _said(language: str, key: str) -> Template:
    words = _words()
    return Template(words.get(language, words["en"])[key])


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((files(__package__) / "words.toml").read_text("utf-8"))
