"""Who is watched, and what is new, worse and mended of each."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import quote_from_bytes

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.seeded import seeded  # noqa: F401
from vigilangue.alerts import News, news, stand
from vigilangue.store import models
from vigilangue.store.queries import alerts
from vigilangue.web.organizations import views

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeded")]
OFFICE = "/en/o/mountain-springs/"
# The newest look of the seeded watch is of the day before.
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
Clock = Callable[[datetime], None]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Set what the pages take for now; it begins with ``NOW``."""

    def set_to(moment: datetime) -> None:
        stopped = SimpleNamespace(now=lambda zone: moment)
        monkeypatch.setattr(views, "datetime", stopped)

    set_to(NOW)
    return set_to


@pytest.fixture(autouse=True)
def _now(clock: Clock) -> None:
    """Every test begins at ``NOW``."""


def text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def told(since: datetime) -> dict[str, int]:
    """Return how many alerts are new, came back, were mended, by their events."""
    found = [
        news(stand(alert.events, NOW), since)
        for alert in alerts.of_organization("mountain-springs")
    ]
    return {what: found.count(what) for what in News}


def headings(body: str) -> dict[str, int]:
    """Return the counts of the panels of news, by their anchor."""
    found = re.findall(
        r'<h2 id="(new|worse|mended)">.*?<span class="number">(\d+)</span>', body
    )
    return {name: int(count) for name, count in found}


@pytest.mark.parametrize("days", [7, 30, 90])
def test_the_overview_counts_what_happened_since_a_day(
    days: int, outsider: Client
) -> None:
    since = told(NOW - timedelta(days=days))
    assert headings(text(outsider, f"{OFFICE}?days={days}")) == {
        "new": since[News.NEW],
        "worse": since[News.REGRESSED],
        "mended": since[News.RESOLVED],
    }
    assert sum(since.values()) > 0


def test_the_list_tells_the_same_as_the_overview(outsider: Client) -> None:
    since = told(NOW - timedelta(days=90))
    body = text(outsider, "/en/?days=90")
    stats = re.findall(r"<dt>([\w ]+)</dt><dd>(\d+)</dd>", body)
    assert dict(stats)["New"] == str(since[News.NEW])
    assert dict(stats)["Mended"] == str(since[News.RESOLVED])


def test_every_named_alert_leads_to_its_page(outsider: Client) -> None:
    body = text(outsider, f"{OFFICE}?days=90")
    named = set(re.findall(rf'href="({OFFICE}alerts/\d+/[^"]+)"', body))
    assert named
    for address in named:
        assert re.fullmatch(rf"{OFFICE}alerts/\d+/[a-z-]+/(?:[A-Za-z-]+)/", address), (
            address
        )


def test_coverage_is_said_as_n_of_all(outsider: Client) -> None:
    newest = models.Evaluation.objects.filter(sound=True).order_by("-captured")
    last = {row.source_id: row.pk for row in reversed(newest)}
    rows = models.Figure.objects.filter(
        evaluation__in=last.values(), measure="coverage", language="ar"
    )
    n, of = sum(row.n for row in rows), sum(row.of for row in rows)
    assert f"{n} of {of}" in text(outsider, OFFICE)


def test_the_trend_is_a_chart_with_its_table(outsider: Client) -> None:
    body = text(outsider, OFFICE)
    assert '<figure class="chart" data-spec="trend-spec">' in body
    assert '<script id="trend-spec" type="application/json">' in body
    assert "Coverage at each look, newest first" in body


def test_an_organization_that_nobody_declared_is_not_there(outsider: Client) -> None:
    assert outsider.get("/en/o/nobody/").status_code == 404


