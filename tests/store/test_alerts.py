"""Alerts and what was seen of them, as they are read from the store."""

from pathlib import Path

import pytest

from tests.web.watch import BASIS, SLUG, Watch
from vigilangue.alerts import What
from vigilangue.core import Outcome
from vigilangue.store import models
from vigilangue.store.queries import alerts, alerts_seen, alerts_subject
from vigilangue.store.queries.alerting import Mark

pytestmark = pytest.mark.django_db


@pytest.fixture
def watch(tmp_path: Path) -> Watch:
    made = Watch(home=tmp_path)
    made.look()
    return made


def test_an_alert_comes_with_its_history_in_order(watch: Watch) -> None:
    mark = watch.opened("missing-language", "fr")
    watch.look()
    watch.machine(mark, What.RESOLVED)
    (found,) = alerts.of_organization("office")
    assert found.mark == mark
    assert [event.what for event in found.events] == [What.OPENED, What.RESOLVED]
    assert (found.name, found.source) == ("https://x.test/en/", "site")


def test_its_basis_is_that_of_the_verdict_on_which_it_last_opened(
    watch: Watch,
) -> None:
    mark = watch.opened("missing-language", "fr")
    watch.look()
    watch.said(mark, Outcome.PASSED, basis=("passed",))
    watch.machine(mark, What.RESOLVED)
    (found,) = alerts.of_organization("office")
    assert found.basis == (BASIS,)
    watch.look()
    watch.said(mark, basis=("another",))
    watch.machine(mark, What.REGRESSED)
    (found,) = alerts.of_organization("office")
    assert found.basis == ("another",)


def test_alerts_of_others_are_left_out(watch: Watch) -> None:
    watch.opened("missing-language", "fr")
    watch.opened("mixed-language", "fr")
    assert alerts.of_organization("other") == []
    assert [a.mark.check for a in alerts.of_check("mixed-language")] == [
        "mixed-language"
    ]


def test_verdicts_are_read_newest_first(watch: Watch) -> None:
    mark = watch.opened("missing-language", "fr", because="first")
    watch.look()
    watch.said(mark, because="second")
    found = alerts_seen.of_mark(mark, 10)
    assert [each.because for each in found] == ["second", "first"]
    assert [each.because for each in alerts_seen.of_mark(mark, 1)] == ["second"]
    subject = alerts_subject.subject(SLUG, mark.subject)
    assert subject
    every = alerts_seen.of_subject(subject, 1)
    assert [each.because for each in every] == ["second"]


def test_a_work_is_told_as_that_look_saw_it(watch: Watch) -> None:
    mark = watch.opened("missing-language", "fr")
    look = watch.looks[-1]
    assert alerts_seen.work(look.pk, mark.subject) is None
    models.Seen.objects.create(
        evaluation=look,
        subject_id=mark.subject,
        expected=["en", "fr"],
        unseen=["ru"],
        paired_by=["hreflang"],
        confidence=0.5,
        failed=1,
    )
    found = alerts_seen.work(look.pk, mark.subject)
    assert found is not None
    assert (found.expected, found.unseen) == (("en", "fr"), ("ru",))
    assert found.versions == ()


def test_a_subject_belongs_to_its_organization(watch: Watch) -> None:
    number = watch.work()
    assert alerts_subject.subject("office", number) is not None
    assert alerts_subject.subject("other", number) is None
    assert alerts_subject.subject("office", number + 1) is None


@pytest.mark.parametrize("text", ["X.TEST/EN", "home", "/en/"])
def test_a_subject_is_found_by_a_part_of_its_name(text: str, watch: Watch) -> None:
    number = watch.work()
    assert [s.id for s in alerts_subject.like("office", text, 5)] == [number]


@pytest.mark.parametrize("text", ["%", "_", "nothing"])
def test_a_part_is_taken_as_it_is_written(text: str, watch: Watch) -> None:
    watch.work()
    assert list(alerts_subject.like("office", text, 5)) == []


def test_no_more_are_offered_than_asked_for(watch: Watch) -> None:
    for number in range(4):
        watch.work(f"https://x.test/{number}/")
    assert len(list(alerts_subject.like("office", "x.test", 3))) == 3


def test_an_identity_is_read_whatever_its_language(watch: Watch) -> None:
    mark = watch.opened("invalid-language-tag", "")
    assert mark in alerts_seen.events(mark.subject)
    assert Mark(subject=mark.subject, check="x", language="") not in alerts_seen.events(
        mark.subject
    )
