"""The figures on the screen: each with its n, its of, its meaning and its date."""

import json

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.seeded import seeded  # noqa: F401
from tests.web.works_seed import (  # noqa: F401
    PATH,
    _kept_where_it_was_seeded,
    every,
    page,
    said,
)
from vigilangue.store import models

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeded")]


def test_every_measure_says_what_it_means(outsider: Client) -> None:
    shown = page(outsider, "figures/")
    panels = shown.css(".grid .panel")
    assert len(panels) > 5
    for panel in panels:
        assert len(said(panel, "p.hint")) > 30
        assert panel.css_first("caption time") is not None
    for row in shown.css("th.means"):
        assert len(said(row, ".hint")) > 30
    assert len(shown.css("th.means")) == 4


def test_shares_are_added_up_over_the_sources(outsider: Client) -> None:
    shown = page(outsider, "figures/")
    counted = every(shown.css(".grid .panel")[0], "tbody td:nth-child(2)")
    newest = models.Evaluation.objects.order_by("-captured")[:2]
    figures = models.Figure.objects.filter(
        evaluation__in=[look.pk for look in newest], measure="coverage", language="ar"
    )
    assert figures.count() == 2
    n, of = sum(f.n for f in figures), sum(f.of for f in figures)
    assert counted[0] == f"{n} of {of}"


def test_what_cannot_be_added_has_a_column_for_each_source(outsider: Client) -> None:
    table = next(
        panel
        for panel in page(outsider, "figures/").css(".grid .panel")
        if said(panel, "h2") == "Middle depth"
    )
    heads = ["Language", "Field offices", "Web site"]
    assert every(table, "thead th") == heads
    assert "of" in said(table, "tbody td")
    alone = page(outsider, "figures/?source=site")
    table = next(p for p in alone.css(".grid .panel") if "depth" in said(p, "h2"))
    assert len(every(table, "thead th")) < 4


def test_the_chart_and_its_table_say_the_same(outsider: Client) -> None:
    shown = page(outsider, "figures/?measure=depth")
    spec = json.loads(said(shown, "#trend-spec"))
    rows = shown.css("figure.chart tbody tr")
    looks = {value["at"] for value in spec["data"]["values"]}
    assert len(rows) == len(looks) == 4
    assert said(shown, "h2#trend") == "Depth over time"


def test_a_trend_of_what_cannot_be_added_asks_for_one_source(
    outsider: Client,
) -> None:
    both = page(outsider, "figures/?measure=median-depth")
    assert "cannot be added up" in said(both, "main .notice")
    one = page(outsider, "figures/?measure=median-depth&source=site")
    assert one.css_first("#trend-spec") is not None


def test_an_unknown_measure_is_not_asked_for(outsider: Client) -> None:
    assert said(page(outsider, "figures/?measure=zz"), "h2#trend") == (
        "Coverage over time"
    )


def test_a_single_look_has_figures_and_no_chart(outsider: Client) -> None:
    newest = models.Evaluation.objects.order_by("-captured")[:2]
    kept = [look.pk for look in newest]
    models.Figure.objects.exclude(evaluation_id__in=kept).delete()
    shown = page(outsider, "figures/")
    assert shown.css_first("#trend-spec") is None
    assert "second look" in shown.css_first("main").text()  # type: ignore[union-attr]


def test_a_sample_shows_its_interval(outsider: Client) -> None:
    models.Figure.objects.filter(measure="coverage").update(low=0.1, high=0.9)
    panel = page(outsider, "figures/").css(".grid .panel")[0]
    assert "95 % interval" in every(panel, "thead th")
    assert " to " in every(panel, "tbody tr:first-child td")[-1]


def test_the_figures_ask_the_store_few_questions(
    outsider: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(8):
        outsider.get(f"/en/{PATH}figures/")
