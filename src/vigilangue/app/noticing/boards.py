"""The postings of a job board that is watched: its parts, and several lists of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from vigilangue.connectors import notice as boards
from vigilangue.connectors.notice import Columns
from vigilangue.core import Capture, InputError, Source, SourceChanged, Unseen
from vigilangue.documents import addresses

from .posts import Post, host, named, said

ROBOTS = "/robots.txt"
NO_TEXT = "posting {name}: no text in a column that is known"
GOES_ON = "the board goes on there, and it was not asked for"


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What a board lists, and what of it could not be read."""

    posts: Sequence[Post]
    unseen: Sequence[Unseen]


def onward(source: Source) -> Callable[[Capture], Iterator[str]]:
    """Return how a board leads on: to its next part, on the same host.

    A part that says the same as an earlier one leads nowhere: it would for ever.
    """
    how, known = boards.declared(source.paths), set[str]()

    def following(capture: Capture) -> Iterator[str]:
        after = boards.following(capture, how)
        again = capture.digest in known
        known.add(capture.digest)
        if after and not again and host(after) == host(capture.url):
            yield after

    return following


def read(
    source: Source, answers: Iterable[Capture | Unseen], *, whole: bool = True
) -> Read:
    """Return what the answers of a board list; what cannot be read is unseen, with why.

    Lists that name a posting alike have versions of it: a board a language. Where all
    of it was to be fetched (``whole``), a part that is led to and was not is unseen.
    """
    how = boards.declared(source.paths)
    posts: dict[str, Post] = {}
    unseen: list[Unseen] = []
    asked: set[str] = set()
    ahead: dict[str, str] = {}  # where parts lead on, each by its bytes
    for answer in answers:
        asked.add(addresses.key(answer.url))
        if answer.url.endswith(ROBOTS):
            continue
        if isinstance(answer, Unseen):
            unseen.append(answer)
        elif answer.status >= 400:
            why = f"answered {answer.status}"
            unseen.append(Unseen(url=answer.url, why=why))
        elif answer.status < 300:
            unseen += _take(source, answer, how, posts)
            if after := boards.following(answer, how):
                ahead.setdefault(answer.digest, after)
    for url in ahead.values() if whole else ():
        if addresses.key(url) not in asked:
            unseen.append(Unseen(url=url, why=GOES_ON))
    return Read(posts=[p for p in posts.values() if p.versions], unseen=unseen)


def _take(
    source: Source, answer: Capture, how: Columns, posts: dict[str, Post]
) -> Iterator[Unseen]:
    """Put the postings of an answer to those that are known; yield what has no text."""
    digest = answer.digest  # of the bytes: once
    try:
        every = list(boards.postings(answer.body, how))
        if every and not any(posting.versions for posting in every):
            raise SourceChanged(NO_TEXT.format(name=1) + "; name its column `text`")
    except SourceChanged as error:
        yield Unseen(url=answer.url, why=str(error))
        return
    start = _start(source, answer.url)
    told = dict(source.spoken).get(start)
    for posting in every:
        name = named(posting)
        if not posting.versions:
            why = NO_TEXT.format(name=name)
            yield Unseen(url=f"{start}#{quote(name)}", why=why)
            continue
        post = posts.setdefault(
            name, Post(name=name, organization=posting.organization)
        )
        try:
            for each in said(posting, start, told, answer.url, digest):
                if each.language not in (v.language for v in post.versions):
                    post.versions.append(each)
        except InputError as error:
            yield Unseen(url=f"{start}#{quote(name)}", why=str(error))


def _start(source: Source, url: str) -> str:
    """Return the address of the list that a part belongs to: what stays the same."""
    key = addresses.key(url)

    def far(address: str) -> tuple[bool, bool, bool]:
        own = addresses.key(address)
        other = own.partition("?")[0] != key.partition("?")[0]
        return own != key, other, host(address) != host(url)

    return min(source.addresses, key=far)