@pytest.mark.parametrize(("path", "most"), [("/en/", 10), (OFFICE, 10)])
def test_a_page_asks_the_store_little(
    path: str,
    most: int,
    outsider: Client,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(most):
        outsider.get(path)


def test_a_source_at_fault_is_said_first(outsider: Client) -> None:
    source = models.Source.objects.get(slug="site")
    last = source.evaluations.order_by("-captured")[0]
    models.Evaluation.objects.create(
        collection=last.collection,
        source=source,
        captured=last.captured + timedelta(hours=3),
        at=last.at + timedelta(hours=3),
        sound=False,
        regime=last.regime,
        languages=last.languages,
        pages=3,
        works=0,
        unseen=900,
        maker="0",
    )
    body = text(outsider, OFFICE)
    fault, new = body.index("cannot be believed"), body.index('<h2 id="new">')
    assert fault < new
    assert "nothing of it opens or resolves" in body
    assert "not believed" in body, "in the table of sources too"
    assert "cannot be believed" in text(outsider, "/en/")


def test_before_any_look_the_overview_teaches_the_commands(outsider: Client) -> None:
    models.Organization.objects.create(
        slug="new", title="A new one", regime="any", seen_by="everyone"
    )
    body = text(outsider, "/en/o/new/")
    assert "vigilangue collect new" in body
    assert "vigilangue evaluate new" in body


def test_the_first_visit_tells_of_seven_days_the_next_since_the_last(
    outsider: Client, clock: Clock
) -> None:
    assert "in the last 7 days" in text(outsider, "/en/")
    clock(NOW + timedelta(minutes=10))
    assert "in the last 7 days" in text(outsider, OFFICE), "of the same visit"
    clock(NOW + timedelta(days=2))
    body = text(outsider, "/en/")
    assert '<time datetime="2026-11-24T12:10:00Z"' in body
    clock(NOW + timedelta(days=2, minutes=20))
    assert '<time datetime="2026-11-24T12:10:00Z"' in text(outsider, OFFICE)


@pytest.mark.parametrize("forged", ["", "x", "2026-01-01T00:00:00|y", "|:sig"])
def test_a_forged_visit_is_none(forged: str, outsider: Client) -> None:
    outsider.cookies["vigilangue-visit"] = forged
    assert "in the last 7 days" in text(outsider, "/en/")


def test_reading_writes_nothing_into_the_store(
    outsider: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        outsider.get("/en/")
        outsider.get(OFFICE)
        outsider.get("/en/find/?address=x")
    assert asked.captured_queries
    assert [q["sql"] for q in asked if not q["sql"].startswith("SELECT")] == []


def test_an_address_leads_to_the_page_that_explains_it(outsider: Client) -> None:
    version = models.Expression.objects.order_by("pk").last()
    assert version is not None
    answer = outsider.get("/fr/find/", {"address": f"  {version.url} "})
    assert answer.status_code == 302
    assert answer.headers["Location"] == (
        f"/fr/o/mountain-springs/explain/?subject={version.subject_id}"
    )


def test_words_lead_to_what_is_like_them(outsider: Client) -> None:
    body = text(outsider, "/en/find/?address=library")
    assert "No work has this address; these are like it:" in body
    assert "/en/o/mountain-springs/explain/?subject=" in body


def test_what_nobody_saw_is_said_to_be_unknown(outsider: Client) -> None:
    body = text(outsider, "/en/find/?address=https://elsewhere.example/<b>")
    assert "Nothing of that is known" in body
    assert "&lt;b&gt;" in body


@pytest.mark.parametrize("odd", ["\x00", "a" * 5000, "\ud800", "%", "'\"<>", "٣"])
def test_whatever_is_asked_for_is_answered(odd: str, outsider: Client) -> None:
    asked = odd.encode("utf-8", "surrogatepass")
    answer = outsider.get("/en/find/?address=" + quote_from_bytes(asked))
    assert answer.status_code == 200


def test_what_is_declared_and_not_looked_at_is_offered(
    outsider: Client, home: Path
) -> None:
    folder = home / "catalog" / "river-office"
    folder.mkdir(parents=True)
    (folder / "_organization.toml").write_text('title = "The River Office"\n')
    (folder / "site.toml").write_text(
        'title = "Site"\naddresses = ["https://river.example/"]\n'
    )
    broken = home / "catalog" / "broken"
    broken.mkdir()
    (broken / "_organization.toml").write_text("title = ")
    body = text(outsider, "/en/")
    assert "The River Office" in body
    assert "vigilangue collect river-office" in body
    assert "vigilangue collect mountain-springs" not in body, "it was looked at"
