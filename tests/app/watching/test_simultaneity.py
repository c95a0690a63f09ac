"""What is issued late is counted: the practice of a month alerts, one version does not.

A table says on which days documents were issued; it is looked at on days of our choice.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.app.watching.watch import Watch, failed
from tests.collecting.site import Answer, Told, serving
from vigilangue import checks
from vigilangue.alerts import Why
from vigilangue.app import watching
from vigilangue.core import (
    Allowance,
    Bounds,
    Check,
    Column,
    Connector,
    Field,
    Kind,
    Length,
    Status,
)
from vigilangue.store import models

pytestmark = pytest.mark.django_db
LATE = "not-simultaneous"
CHARTER = """
title = "Charter of the River Office"
[[line]]
kind = "document"
languages = ["en", "fr"]
basis = "Charter art. 12"
together = true
force = "decides"
binds = "the Office"
{read}
"""
COLUMNS = (
    Column(field=Field.NAME, header="Symbol"),
    Column(field=Field.DAY, header="English", language="en"),
    Column(field=Field.DAY, header="French", language="fr"),
)
OCTOBER = datetime(2026, 10, 5, 8, tzinfo=UTC)
NOVEMBER = datetime(2026, 11, 5, 8, tzinfo=UTC)
OPENED = ("opened", LATE, "versions", "fr")
RESOLVED = ("resolved", LATE, "versions", "fr")
# By how many days the French versions came later, by document.
Behind = Mapping[int, int | None]
STEADY: Behind = {1: 3, 2: 5, 3: 5, 4: 8, 5: 20, 6: 0}


def issued(behind: Behind, month: int = 9) -> dict[str, tuple[date, date | None]]:
    """Return documents by symbol, with the days of the English and French versions."""
    found = {}
    for n, days in behind.items():
        first = date(2026, month, n)
        later = None if days is None else first + timedelta(days=days)
        found[f"C/{month}/{n}"] = first, later
    return found


@dataclass
class Issues:
    watch: Watch
    answers: dict[str, Told]
    checks: dict[str, Check]

    def look(
        self, at: datetime, days: Mapping[str, tuple[date, date | None]]
    ) -> list[tuple[str, str, str, str]]:
        """Look at the table as if it were another day; return what happened."""
        rows = (f"{name},{first},{last or ''}" for name, (first, last) in days.items())
        body = "\n".join(("Symbol,English,French", *rows)).encode()
        self.answers["/t.csv"] = Answer(body, headers={"Content-Type": "text/csv"})
        known = models.Event.objects.count()
        self.watch.collect()
        newest = models.Collection.objects.order_by("-pk")[:1].values("pk")
        models.Collection.objects.filter(pk__in=newest).update(began=at, ended=at)
        self.watch.evaluate()
        self.watch.alert()
        events = models.Event.objects.select_related("subject").order_by("pk")[known:]
        return [(e.what, e.check_slug, e.subject.name, e.language) for e in events]

    def rule(self, read: str) -> None:
        Path(self.watch.organization.regime).write_text(
            CHARTER.format(read=read), "utf-8"
        )


@pytest.fixture
def issues(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: None
) -> Iterator[Issues]:
    some = {LATE: checks.load()[LATE]}
    monkeypatch.setattr(checks, "load", lambda: dict(some))
    checks._kept.cache_clear()
    watch, told = Watch.over(tmp_path / "home", {}), dict[str, Told]()
    with serving(told) as site:
        watch.declare(
            slug="issued",
            title="Documents issued",
            addresses=(f"{site.url}t.csv",),
            connector=Connector.TABLE,
            kind=Kind.DOCUMENT,
            columns=COLUMNS,
            allow_private=True,
            delay=0.0,
            complete=True,
            expect=Bounds(fall_max=1.0),
        )
        found = Issues(watch, told, some)
        found.rule("checked = 2026-11-24")
        yield found
    checks._kept.cache_clear()


def test_a_steady_practice_alerts_and_the_next_month_answers(issues: Issues) -> None:
    assert issues.look(OCTOBER, issued(STEADY)) == [OPENED]
    opened = models.Event.objects.get(check_slug=LATE)
    assert opened.reason == (
        "2026-09: 5 of 6 versions came late (95 % interval 44% to 97%), "
        "10% is allowed; days after the first version: 5 for one in two, "
        "20 for nine in ten, 20 at most"
    )
    better = issued(STEADY) | issued(dict.fromkeys(range(1, 7), 0), month=10)
    assert issues.look(NOVEMBER, better) == [RESOLVED]


def test_one_late_document_alerts_nobody_and_says_why(issues: Issues) -> None:
    assert issues.look(OCTOBER, issued({1: 12, **dict.fromkeys(range(2, 12), 0)})) == []
    assert {each[:2] for each in failed()} == {("failed", LATE)}
    subject = models.Subject.objects.get(title="C/9/1")
    (explained,) = watching.explain(subject.name)
    reasons = {r.why for e in explained.explanations for r in e.reasons}
    assert Why.OCCURRENCE in reasons
    assert not any(e.alerts for e in explained.explanations)


def test_of_few_documents_nothing_is_told(issues: Issues) -> None:
    assert issues.look(OCTOBER, issued({1: 9, 2: 9, 3: 9, 4: 9})) == []


def test_a_version_counts_in_the_month_in_which_it_came_itself(issues: Issues) -> None:
    waiting = issued(dict.fromkeys(range(20, 26), None))
    assert issues.look(OCTOBER, waiting) == [], "nobody knows yet when they come"
    came = issued(dict.fromkeys(range(20, 26), 30))
    assert issues.look(NOVEMBER, came) == [OPENED]
    opened = models.Event.objects.get(check_slug=LATE)
    assert opened.reason.startswith("2026-10: 6 of 6 versions came late")


def test_what_is_listed_no_longer_counts_as_it_was_seen_last(issues: Issues) -> None:
    september = datetime(2026, 9, 29, 8, tzinfo=UTC)
    assert issues.look(september, issued(STEADY)) == []
    assert issues.look(OCTOBER, issued({6: 0})) == [OPENED]
    proofs = models.Verdict.objects.filter(subject__kind="rate", outcome="failed")
    kept = set(models.Capture.objects.values_list("digest", flat=True))
    assert len(proofs) == 3
    assert {p.digest for p in proofs} <= kept


def test_the_latest_are_quoted_first_with_the_rule(issues: Issues) -> None:
    issues.look(OCTOBER, issued(STEADY))
    proofs = models.Verdict.objects.filter(subject__kind="rate", outcome="failed")
    quotes = [proof.quote for proof in proofs.order_by("pk")]
    assert quotes == ["C/9/5", "C/9/4", "C/9/3"]
    assert {tuple(p.basis) for p in proofs} == {("Charter art. 12",)}


def test_a_day_that_was_put_right_is_counted_as_it_is_now(issues: Issues) -> None:
    assert issues.look(OCTOBER, issued(STEADY)) == [OPENED]
    right = issued(dict.fromkeys(range(1, 7), 0))
    assert issues.look(OCTOBER.replace(day=9), right) == [RESOLVED]


def test_who_declares_a_quarter_and_a_share_is_judged_by_them(issues: Issues) -> None:
    issues.watch.declare(rate=Allowance(period=Length.QUARTER, share=0.9, least=5))
    assert issues.look(OCTOBER, issued(STEADY)) == []
    french = models.Verdict.objects.get(subject__kind="rate", language="fr")
    assert french.because.startswith("2026-07 to 2026-09: 5 of 6")
    assert french.outcome == "passed"


def test_a_rule_that_nobody_has_read_opens_nothing(issues: Issues) -> None:
    issues.rule("unverified = true")
    assert issues.look(OCTOBER, issued(STEADY)) == []


def test_in_trial_nothing_is_counted(issues: Issues) -> None:
    issues.checks[LATE] = replace(issues.checks[LATE], status=Status.TRIAL)
    checks._kept.cache_clear()
    assert issues.look(OCTOBER, issued(STEADY)) == []
    assert not models.Subject.objects.filter(kind="rate")
