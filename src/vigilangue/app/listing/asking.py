"""Asks a documents system, by symbol, for the languages that a list lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from vigilangue.catalog import documents
from vigilangue.catalog.documents import Form, System
from vigilangue.core import (
    Capture,
    CatalogError,
    Publication,
    Source,
    SourceChanged,
    TooLarge,
    Unseen,
    Version,
)
from vigilangue.documents import addresses
from vigilangue.language import tags

from .reading import publications

GONE = (404, 410)
FILES = (b"%PDF", b"PK\x03\x04")
HOPS = 5


def system(source: Source, own: Path) -> System | None:
    """Return the system that a source names; CatalogError where there is none."""
    if not source.system:
        return None
    known = {each.name: each for each in documents.systems(own)}
    if source.system not in known:
        told = ", ".join(known)
        raise CatalogError(
            f"{source.slug}: system: none is named {source.system!r}; there are: {told}"
        )
    return known[source.system]


def follow(source: Source, asked: System, capture: Capture) -> Iterator[str]:
    """Yield where the system would have what a list lacks, and one that it has.

    The latter shows whether the system knows the document at all.
    """
    try:
        for listed in publications(source, capture):
            yield from (url for _, url in _asked(asked, listed))
    except (SourceChanged, TooLarge):
        return  # reading tells it


def asks(asked: System, url: str) -> bool:
    """Whether an address is one at which the system is asked."""
    return any(url.startswith(t.text.partition("{")[0]) for t in asked.templates)


@dataclass(slots=True)
class Answers:
    """What a system answered: a file, that there is none, or something else."""

    files: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    moved: dict[str, str] = field(default_factory=dict)

    def take(self, answer: Capture | Unseen) -> None:
        """Note an answer, which may be a file that does not say that it is one."""
        if isinstance(answer, Unseen):
            return  # nothing can be told of it
        key = addresses.key(answer.url)
        onward = addresses.resolve(answer.url, answer.headers.get("location", ""))
        if 300 <= answer.status < 400 and onward:
            self.moved[key] = addresses.key(onward)
        elif answer.status in GONE:
            self.gone.add(key)
        elif answer.status < 300 and answer.body.startswith(FILES):
            self.files.add(key)

    def led(self, url: str) -> bool:
        """Whether an address is one that another led to."""
        return addresses.key(url) in self.moved.values()

    def there(self, url: str) -> bool | None:
        """Tell whether a file is at an address, None where that cannot be told."""
        key = addresses.key(url)
        for _ in range(HOPS):
            key = self.moved.get(key, key)
        if key in self.files:
            return True
        return False if key in self.gone else None


def settled(asked: System, listed: Publication, answers: Answers) -> Publication:
    """Return a document with what the system has of it.

    It counts as a place that lacks a language only where it has another; a language
    about which it said nothing that is understood is ``unseen``.
    """
    said = {tag: (url, answers.there(url)) for tag, url in _asked(asked, listed)}
    there = [tag for tag, (_, found) in said.items() if found]
    if not said or not there:
        return listed
    doubtful = {tag for tag, (_, found) in said.items() if found is None}
    known = {v.language for v in listed.versions}
    where = listed.versions[0].listed
    new = (
        Version(tag, said[tag][0], None, listed.title, "", "", where)
        for tag in there
        if not any(tags.same(tag, other) for other in known)
    )
    return replace(
        listed,
        versions=(*listed.versions, *new),
        places=tuple(dict.fromkeys((*listed.places, asked.name))),
        unseen=listed.unseen | doubtful,
    )


def _asked(asked: System, listed: Publication) -> Iterator[tuple[str, str]]:
    """Yield what is asked for, by language: first one that is listed, as a control."""
    if not asked.knows(listed.name):
        return
    known = [v.language for v in listed.versions if v.language in asked.languages]
    ruled = [n.languages for n in listed.notes if n.only]
    lacking = [
        tag
        for tag in asked.languages
        if not any(tags.same(tag, v.language) for v in listed.versions)
        and all(tag in languages for languages in ruled)
    ]
    if known and lacking:
        for tag in (known[0] or "", *lacking):
            yield tag, _address(asked, listed.name, tag)


def _address(asked: System, symbol: str, tag: str) -> str:
    template = asked.templates[0]
    form = Form.PDF if Form.PDF in template.kinds else template.kinds[0]
    return template.address(symbol, asked.languages[tag], form)


def of(
    asked: System, answers: Iterable[Capture | Unseen], files: Iterable[str]
) -> Answers:
    """Return what the system answered, among all answers of a look.

    ``files`` are the addresses of those that are no pages.
    """
    found = Answers()
    for answer in answers:
        if asks(asked, answer.url) or found.led(answer.url):
            found.take(answer)
    found.files.update(addresses.key(url) for url in files)
    return found
