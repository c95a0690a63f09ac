"""Links the files of evidence into the chain, and checks that none was changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vigilangue.core import EvidenceLost

if TYPE_CHECKING:
    from vigilangue.collecting.evidence import ChainLine
    from vigilangue.store.queries.chain import Linked


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """A file of evidence that was checked; ``fault`` is its first difference, or "".

    ``lost`` is true where the file is not there, so that nothing can be told of it.
    """

    file: str
    fault: str = ""
    lost: bool = False


def chain(home: Path) -> None:
    """Add what is in no chain yet, to the store and then to the log."""
    from django.db import transaction

    from vigilangue.collecting import evidence
    from vigilangue.store.queries import chain as links

    with evidence.chaining(home):
        with transaction.atomic():
            end = links.last()
            number, link = (end.number, end.link) if end else (0, evidence.FIRST)
            for each in list(links.unlinked()):
                number, previous = number + 1, link
                link = evidence.linked(previous, each.file, each.digest)
                links.add(
                    links.Linked(
                        collection=each.collection,
                        volume=each.volume,
                        file=each.file,
                        digest=each.digest,
                        number=number,
                        previous=previous,
                        link=link,
                    )
                )
        written = sum(1 for _ in evidence.lines(home))
        for each in links.every():
            if each.number > written:
                evidence.append(home, _line(each))


def verify(home: Path) -> Iterator[Verified]:
    """Yield each file of evidence, the oldest first, with what is wrong with it.

    The chain is computed anew and compared with the store and the log, each file with
    its hash; of one that was changed the first capture is told that is not what it
    was.
    """
    from vigilangue.collecting import evidence
    from vigilangue.store.queries import chain as links

    log = evidence.lines(home)
    link = evidence.FIRST
    for number, each in enumerate(links.every(), 1):
        line = next(log, None)
        yield _verified(home, each, number, link, line)
        link = each.link
    for extra in log:
        file = extra.file if extra else str(evidence.log(home).name)
        yield Verified(file=file, fault="the log names it, and the store does not")
    for each in links.unlinked():
        yield _file(home, each)


def _verified(
    home: Path, each: Linked, number: int, link: str, line: ChainLine | None
) -> Verified:
    from vigilangue.collecting import evidence

    said = f"entry {number} of the chain"
    if each.number != number:
        return Verified(file=each.file, fault=f"{said} is missing in the store")
    expected = evidence.linked(link, each.file, each.digest)
    if each.previous != link or each.link != expected:
        return Verified(
            file=each.file,
            fault=f"{said} was changed in the store: its hash is another",
        )
    if line != _line(each):
        what = "lacks it" if line is None else "says otherwise"
        return Verified(file=each.file, fault=f"{said}: the log in captures {what}")
    return _file(home, each)


def _file(home: Path, each: Linked) -> Verified:
    from vigilangue.collecting import evidence

    path = home / each.file
    if each.dropped:
        return Verified(file=each.file)
    try:
        if evidence.digest(path) == each.digest:
            return Verified(file=each.file)
    except OSError as error:
        why = f"it cannot be read ({error.strerror}); restore it from a copy"
        return Verified(file=each.file, fault=why, lost=True)
    return Verified(file=each.file, fault=_difference(path, each))


def _difference(path: Path, each: Linked) -> str:
    from vigilangue.collecting import evidence
    from vigilangue.store.queries import chain as links

    for capture in links.captures(each):
        try:
            evidence.fetch(path, capture.offset, digest=capture.digest)
        except EvidenceLost as error:
            why = str(error).removeprefix(f"{path}").lstrip(":, ")
            return (
                f"it was changed; first at byte {capture.offset}, {capture.url}: {why}"
            )
    return "it was changed, beside the answers that are named in the store"


def _line(each: Linked) -> ChainLine:
    from vigilangue.collecting import evidence

    return evidence.ChainLine(
        number=each.number,
        file=each.file,
        digest=each.digest,
        previous=each.previous,
        link=each.link,
    )
