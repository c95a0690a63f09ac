"""What keeps an alert from opening: a trial, a rule nobody has read, one bad look."""

from datetime import UTC, datetime

import pytest

from tests.app.watching.conftest import change
from tests.app.watching.watch import (
    OWES,
    UNREAD,
    Watch,
    counted,
    events,
    failed,
    opened,
    regressed,
    resolved,
)
from vigilangue.app.watching import Opening
from vigilangue.core import Check, InputError, Status
from vigilangue.store import models

MISSING = "missing-language"
HOLE = "ar/news-3.html"
OPENED = opened(MISSING, "en/news-3.html", "ar")
RESOLVED = resolved(MISSING, "en/news-3.html", "ar")
Rules = dict[str, Check]


@pytest.fixture
def lacking(pages: dict[str, str]) -> dict[str, str]:
    return {name: page for name, page in pages.items() if name != HOLE}


def test_a_check_in_trial_shows_and_opens_nothing(
    watch: Watch, rules: Rules, lacking: dict[str, str]
) -> None:
    change(rules, MISSING, status=Status.TRIAL)
    assert watch.look(lacking) == []
    assert ("failed", *OPENED[1:]) in failed()


def test_of_a_trial_it_is_told_what_it_would_open(
    watch: Watch, rules: Rules, lacking: dict[str, str]
) -> None:
    change(rules, MISSING, status=Status.TRIAL)
    watch.look(lacking)
    before = counted()
    (would,) = watch.replay(trial=MISSING).would
    assert isinstance(would, Opening)
    assert (str(would.what), would.language) == ("opened", "ar")
    assert would.subject.endswith("en/news-3.html")
    assert counted() == before


def test_a_trial_of_an_unknown_check_names_those_that_there_are(watch: Watch) -> None:
    with pytest.raises(InputError, match=r"named 'nothing'.*missing-lang"):
        watch.replay(trial="nothing")


def test_a_check_that_leaves_its_trial_opens_at_the_next_look(
    watch: Watch, rules: Rules, lacking: dict[str, str]
) -> None:
    change(rules, MISSING, status=Status.TRIAL)
    watch.look(lacking)
    change(rules, MISSING, status=Status.ACTIVE)
    assert watch.look() == [OPENED]


def test_what_a_check_opened_resolves_also_when_it_is_in_trial_again(
    watch: Watch, rules: Rules, lacking: dict[str, str], pages: dict[str, str]
) -> None:
    watch.look(lacking)
    change(rules, MISSING, status=Status.TRIAL)
    assert watch.look(pages) == [RESOLVED]


def test_a_rule_that_nobody_has_read_opens_nothing(
    watch: Watch, lacking: dict[str, str]
) -> None:
    charter = watch.home / "charter.toml"
    charter.write_text(OWES.format(read=UNREAD), "utf-8")
    assert watch.look(lacking) == []
    assert ("failed", *OPENED[1:]) in failed()


def test_two_looks_in_a_row_are_needed_where_a_check_says_so(
    watch: Watch, rules: Rules, lacking: dict[str, str], pages: dict[str, str]
) -> None:
    change(rules, MISSING, confirm=2)
    assert watch.look(lacking) == []
    assert watch.look(pages) == []
    assert watch.look(lacking) == []
    assert watch.look(lacking) == [OPENED]
    assert watch.look(pages) == [RESOLVED]


def test_what_comes_back_must_be_confirmed_as_well(
    watch: Watch, rules: Rules, lacking: dict[str, str], pages: dict[str, str]
) -> None:
    change(rules, MISSING, confirm=2)
    for site in (lacking, lacking, pages, lacking):
        watch.look(site)
    assert watch.look(lacking) == [regressed(*OPENED[1:])]


def test_a_broken_look_between_two_breaks_no_row(
    watch: Watch, rules: Rules, lacking: dict[str, str]
) -> None:
    change(rules, MISSING, confirm=2)
    watch.look(lacking)
    watch.look({"picture.png": "x"})
    assert OPENED in watch.look(lacking)


def test_one_capture_judged_by_two_versions_is_one_look(
    watch: Watch,
    rules: Rules,
    lacking: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    change(rules, MISSING, confirm=2)
    watch.look(lacking)
    monkeypatch.setattr("vigilangue.reports.maker.version", lambda: "9.9")
    assert len(watch.evaluate()) == 1
    watch.alert()
    assert events() == []


def test_three_looks_are_three_captures_however_often_they_were_judged(
    watch: Watch,
    rules: Rules,
    lacking: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    change(rules, MISSING, confirm=3)
    watch.look(lacking)
    watch.look(lacking)
    monkeypatch.setattr("vigilangue.reports.maker.version", lambda: "9.9")
    watch.evaluate()
    watch.alert()
    assert events() == []
    assert watch.look(lacking) == [OPENED]


def test_a_capture_of_tomorrow_waits(watch: Watch, lacking: dict[str, str]) -> None:
    watch.publish(lacking)
    watch.collect()
    watch.evaluate()
    later = datetime(2999, 1, 1, tzinfo=UTC)
    models.Evaluation.objects.update(captured=later)
    assert watch.alert() == []
    assert models.Folding.objects.count() == 0
