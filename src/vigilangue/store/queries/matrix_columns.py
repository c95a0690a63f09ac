"""The columns of the matrix: a language each, with all the tags that mean it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count

from vigilangue.core import Outcome
from vigilangue.language import tags

from ..models import Verdict
from .works_current import Watched

OWED = "missing-language"  # the check that says whether a language is there


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A language that is expected, and how its works stand.

    ``tags`` are those of the verdicts that are about it: ``zh`` and ``zh-Hans``. Of
    the works in which it is owed it is there in ``present``, missing in ``missing``,
    and of ``unseen`` it cannot be told; ``findings`` counts the works in which another
    check failed on it.
    """

    language: str
    tags: tuple[str, ...]
    present: int = 0
    missing: int = 0
    unseen: int = 0
    findings: int = 0

    @property
    def known(self) -> int:
        """The works of which it is known whether it is there."""
        return self.present + self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Failing:
    """A check that failed, and in how many works."""

    check: str
    works: int


def columns(watched: Watched) -> tuple[Column, ...]:
    """Return a column for each language expected of an organization."""
    rows = Verdict.objects.filter(evaluation_id__in=watched.evaluations)
    owed = rows.filter(check_slug=OWED, outcome__in=[str(o) for o in Outcome])
    counts = {
        (outcome, language): n
        for outcome, language, n in owed.values_list("outcome", "language").annotate(
            n=Count("pk")
        )
    }
    failed = rows.filter(outcome=Outcome.FAILED, trial=False).exclude(check_slug=OWED)
    several = Count("subject_id", distinct=True)
    findings = dict(failed.values_list("language").annotate(n=several))
    found = []
    for language in watched.languages:
        meant = _meant(language, findings)
        faulty = sum(findings.get(tag, 0) for tag in meant)
        if len(meant) > 1:  # a work may have findings under several of the tags
            pairs = failed.filter(language__in=meant).values("subject_id")
            faulty = pairs.distinct().count()
        found.append(
            Column(
                language=language,
                tags=meant,
                present=counts.get((Outcome.PASSED, language), 0),
                missing=counts.get((Outcome.FAILED, language), 0),
                unseen=counts.get((Outcome.CANT_TELL, language), 0),
                findings=faulty,
            )
        )
    return tuple(found)


def failing(watched: Watched) -> tuple[Failing, ...]:
    """Return the checks that failed, by name."""
    rows = Verdict.objects.filter(
        evaluation_id__in=watched.evaluations, outcome=Outcome.FAILED, trial=False
    )
    works = Count("subject_id", distinct=True)
    counts = rows.values_list("check_slug").annotate(n=works).order_by("check_slug")
    return tuple(Failing(check=check, works=n) for check, n in counts)


def _meant(language: str, others: Iterable[str]) -> tuple[str, ...]:
    kin = sorted(tag for tag in others if tags.same(tag, language))
    return tuple(dict.fromkeys((language, *kin)))
