"""Sources of our own: what people observe, what instruments ask for.

Nobody collects them, and no declaration can have their names: each begins with ``_``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from vigilangue.core import Verdict

from .. import models
from ..models.watched import INNER
from .texts import clean

TITLE = 300  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Something that was judged; ``name`` stays the same, ``title`` is for people."""

    name: str
    title: str
    verdicts: tuple[Verdict, ...]


def sources(organization: str) -> list[tuple[str, int]]:
    """Return the slugs and numbers of such sources of an organization."""
    rows = models.Source.objects.filter(
        organization__slug=organization, slug__startswith=INNER
    )
    return list(rows.order_by("pk").values_list("slug", "pk"))


def begin(organization: models.Organization, slug: str, title: str) -> int:
    """Return such a source, made where there is none.

    Who calls it holds a transaction: nobody else judges what it holds until its end.
    """
    row, _ = models.Source.objects.get_or_create(
        organization=organization, slug=slug, defaults={"title": title, "address": ""}
    )
    return models.Source.objects.select_for_update(no_key=True).get(pk=row.pk).pk


def write(
    source: int,
    kind: str,
    judged: Iterable[Judged],
    now: datetime,
    *,
    regime: str,
    maker: str,
) -> int:
    """Write an evaluation of subjects of a kind; return its number."""
    some = list(judged)
    evaluation = models.Evaluation.objects.create(
        source_id=source,
        captured=now,
        at=now,
        sound=True,
        regime=regime,
        languages=[],
        pages=0,
        works=len(some),
        unseen=0,
        maker=maker[:40],
    )
    subjects = _subjects(source, kind, some)
    models.Verdict.objects.bulk_create(
        models.Verdict(
            evaluation=evaluation,
            subject_id=subjects[clean(each.name)],
            check_slug=verdict.check,
            language=verdict.language or "",
            outcome=verdict.outcome,
            because=clean(verdict.because),
            url=clean(verdict.url or ""),
            digest=clean(verdict.evidence.capture),
            quote=clean(verdict.evidence.quote),
            basis=list(verdict.basis),
        )
        for each in some
        for verdict in each.verdicts
    )
    return evaluation.pk


def _subjects(source: int, kind: str, judged: Iterable[Judged]) -> Mapping[str, int]:
    wanted = {clean(each.name): clean(each.title)[:TITLE] for each in judged}
    models.Subject.objects.bulk_create(
        (
            models.Subject(source_id=source, kind=kind, name=name, title=title)
            for name, title in wanted.items()
        ),
        ignore_conflicts=True,
    )
    rows = models.Subject.objects.filter(source_id=source, kind=kind)
    return dict(rows.filter(name__in=wanted).values_list("name", "pk"))
