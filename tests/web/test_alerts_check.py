"""The page of a check: its manual, and how often people judged it wrong."""

from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests.repo.tree import ROOT
from vigilangue import checks
from vigilangue.alerts import Event, What
from vigilangue.store import models
from vigilangue.store.queries import alerting
from vigilangue.store.queries.alerting import Mark
from vigilangue.web.alerts.judged import measured

from .watch import OFFICE, Watch

pytestmark = pytest.mark.django_db
PAGE = "/en/checks/missing-language/"


@pytest.fixture
def watch(home: Path) -> Watch:
    made = Watch(home=home)
    made.look()
    return made


def shown(client: Client, path: str = PAGE) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize("slug", [*checks.load(), "source-in-bounds"])
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_every_check_has_its_page(slug: str, language: str, outsider: Client) -> None:
    assert outsider.get(f"/{language}/checks/{slug}/").status_code == 200


def test_the_manual_is_in_the_language_of_the_page(outsider: Client) -> None:
    assert 'lang="fr"' in shown(outsider, "/fr/checks/missing-language/")
    assert "langue" in shown(outsider, "/fr/checks/missing-language/")


def test_a_check_says_on_what_it_rests_and_when_it_opens(outsider: Client) -> None:
    body = shown(outsider)
    assert "no such check any more" not in body
    assert '<span class="badge plain">Active</span>' in body
    assert "where a text of it obliges" in body
    assert "after 1 look that fails" in body
    assert "WCAG 2.2" in shown(outsider, "/en/checks/declared-language-mismatch/")


def test_a_check_that_opened_nothing_says_so(outsider: Client) -> None:
    assert "It has opened none." in shown(outsider)


def test_its_alerts_are_counted_with_the_way_to_them(
    watch: Watch, outsider: Client
) -> None:
    for language in ("ar", "fr", "ru"):
        watch.opened("missing-language", language)
    body = shown(outsider)
    assert f'<a href="{OFFICE}alerts/?check=missing-language">3</a>' in body


def test_what_people_judged_wrong_counts_against_it(
    watch: Watch, outsider: Client
) -> None:
    marks = [watch.opened("missing-language", tag) for tag in ("ar", "fr", "ru")]
    now = timezone.now()
    wrong = Event(what=What.DISMISSED, at=now, author="anna", reason="It is there.")
    alerting.append(marks[0], (wrong,))
    assert "Of 3 alerts that it opened here, 1 stands dismissed" in shown(outsider)


def test_the_accuracy_that_is_shown_is_the_one_that_was_published(
    outsider: Client,
) -> None:
    said = measured()
    share = f"{said.share:.1%} ({said.low * 100:.1f} to {said.high * 100:.1f})"
    row = f"| alarms that are true | {share.replace('%', ' %')} | {said.of} alarms |"
    assert row in (ROOT / "docs/accuracy.md").read_text("utf-8")
    assert "99.1 % of 216 alarms on 5 sites" in shown(outsider)


def test_a_check_that_is_none_is_not_found(outsider: Client) -> None:
    assert outsider.get("/en/checks/nothing/").status_code == 404


def test_a_check_that_is_no_more_keeps_its_page(watch: Watch, outsider: Client) -> None:
    watch.opened("gone-check", "fr")
    assert "no such check any more" in shown(outsider, "/en/checks/gone-check/")


def test_queries_do_not_grow_with_alerts(
    watch: Watch,
    outsider: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(20):
        watch.opened("missing-language", "fr", work=f"https://x.test/{number}/")
    with django_assert_num_queries(2):
        outsider.get(PAGE)


def test_a_check_in_trial_says_what_it_would_open(
    watch: Watch, outsider: Client
) -> None:
    page = "/en/checks/skeleton-page/"
    assert "It would open nothing" in shown(outsider, page)
    for number in range(3):
        mark = Mark(
            subject=watch.work(f"https://x.test/{number}"),
            check="skeleton-page",
            language="fr",
        )
        watch.said(mark)
    models.Verdict.objects.filter(check_slug="skeleton-page").update(trial=True)
    assert "it would open 3 alerts" in shown(outsider, page)
    assert "If it were active" not in shown(outsider)
