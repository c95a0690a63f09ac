"""Fills a database and its folder of evidence, for the speed and the tests of screens.

Run: ``python -m benchmarks.seeding HOME``. The same rows come out every time.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.seeding_copies import (
    OWED,
    REGIME,
    Copied,
    Originals,
    copied,
    fewer,
    originals,
)
from vigilangue.core import Measure
from vigilangue.measures import Diversity, Parity, coverage

if TYPE_CHECKING:
    from vigilangue.store import models

ORGANIZATION = "mountain-springs"
TITLE = "International Office for Mountain Springs"
SOURCES = {"site": "Web site", "field-offices": "Field offices"}
LAST = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
BETWEEN = timedelta(days=7)
JUDGING = timedelta(minutes=20)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """How much there is, over both sources.

    ``looks`` are the evaluations of each source. All have figures; the newest one
    holds every work, the ``told`` before it every tenth.
    """

    works: int = 2_000
    verdicts: int = 100_000
    alerts: int = 400
    looks: int = 13
    told: int = 3


WHOLE, SMALL = Amount(), Amount(works=60, verdicts=3_000, alerts=20, looks=4, told=2)


def seed(home: Path, much: Amount = WHOLE) -> None:
    """Write the rows of one organization; the tables must be there, and empty."""
    from benchmarks.seeding_alerts import alerts
    from vigilangue.store import models

    organization = models.Organization.objects.create(
        slug=ORGANIZATION, title=TITLE, regime=REGIME, seen_by="everyone"
    )
    second = much.works * 2 // 5
    shares = (much.works - second, second)
    for (slug, title), works in zip(SOURCES.items(), shares, strict=True):
        source = models.Source.objects.create(
            organization=organization,
            slug=slug,
            title=title,
            address=f"https://{host(slug)}/",
        )
        _seed(home, source, works, much)
    alerts(much.alerts)


def host(source: str) -> str:
    """Return the host name of a seeded source."""
    return f"{source}.mountain-springs.example"


def _seed(home: Path, source: models.Source, works: int, much: Amount) -> None:
    from benchmarks import seeding_rows as rows

    found, where = originals(), host(source.slug)
    made = [copied(number, where, 0) for number in range(works)]
    subjects = _subjects(source, made, found)
    now = tuple(_figures(made))
    for age in reversed(range(much.looks)):
        evaluation, places = _look(home, source, made, age)
        rows.figures(evaluation, now, age)
        if age <= much.told:
            some = range(0, works, 10 if age else 1)
            judged = (
                rows.Judged(
                    subject=subjects[n],
                    work=one.work,
                    verdicts=fewer(one.verdicts, much.verdicts // much.works + 1),
                )
                for n, one in ((n, _then(made[n], n, where, age)) for n in some)
            )
            rows.keep(evaluation, judged, found, places)


def _then(now: Copied, number: int, where: str, age: int) -> Copied:
    return copied(number, where, age) if age else now


def _subjects(
    source: models.Source, made: Sequence[Copied], found: Originals
) -> list[models.Subject]:
    from vigilangue.store import models

    return models.Subject.objects.bulk_create(
        models.Subject(
            source=source,
            kind=str(one.work.kind),
            name=one.work.expressions[0].url,
            title=found.titles[one.work.expressions[0].capture],
        )
        for one in made
    )


def _figures(made: Sequence[Copied]) -> Iterator[Measure]:
    """Yield the figures of the works, as an audit counts them."""
    languages = made[0].work.expected
    parity, diversity = Parity(languages), Diversity(languages)
    for one in made:
        parity.add(one.work)
        diversity.add(one.work)
    owed = (
        (v.language or "", v.outcome, 1)
        for one in made
        for v in one.verdicts
        if v.check == OWED
    )
    yield from coverage(languages, owed, False)
    yield from parity.measures(False)
    yield from diversity.measures()


def _look(
    home: Path, source: models.Source, made: Sequence[Copied], age: int
) -> tuple[models.Evaluation, dict[str, tuple[int, int]]]:
    from benchmarks.seeding_rows import filed
    from vigilangue.store import models

    ended = LAST - age * BETWEEN
    name = f"captures/{ORGANIZATION}/{source.slug}/{ended:%Y%m%dT%H%M%SZ}.warc.gz"
    file = filed(home / name, originals(), ended)
    pages = sum(len(one.work.expressions) for one in made)
    collection = models.Collection.objects.create(
        source=source,
        began=ended - timedelta(minutes=50),
        ended=ended,
        file=name,
        digest=file.digest,
        pages=pages,
        complete=True,
    )
    evaluation = models.Evaluation.objects.create(
        collection=collection,
        source=source,
        captured=ended,
        at=ended + JUDGING,
        sound=True,
        regime=REGIME,
        languages=list(made[0].work.expected),
        pages=pages,
        works=len(made),
        unseen=0,
        maker="0.1.0",
    )
    return evaluation, file.places


def main() -> None:
    """Seed a folder that is empty."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("home", type=Path)
    home = parser.parse_args().home.absolute()
    os.environ["VIGILANGUE_HOME"] = str(home)
    from vigilangue.store.ready import ready

    ready()
    start = time.perf_counter()
    from django.db import transaction

    with transaction.atomic():
        seed(home)
    print(f"{home}: seeded in {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
