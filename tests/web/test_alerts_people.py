"""An administrator says what is done with an alert, with a reason; nobody else does."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from vigilangue.alerts import Standing, What, stand
from vigilangue.store.queries import alerting
from vigilangue.store.queries.alerting import Mark

from .watch import Watch, at

pytestmark = pytest.mark.django_db
WHY = "The new site goes live in spring."


@pytest.fixture
def alert(home: Path) -> Mark:
    watch = Watch(home=home)
    watch.look()
    return watch.opened("missing-language", "fr")


def later(days: int = 30) -> str:
    return (timezone.now() + timedelta(days=days)).date().isoformat()


def standing(alert: Mark) -> Standing:
    return stand(alerting.events((alert,))[alert], timezone.now())


def happened(alert: Mark) -> list[What]:
    return [event.what for event in alerting.events((alert,))[alert]]


def test_each_verb_becomes_an_event_with_author_and_reason(
    alert: Mark, owner: Client
) -> None:
    said = {"until": later(), "reason": WHY}
    for verb in ("acknowledge", "defer", "lift", "dismiss", "comment", "lift"):
        answer = owner.post(at(alert), {"verb": verb, **said})
        assert answer.status_code == 302, verb
    assert happened(alert) == [
        What.OPENED,
        What.ACKNOWLEDGED,
        What.DEFERRED,
        What.LIFTED,
        What.DISMISSED,
        What.COMMENTED,
        What.LIFTED,
    ]
    for event in alerting.events((alert,))[alert][1:]:
        assert (event.author, event.reason) == ("anna", WHY)


def test_a_deferral_keeps_it_quiet_and_lifting_undoes_it(
    alert: Mark, owner: Client
) -> None:
    owner.post(at(alert), {"verb": "defer", "reason": WHY, "until": later()})
    assert not standing(alert).speaks
    body = owner.get(at(alert)).content.decode()
    assert "Deferred. “Lift” undoes it." in body
    assert WHY in body
    owner.post(at(alert), {"verb": "lift", "reason": "The site is live."})
    assert standing(alert).speaks


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"verb": "acknowledge"}, "Say why"),
        ({"verb": "comment", "reason": "   "}, "Say why"),
        ({"verb": "dismiss", "reason": "x" * 2_001}, "at most 2000"),
        ({"verb": "defer", "reason": WHY}, "on which day"),
        ({"verb": "defer", "reason": WHY, "until": "soon"}, "valid date"),
        ({"verb": "defer", "reason": WHY, "until": "2020-01-01"}, "That day is over"),
    ],
)
def test_what_is_wrong_with_a_form_stands_in_it(
    said: dict[str, str], wrong: str, alert: Mark, owner: Client
) -> None:
    answer = owner.post(at(alert), said)
    assert answer.status_code == 400
    body = answer.content.decode()
    form = body[body.index('<details class="act" open>') :]
    assert wrong in form[: form.index("</details>")]
    assert happened(alert) == [What.OPENED]


def test_what_was_written_is_not_lost_by_a_mistake(alert: Mark, owner: Client) -> None:
    said = {"verb": "defer", "reason": WHY, "until": "2020-01-01"}
    body = owner.post(at(alert), said).content.decode()
    assert f"{WHY}</textarea>" in body


@pytest.mark.parametrize("verb", ["lift", "nonsense", ""])
def test_what_does_not_fit_how_it_stands_changes_nothing(
    verb: str, alert: Mark, owner: Client
) -> None:
    answer = owner.post(at(alert), {"verb": verb, "reason": WHY}, follow=True)
    assert "stands otherwise now" in answer.content.decode()
    assert happened(alert) == [What.OPENED]


def test_an_outsider_may_not(alert: Mark, outsider: Client) -> None:
    answer = outsider.post(at(alert), {"verb": "comment", "reason": WHY})
    assert answer.status_code == 403
    assert happened(alert) == [What.OPENED]


def test_an_account_that_is_no_administrator_may_not(
    alert: Mark, outsider: Client
) -> None:
    outsider.force_login(User.objects.create_user("ben", password="x"))
    answer = outsider.post(at(alert), {"verb": "comment", "reason": WHY})
    assert answer.status_code == 403
    assert happened(alert) == [What.OPENED]


def test_a_form_from_another_site_is_refused(alert: Mark, owner: Client) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1"})
    strict.cookies = owner.cookies
    answer = strict.post(at(alert), {"verb": "comment", "reason": WHY})
    assert answer.status_code == 403
    assert happened(alert) == [What.OPENED]


def test_what_people_write_is_escaped(alert: Mark, owner: Client) -> None:
    said = {"verb": "comment", "reason": "<script>alert(1)</script>"}
    owner.post(at(alert), said)
    assert "<script>alert" not in owner.get(at(alert)).content.decode()


def test_a_finding_is_validated_before_it_leaves(alert: Mark, owner: Client) -> None:
    said = {"reason": "A/79/1, 3 March 2026"}
    for verb in ("transmit", "publish"):
        assert owner.post(at(alert), {"verb": verb, **said}).status_code == 302
    assert happened(alert) == [What.OPENED]
    for verb in ("validate", "transmit", "publish", "withdraw"):
        owner.post(at(alert), {"verb": verb, **said})
    assert happened(alert)[1:] == [
        What.VALIDATED,
        What.TRANSMITTED,
        What.PUBLISHED,
        What.WITHDRAWN,
    ]
    now = standing(alert)
    assert now.transmitted is not None, "what was sent stays sent"
    assert now.published is None


def test_a_waiver_lasts_no_longer_than_the_regime_allows(
    home: Path, owner: Client
) -> None:
    watch = Watch(home=home, regime="un-web")
    watch.look()
    mark = watch.opened("missing-language", "fr")
    said = {"verb": "waive", "reason": "Note of the Coordinator, 3 March 2026"}
    refused = owner.post(at(mark), {**said, "until": later(200)})
    assert refused.status_code == 400
    assert "at most 6 months" in refused.content.decode()
    assert owner.post(at(mark), {**said, "until": later(150)}).status_code == 302
    assert standing(mark).waived is not None


def test_a_group_is_validated_and_published_at_once(home: Path, owner: Client) -> None:
    watch = Watch(home=home)
    watch.look()
    marks = [
        watch.opened("missing-language", "fr", work=f"https://x.test/en/{n}")
        for n in range(12)
    ]
    other = watch.opened("missing-language", "ar")
    group = {"check": "missing-language", "language": "fr", "reason": ""}
    page = "/en/o/office/alerts/"
    for verb in ("validate", "publish"):
        answer = owner.post(page, {"verb": verb, **group}, follow=True)
        assert "12 alerts were changed." in answer.content.decode()
    assert all(standing(mark).published for mark in marks)
    assert standing(other).validated is None
    owner.logout()
    body = owner.get(page).content.decode()
    assert "alerts were changed" not in body
    assert owner.post(page, {"verb": "validate", **group}).status_code == 403
