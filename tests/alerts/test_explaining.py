"""An explanation gives the values that its words need, in any language."""

from datetime import UTC, datetime, timedelta

from tests.alerts.story import IDENTITY, Story, capture, day
from vigilangue.alerts import Hindrance, Identity, News, Reason, Why, explain, news


def reasons(story: Story) -> dict[Why, Reason]:
    return {reason.why: reason for reason in story.explanation().reasons}


def told(*rows: str, confirm: int = 1) -> Story:
    story = Story(confirm)
    for number, seen in enumerate(rows, 1):
        story.go(number, seen)
    return story


def test_what_is_not_confirmed_says_how_many_of_how_many() -> None:
    found = reasons(told("failed", "failed", confirm=3))[Why.NOT_CONFIRMED]
    assert (found.n, found.of, found.since) == (2, 3, capture(2))
    assert found.because == "failed on day 2"


def test_what_cannot_be_told_says_since_when_and_how_often() -> None:
    found = reasons(told("passed", "cannot tell", "cannot tell"))[Why.CANNOT_TELL]
    assert (found.since, found.n) == (capture(2), 2)
    assert found.because == "cannot tell on day 3"


def test_a_trial_says_on_which_capture_it_would_have_opened() -> None:
    found = reasons(told("passed (in trial)", "failed (in trial)"))[Why.TRIAL]
    assert found.since == capture(2)
    assert reasons(told("passed (in trial)"))[Why.TRIAL].since is None


def test_a_deferral_says_by_whom_until_when_and_why() -> None:
    found = reasons(told("failed", "deferred until 9 by Awa"))[Why.DEFERRED]
    assert (found.author, found.until) == ("Awa", day(9))
    assert found.because == "as was said"


def test_an_alert_says_since_when_and_what_the_check_said() -> None:
    story = told("passed", "failed", "failed")
    found = reasons(story)[Why.OPEN]
    assert (found.since, found.because) == (capture(2), "failed on day 2")
    assert story.explanation().looked == capture(3)
    assert story.explanation().identity is IDENTITY


def test_an_older_capture_is_named() -> None:
    story = told("nothing seen", "failed", "passed", "failed (capture of day 1)")
    assert reasons(story)[Why.OLDER_CAPTURE].since == capture(1)


def test_what_was_seen_and_not_yet_folded_is_said() -> None:
    story = told("failed")
    later = story.now + timedelta(minutes=1)
    found = explain(IDENTITY, story.sightings, [], later).reasons[0]
    assert (found.why, found.since) == (Why.NOT_YET_FOLDED, capture(1))


def test_what_is_hindered_is_not_said_to_wait() -> None:
    story = told("failed (in trial)")
    trial = frozenset([Hindrance.TRIAL])
    found = explain(IDENTITY, story.sightings, [], story.now, hindrances=trial)
    assert [reason.why for reason in found.reasons] == [Why.TRIAL]


def test_of_what_was_never_looked_at_it_is_said() -> None:
    nobody = Identity(check="missing-language", subject="/nowhere", language=None)
    found = explain(nobody, [], [], datetime(2026, 1, 1, tzinfo=UTC))
    assert [reason.why for reason in found.reasons] == [Why.NEVER_SEEN]
    assert (found.alerts, found.looked) == (False, None)


def test_the_past_is_explained_by_what_was_known_then() -> None:
    story = told("failed", "passed", "failed")
    then = capture(2) + timedelta(hours=12)
    found = explain(IDENTITY, story.sightings, story.events, then)
    assert [reason.why for reason in found.reasons] == [Why.RESOLVED]


def test_what_opened_and_was_mended_since_is_told_as_resolved() -> None:
    story = told("failed", "passed")
    assert news(story.standing(), capture(1) - timedelta(days=1)) is News.RESOLVED
