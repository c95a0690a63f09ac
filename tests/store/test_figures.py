"""Figures over time: what was known at each look, added up over the sources."""

from datetime import UTC, datetime, timedelta

import pytest

from vigilangue.core import Measure
from vigilangue.store import models
from vigilangue.store.queries.figures import added, figures
from vigilangue.store.queries.figures_trend import trend

pytestmark = pytest.mark.django_db
START = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


def source(slug: str) -> models.Source:
    owner, _ = models.Organization.objects.get_or_create(
        slug="office", defaults={"title": "Office", "regime": "any"}
    )
    return models.Source.objects.create(
        organization=owner, slug=slug, title=slug.title(), address=""
    )


def look(
    of: models.Source,
    day: int,
    n: int,
    *,
    measure: str = "coverage",
    unit: str = "share",
    sound: bool = True,
) -> models.Evaluation:
    at = START + timedelta(days=day)
    collection = models.Collection.objects.create(
        source=of,
        began=at,
        ended=at,
        file=f"{of.slug}/{day}/{models.Collection.objects.count()}",
        digest="",
        pages=10,
        complete=True,
    )
    found = models.Evaluation.objects.create(
        collection=collection,
        source=of,
        captured=at,
        at=at,
        sound=sound,
        regime="any",
        languages=["fr"],
        pages=10,
        works=10,
        unseen=0,
        maker="test",
    )
    models.Figure.objects.create(
        evaluation=found,
        measure=measure,
        language="fr",
        n=n,
        of=10,
        value=n / 10,
        unit=unit,
    )
    return found


def told(*sources: models.Source, measure: str = "coverage") -> list[tuple[int, ...]]:
    """Return day, n and N of each point."""
    return [
        ((known.at - START).days, figure.n, figure.of)
        for known in trend([each.pk for each in sources], measure)
        for figure in known.figures
    ]


def test_a_trend_is_in_the_order_of_capture() -> None:
    site = source("site")
    look(site, 7, 8)
    look(site, 0, 5)
    assert told(site) == [(0, 5, 10), (7, 8, 10)]


def test_of_several_sources_the_newest_figures_are_added() -> None:
    site, field = source("site"), source("field")
    look(site, 0, 5)
    look(field, 1, 2)
    look(site, 7, 8)
    assert told(site, field) == [(1, 7, 20), (7, 10, 20)]


def test_a_look_that_was_not_believed_has_no_point() -> None:
    site = source("site")
    look(site, 0, 5)
    look(site, 7, 0, sound=False)
    assert told(site) == [(0, 5, 10)]


def test_of_a_collection_that_was_judged_twice_the_later_stands() -> None:
    site = source("site")
    look(site, 0, 5)
    look(site, 0, 6)
    assert told(site) == [(0, 6, 10)]


def test_what_cannot_be_added_has_no_common_trend() -> None:
    site, field = source("site"), source("field")
    for each in (site, field):
        look(each, 0, 5, measure="median-depth", unit="ratio")
    assert told(site, field, measure="median-depth") == []
    assert told(site, measure="median-depth") == [(0, 5, 10)]


def test_figures_of_several_sources_carry_the_time_of_the_oldest() -> None:
    newest = [look(source("site"), 7, 8).pk, look(source("field"), 1, 2).pk]
    (found,) = figures(newest)
    assert (found.measure.n, found.measure.of, found.measure.value) == (10, 20, 0.5)
    assert found.source is None
    assert found.captured == START + timedelta(days=1)


def test_what_cannot_be_added_stands_once_for_each_source() -> None:
    looks = [
        look(each, 0, 5, measure="median-depth", unit="ratio")
        for each in (source("site"), source("field"))
    ]
    found = figures([each.pk for each in looks])
    assert {each.source for each in found} == {each.source_id for each in looks}


def test_a_sum_with_a_sample_in_it_has_an_interval() -> None:
    whole = Measure(measure="coverage", language="fr", n=5, of=10, value=0.5)
    part = Measure(
        measure="coverage", language="fr", n=1, of=10, value=0.1, low=0.0, high=0.4
    )
    (both,) = added([whole, part])
    assert both.value == 0.3
    assert both.low is not None
    assert both.high is not None
    assert both.low < 0.3 < both.high
    (alone,) = added([whole])
    assert alone.low is None
