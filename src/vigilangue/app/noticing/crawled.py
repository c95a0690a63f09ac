"""The notices of a site that was crawled, each with its version in another language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from vigilangue import notices
from vigilangue.core import Capture, InputError, Notice, Unseen, Work
from vigilangue.documents import papers

from ..auditing import AuditOptions, Progress, audit
from .sheets import Sheet

FIRST = ("en", "fr")  # versions that come before others, where a work has several


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A page of a work: where it is, and which bytes it was."""

    url: str
    capture: str
    version: str


def read(file: Path) -> Iterator[Sheet | Unseen]:
    """Yield each page that is a notice, once a work, and what was not seen.

    Which pages are versions of one work is what an audit finds. A page is a notice
    that asks for a language, or prints two of the facts that notices print. Raises
    InputError where the file is none.
    """
    options = AuditOptions(offline=True, workers=1)
    with audit((str(file),), options=options, progress=_quiet) as answer:
        yield from (sheet for _, sheet in with_works((file,), answer.works()))
        yield from answer.unseen()


def with_works(
    files: Sequence[Path], works: Iterable[Work]
) -> Iterator[tuple[Work, Sheet]]:
    """Yield each work that is a notice, with the sheet of its first version.

    ``works`` are those that an audit found in the files. Raises InputError as `read`.
    """
    paged = [(work, _pages(work)) for work in works]
    found = _notices(files, {page.capture for _, pages in paged for page in pages})
    for work, pages in paged:
        told = [page for page in pages if page.capture in found]
        if told:
            yield work, _sheet(told, found)


def _quiet(progress: Progress) -> None:
    """Tell nobody."""


def _pages(work: Work) -> list[_Page]:
    pages = [
        _Page(url=e.url, capture=e.capture, version=e.version or e.language or "")
        for e in work.expressions
    ]
    return sorted(pages, key=lambda page: (rank(page.version), page.url))


def rank(version: str) -> int:
    """Return the place of a version among those of a work; the first is judged."""
    return FIRST.index(version) if version in FIRST else len(FIRST)


def _notices(files: Sequence[Path], wanted: set[str]) -> Mapping[str, Notice]:
    """Return the notices by their bytes, all pages read one after the other."""
    from vigilangue.collecting import warc

    found: dict[str, Notice] = {}
    for capture in warc.read(*files):
        if not isinstance(capture, Capture) or capture.digest not in wanted:
            continue
        wanted = wanted - {capture.digest}
        try:
            notice = notices.read(papers.read(capture.body))
        except InputError:
            continue
        if _is_one(notice):
            found[capture.digest] = notice
    return found


def _is_one(notice: Notice) -> bool:
    facts = (notice.duty_station, notice.grade, notice.deadline, notice.department)
    return bool(notice.requirements) or sum(fact is not None for fact in facts) > 1


def _sheet(pages: Sequence[_Page], found: Mapping[str, Notice]) -> Sheet:
    first, *others = pages
    return Sheet(
        file=first.url,
        notice=found[first.capture],
        capture=first.capture,
        counterpart=found[others[0].capture] if others else None,
    )
