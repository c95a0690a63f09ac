"""The matrix: works by languages, a page at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Q

from vigilangue.core import Outcome
from vigilangue.language import tags

from ..models import Expression, Seen, Verdict
from .matrix_columns import OWED, Column
from .matrix_sought import Sought, sought

PAGE = 50  # works on one page


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version of a work, as far as the matrix needs it."""

    language: str
    url: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The place of one language of one work.

    ``owed`` says whether the language is there, None where it is not owed; ``findings``
    counts what other checks found there.
    """

    language: str
    owed: Outcome | None
    findings: int
    version: Version | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One work; ``failed`` counts all that failed in it, ``cells`` are in column order.

    ``name`` is the address it goes by.
    """

    subject: int
    source: int
    name: str
    title: str
    kind: str
    failed: int
    versions: tuple[Version, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The works of one page, and how many there are in all of those asked for."""

    rows: tuple[Row, ...]
    total: int
    page: int


def matrix(
    evaluations: tuple[int, ...],
    columns: Sequence[Column],
    asked: Sought,
    page: int,
) -> Matrix:
    """Return a page (from 1; the last one where there are fewer) of the works."""
    works = sought(evaluations, asked)
    total = works.order_by().count()
    page = min(max(page, 1), max(1, -(-total // PAGE)))
    rows = list(works.select_related("subject")[PAGE * (page - 1) : PAGE * page])
    subjects = [row.subject_id for row in rows]
    lacking, findings = _judged(evaluations, subjects)
    versions = _versions(evaluations, subjects)

    def cells(row: Seen) -> Iterator[Cell]:
        for column in columns:
            version = _version(column, versions[row.subject_id])
            owed = Outcome.PASSED if version else Outcome.CANT_TELL
            place = row.subject_id, column.language
            yield Cell(
                language=column.language,
                owed=lacking.get(place, owed)
                if column.language in row.expected
                else None,
                findings=sum(findings[row.subject_id, tag] for tag in column.tags),
                version=version,
            )

    return Matrix(
        rows=tuple(
            _row(row, tuple(versions[row.subject_id]), tuple(cells(row)))
            for row in rows
        ),
        total=total,
        page=page,
    )


def _row(row: Seen, versions: tuple[Version, ...], cells: tuple[Cell, ...]) -> Row:
    subject = row.subject
    return Row(
        subject=subject.pk,
        source=subject.source_id,
        name=subject.name,
        title=subject.title,
        kind=subject.kind,
        failed=row.failed,
        versions=versions,
        cells=cells,
    )


_Place = tuple[int, str]


def _judged(
    evaluations: tuple[int, ...], subjects: Sequence[int]
) -> tuple[dict[_Place, Outcome], Counter[_Place]]:
    """Return in which places a language is lacking or unseen, and what else failed."""
    rows = Verdict.objects.filter(
        Q(outcome=Outcome.FAILED) | Q(outcome=Outcome.CANT_TELL, check_slug=OWED),
        evaluation_id__in=evaluations,
        outcome__in=(str(Outcome.FAILED), str(Outcome.CANT_TELL)),
        subject_id__in=subjects,
        trial=False,
    )
    lacking: dict[_Place, Outcome] = {}
    findings: Counter[_Place] = Counter()
    for subject, check, language, outcome in rows.values_list(
        "subject_id", "check_slug", "language", "outcome"
    ):
        if check == OWED:
            lacking[subject, language] = Outcome(outcome)
        else:
            findings[subject, language] += 1
    return lacking, findings


def _versions(
    evaluations: tuple[int, ...], subjects: Sequence[int]
) -> dict[int, list[Version]]:
    found: dict[int, list[Version]] = {subject: [] for subject in subjects}
    rows = Expression.objects.filter(
        evaluation_id__in=evaluations, subject_id__in=subjects
    )
    for subject, language, url, title in rows.order_by("pk").values_list(
        "subject_id", "version", "url", "title"
    ):
        found[subject].append(Version(language=language, url=url, title=title))
    return found


def _version(column: Column, versions: Sequence[Version]) -> Version | None:
    """Return the version in a language, the exact tag before a near one."""
    exact = (v for v in versions if v.language == column.language)
    near = (v for v in versions if tags.same(v.language, column.language))
    return next(exact, None) or next(near, None)
