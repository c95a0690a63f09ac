"""The list of alerts: groups, filters, states, and sources at fault on top."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from vigilangue.alerts import Event, What
from vigilangue.core import SOURCE_IN_BOUNDS
from vigilangue.store import models
from vigilangue.store.queries import alerting
from vigilangue.store.queries.alerting import Mark
from vigilangue.store.queries.enrolling import KIND

from .watch import OFFICE, SOURCE, Watch, at

pytestmark = pytest.mark.django_db
LIST = f"{OFFICE}alerts/"


@pytest.fixture
def watch(home: Path) -> Watch:
    made = Watch(home=home)
    made.look()
    return made


def shown(client: Client, query: str = "") -> str:
    answer = client.get(f"{LIST}{query}")
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def rows(body: str) -> list[str]:
    """Return the addresses of the alerts that a page lists, in order."""
    return re.findall(r'<th scope="row"><a href="([^"]+)"', body)


def tabs(body: str) -> dict[str, str]:
    return dict(re.findall(r'state=(\w+)"[^>]*>[^<]*<span class="n">(\d+)', body))


def many(watch: Watch, count: int, check: str = "missing-language") -> list[Mark]:
    return [
        watch.opened(check, "ar", work=f"https://x.test/{n}/") for n in range(count)
    ]


def people(mark: Mark, what: What, days_ago: int = 0, reason: str = "because") -> None:
    now = timezone.now()
    until = (now + timedelta(days=30)).date() if what.ends else None
    happened = Event(
        what=what,
        at=now - timedelta(days=days_ago),
        author="anna",
        reason=reason,
        until=until,
    )
    alerting.append(mark, (happened,))


def test_without_any_alert_it_says_what_to_do(watch: Watch, outsider: Client) -> None:
    body = shown(outsider)
    assert "No alert was ever opened" in body
    assert "vigilangue collect office" in body


def test_an_organization_that_is_none_is_not_found(outsider: Client) -> None:
    assert outsider.get("/en/o/none/alerts/").status_code == 404


def test_four_hundred_of_one_sort_are_one_group_and_its_worst_ten(
    watch: Watch, outsider: Client
) -> None:
    many(watch, 400)
    body = shown(outsider)
    assert body.count("<details") == 1
    assert '<span class="n">400</span>' in body
    assert len(rows(body)) == 10
    assert "All 400 of them" in body


def test_all_of_one_group_are_listed_on_pages(watch: Watch, outsider: Client) -> None:
    many(watch, 60)
    query = "?check=missing-language&language=ar"
    first, second = shown(outsider, query), shown(outsider, f"{query}&page=2")
    assert len(rows(first)) == 50
    assert len(rows(second)) == 10
    assert not set(rows(first)) & set(rows(second))
    assert "Page 1 of 2" in first


def test_the_works_with_most_alerts_are_the_worst(
    watch: Watch, outsider: Client
) -> None:
    worst = many(watch, 12)[-1]
    watch.opened("untranslated-page", "ar", work="https://x.test/11/")
    assert rows(shown(outsider))[0] == at(worst)


def test_the_gravest_group_is_first(watch: Watch, outsider: Client) -> None:
    watch.opened("mixed-language", "ar", basis="")
    watch.opened("missing-language", "fr")
    body = shown(outsider)
    assert body.index("missing-language/fr") < body.index("mixed-language/ar")


@pytest.mark.parametrize(("order", "first"), [("oldest", 0), ("newest", 2)])
def test_the_age_may_decide_the_order(
    order: str, first: int, watch: Watch, outsider: Client
) -> None:
    marks = []
    for language in ("ar", "fr", "ru"):
        marks.append(watch.opened("missing-language", language))
        watch.look()
    assert rows(shown(outsider, f"?sort={order}"))[0] == at(marks[first])


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("?check=missing-language", 2),
        ("?language=fr", 1),
        ("?severity=major", 2),
        ("?severity=minor", 3),
        ("?severity=critical", 0),
        ("?severity=major&language=fr", 1),
        ("?standing=breach", 2),
        ("?standing=practice", 1),
        ("?source=site", 3),
        ("?source=none", 0),
        ("?q=DEUX", 1),
        ("?q=x.test/2", 1),
        ("?q=nothing", 0),
        ("?check=missing-language&language=fr", 1),
        (
            "?state=nonsense&sort=nonsense&standing=nonsense&severity=nonsense&page=nonsense",
            3,
        ),
    ],
)
def test_filters_leave_what_was_asked_for(
    query: str, left: int, watch: Watch, outsider: Client
) -> None:
    watch.work("https://x.test/2/", title="Page deux")
    watch.opened("missing-language", "fr", work="https://x.test/1/")
    watch.opened("missing-language", "ar", work="https://x.test/2/")
    basis = (
        "Minimum standards for multilingualism of UN websites: no mixed languages",
    )
    watch.opened("mixed-language", "ru", work="https://x.test/3/", basis=basis)
    assert len(rows(shown(outsider, query))) == left


def test_severity_is_offered_where_alerts_differ_in_it(
    watch: Watch, outsider: Client
) -> None:
    watch.opened("missing-language", "fr")
    assert 'name="severity"' not in shown(outsider)
    watch.opened("mixed-language", "fr")
    body = shown(outsider, "?severity=major")
    assert '<option value="major" selected>At least: major</option>' in body
    assert '<option value="minor"' not in body, "that is all of them"
    assert "All of them" in body
    ways = re.findall(r'href="(\?[^"]*state=quiet[^"]*)"', body)
    assert ways
    assert all("severity=major" in way for way in ways), "it is kept"


def test_nothing_that_fits_offers_to_take_the_filters_away(
    watch: Watch, outsider: Client
) -> None:
    many(watch, 1)
    body = shown(outsider, "?q=nothing")
    assert "No alert fits" in body
    assert 'href="?state=open"' in body


def test_states_are_counted_and_told_apart(watch: Watch, outsider: Client) -> None:
    marks = many(watch, 5)
    people(marks[0], What.DEFERRED, reason="The new site comes in spring.")
    people(marks[1], What.DISMISSED)
    watch.look()
    for mark in marks[2:4]:
        watch.machine(mark, What.RESOLVED)
    watch.look()
    watch.machine(marks[3], What.REGRESSED)
    expected = {"open": "2", "regressed": "1", "quiet": "2", "resolved": "1"}
    assert tabs(shown(outsider)) == {**expected, "all": "5"}
    quiet = shown(outsider, "?state=quiet")
    assert rows(quiet) == [at(marks[0]), at(marks[1])]
    assert "The new site comes in spring." in quiet
    assert rows(shown(outsider, "?state=regressed")) == [at(marks[3])]
    assert rows(shown(outsider, "?state=resolved")) == [at(marks[2])]


def test_an_acknowledged_alert_speaks_on_and_shows_its_age(
    watch: Watch, outsider: Client
) -> None:
    (mark,) = many(watch, 1)
    people(mark, What.ACKNOWLEDGED, days_ago=12)
    body = shown(outsider)
    assert rows(body) == [at(mark)]
    assert "Acknowledged by <bdi>anna</bdi>, 12 days ago" in body


def test_a_source_at_fault_stands_on_top(watch: Watch, outsider: Client) -> None:
    many(watch, 1)
    itself = models.Subject.objects.create(
        source=watch.source, kind=KIND, name=SOURCE, title="Web site"
    )
    mark = Mark(subject=itself.pk, check=SOURCE_IN_BOUNDS, language="")
    watch.machine(mark, What.OPENED, "3 pages were seen; at least 40 are expected")
    body = shown(outsider)
    assert "The source “Web site” is at fault" in body
    assert body.index("is at fault") < body.index("<details")
    assert f"{OFFICE}sources/{SOURCE}/" in body
    assert at(mark) not in rows(body)


def test_what_pages_say_is_escaped(watch: Watch, outsider: Client) -> None:
    watch.work("https://x.test/1/", title="<script>alert(1)</script>")
    said = "<img src=x onerror=alert(1)>"
    watch.opened("missing-language", "ar", work="https://x.test/1/", because=said)
    body = shown(outsider)
    assert "<script>alert" not in body
    assert "<img src=x" not in body


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_list_is_there_in_other_languages(
    language: str, watch: Watch, outsider: Client
) -> None:
    many(watch, 1)
    answer = outsider.get(f"/{language}/o/office/alerts/")
    assert answer.status_code == 200
    assert f'<html lang="{language}"' in answer.content.decode()


@pytest.mark.parametrize(
    "query", ["", "?state=all&sort=newest", "?page=2", "?q=x.test"]
)
def test_queries_do_not_grow_with_the_alerts(
    query: str,
    watch: Watch,
    outsider: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    many(watch, 50)
    many(watch, 30, "mixed-language")
    saying = 1 if "q=" in query else 0
    with django_assert_num_queries(5 + saying):
        outsider.get(LIST + query)
    with django_assert_num_queries(4 + saying):
        outsider.get(LIST + query)
    many(watch, 1, "untranslated-page")
    with django_assert_num_queries(7 + saying):
        outsider.get(LIST + query)


def test_queries_do_not_grow_with_the_mandates_that_are_owed(
    watch: Watch, outsider: Client
) -> None:
    def asked(count: int) -> int:
        many(watch, count, "report-overdue")
        outsider.get(LIST)
        with CaptureQueriesContext(connection) as counted:
            outsider.get(LIST)
        return len(counted)

    assert asked(3) == asked(40)
