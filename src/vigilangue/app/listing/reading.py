"""Reads the answers of a source into publications, each answer by its connector."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from vigilangue.connectors import feed_items, icalendar, marcxml, oai_pmh, table
from vigilangue.connectors.feed_items import Item
from vigilangue.core import (
    Capture,
    Connector,
    Publication,
    Source,
    SourceChanged,
    TooLarge,
    Unseen,
)
from vigilangue.documents import addresses

GONE = "answered {}"
ROBOTS = "/robots.txt"


@dataclass(slots=True)
class Read:
    """What was read of a source: ``broken`` where a list was not read to its end.

    ``lost`` are the languages of the lists that could not be read, ``told`` the feeds
    whose language a person has declared, ``digests`` the hashes of the answers.
    """

    publications: list[Publication] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    unseen: list[Unseen] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    digests: dict[str, str] = field(default_factory=dict)

    @property
    def broken(self) -> bool:
        """Whether something that was to be read was not."""
        return bool(self.unseen)


def read(
    source: Source,
    answers: Iterable[Capture | Unseen],
    besides: Callable[[str], bool] = lambda url: False,
) -> Read:
    """Return what the answers list; what is no list of the kind is unseen, with why.

    ``besides`` tells of an address whether its answer is none of the lists.
    """
    found = Read()
    spoken = {addresses.key(url): tag for url, tag in source.spoken}
    for answer in answers:
        if answer.url.endswith(ROBOTS) or besides(answer.url):
            continue
        if isinstance(answer, Unseen):
            found.unseen.append(answer)
            found.lost |= _named(spoken, answer.url)
        elif 300 <= answer.status < 400:
            onward = addresses.resolve(answer.url, answer.headers.get("location", ""))
            if onward and (tag := spoken.get(addresses.key(answer.url))):
                spoken[addresses.key(onward)] = tag
        elif answer.status >= 400:
            why = GONE.format(answer.status)
            found.unseen.append(Unseen(url=answer.url, why=why))
            found.lost |= _named(spoken, answer.url)
        else:
            _take(source, answer, spoken.get(addresses.key(answer.url)), found)
    return found


def _named(spoken: dict[str, str], url: str) -> set[str]:
    tag = spoken.get(addresses.key(url))
    return {tag} if tag else set()


def _take(source: Source, answer: Capture, tag: str | None, found: Read) -> None:
    found.digests[answer.url] = digest = answer.digest  # of the bytes: once
    try:
        if source.connector is Connector.FEED:
            if tag:
                found.told.add(answer.url)
            items = feed_items.read(answer)
            found.items.extend(i._replace(language=tag or i.language) for i in items)
            return
        for each in publications(source, answer):
            own = replace(each, kind=source.kind)
            found.publications.append(_placed(own, answer.url, digest, tag))
    except (SourceChanged, TooLarge) as error:
        found.unseen.append(Unseen(url=answer.url, why=str(error)))
        if tag:
            found.lost.add(tag)


def publications(source: Source, answer: Capture) -> Iterator[Publication]:
    """Yield what an answer lists; raises as the connectors do."""
    match source.connector:
        case Connector.DOCUMENTS:
            yield from marcxml.read(answer)
        case Connector.OAI:
            for each in oai_pmh.read(answer):
                if isinstance(each, Publication):
                    yield each
        case Connector.CALENDAR:
            yield from icalendar.read(answer)
        case Connector.TABLE:
            yield from table.read(answer, source.columns, source.kind)


def _placed(each: Publication, url: str, digest: str, tag: str | None) -> Publication:
    parts = addresses.split(url)
    place = (parts.hostname if parts else None) or url
    versions = tuple(
        v._replace(language=v.language or tag, listed=url, capture=digest)
        for v in each.versions
    )
    return replace(each, versions=versions, places=(place,))
