"""Vacancy notices are watched: the rate of a month alerts, one that fails does not."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.app.site import HOST, linked, page, path
from tests.app.watching.board import (
    ALONE,
    FAILS,
    FAVOURED,
    MEETS,
    NEXT,
    NOVEMBER,
    OCTOBER,
    SEPTEMBER,
    Board,
    notice,
    notices,
)
from tests.app.watching.watch import failed
from tests.collecting.site import Answer, Told, serving
from vigilangue.alerts import Why
from vigilangue.app import watching
from vigilangue.app.watching.pruning import prunable
from vigilangue.collecting import bounds
from vigilangue.core import Allowance, Connector, Length
from vigilangue.store import models
from vigilangue.store.queries.evidence import earlier

pytestmark = pytest.mark.django_db


@pytest.fixture
def board(tmp_path: Path, db: None) -> Board:
    return Board.over(tmp_path / "home")


def test_a_month_in_which_too_many_fail_alerts_and_the_next_answers(
    board: Board,
) -> None:
    september = board.look(OCTOBER, notices(SEPTEMBER))
    assert sorted(september) == [
        ("opened", FAVOURED, "notices", ""),
        ("opened", ALONE, "notices", ""),
    ]
    opened = models.Event.objects.get(check_slug=ALONE)
    assert opened.reason.startswith("2026-09: 5 of 6 notices failed (95 % interval")
    assert "10% is allowed" in opened.reason
    october = board.look(NOVEMBER, notices(SEPTEMBER | NEXT))
    assert sorted(october) == [
        ("resolved", FAVOURED, "notices", ""),
        ("resolved", ALONE, "notices", ""),
    ]
    resolved = models.Event.objects.get(check_slug=ALONE, what="resolved")
    assert resolved.reason.startswith("2026-10: 0 of 6 notices failed")


def test_notices_that_stand_in_several_files_are_judged_as_in_one(
    board: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = board.watch.home / "site" / HOST
    board.watch.declare(connector=Connector.MIRROR, addresses=(str(folder),))
    board.watch.look(notices(SEPTEMBER))
    assert models.Volume.objects.count() == 0
    once = failed()
    assert ("failed", ALONE, "en/news-1.html", "") in once
    monkeypatch.setattr(bounds, "VOLUME", 500)
    board.watch.look(notices(SEPTEMBER))
    assert models.Volume.objects.count() >= 2
    assert failed() == once


def test_a_rate_quotes_notices_that_failed_with_their_captures(board: Board) -> None:
    board.look(OCTOBER, notices(SEPTEMBER))
    proofs = models.Verdict.objects.filter(
        subject__kind="rate", check_slug=ALONE, outcome="failed"
    )
    captures = set(models.Capture.objects.values_list("digest", flat=True))
    assert len(proofs) == 3
    assert {proof.quote for proof in proofs} == {"Fluency in English is required."}
    assert {proof.digest for proof in proofs} <= captures
    assert "A/RES/79/331 para. 38" in proofs[0].basis


def test_a_single_notice_that_fails_opens_nothing_and_says_why(board: Board) -> None:
    assert board.look(OCTOBER, notices({1: (date(2026, 9, 3), FAILS)})) == []
    assert ("failed", ALONE, "en/news-1.html", "") in failed()
    (explained,) = watching.explain(f"https://{HOST}/en/news-1.html")
    found = {e.identity.check: e for e in explained.explanations}[ALONE]
    assert Why.OCCURRENCE in {reason.why for reason in found.reasons}
    assert not found.alerts


def test_few_failures_among_many_are_within_what_is_allowed(board: Board) -> None:
    some = {n: (date(2026, 9, n), FAILS if n == 1 else MEETS) for n in range(1, 13)}
    assert board.look(OCTOBER, notices(some)) == []


def test_a_notice_that_closed_is_neither_a_breach_nor_a_cure(board: Board) -> None:
    board.look(OCTOBER, notices(SEPTEMBER))
    met = {n: SEPTEMBER[n] for n in (6,)}
    later = OCTOBER.replace(day=20)
    assert board.look(later, notices(met)) == []
    rate = models.Verdict.objects.filter(subject__kind="rate", check_slug=ALONE).last()
    assert rate is not None
    assert rate.because.startswith("2026-09: 5 of 6"), "the five count where they were"


def test_what_a_rate_quotes_of_closed_notices_is_shown_and_kept(board: Board) -> None:
    seen = OCTOBER.replace(month=9, day=20)
    assert board.look(seen, notices(SEPTEMBER)) == []
    opened = board.look(OCTOBER, notices({6: SEPTEMBER[6]}))
    assert ("opened", ALONE, "notices", "") in opened
    first, last = models.Collection.objects.order_by("pk")
    quoted = models.Verdict.objects.filter(
        subject__kind="rate", check_slug=ALONE, outcome="failed"
    ).values_list("digest", flat=True)
    found = earlier(last.pk, quoted)
    assert {*found} == {*quoted}
    assert all("/en/news-" in proof.url for proof in found.values())
    board.look(OCTOBER.replace(day=3), notices({6: SEPTEMBER[6]}))
    gone = {each.file for each in prunable(board.watch.home, timedelta(0))}
    assert first.file not in gone


def test_a_month_with_fewer_notices_leaves_the_alert_as_it_is(board: Board) -> None:
    board.look(OCTOBER, notices(SEPTEMBER))
    few = {n: NEXT[n] for n in (7, 8, 9)}
    assert board.look(NOVEMBER, notices(SEPTEMBER | few)) == []
    assert {each[:2] for each in board.watch.open()} == {
        ("open", ALONE),
        ("open", FAVOURED),
    }


def test_a_notice_that_prints_no_day_counts_in_the_month_it_was_first_seen(
    board: Board,
) -> None:
    undated: dict[int, tuple[date | None, str]] = {
        n: (None, FAILS) for n in range(1, 7)
    }
    assert board.look(OCTOBER, notices(undated)) == []
    assert sorted(board.look(NOVEMBER, notices(undated)))[-1][:2] == ("opened", ALONE)
    days = models.Noticed.objects.values_list("day", flat=True).distinct()
    assert set(days) == {OCTOBER.date()}


def test_who_declares_a_quarter_and_a_share_is_judged_by_them(board: Board) -> None:
    board.watch.declare(rate=Allowance(period=Length.QUARTER, share=0.9, least=5))
    assert board.look(NOVEMBER, notices(SEPTEMBER))[0][1] == FAVOURED
    rate = models.Verdict.objects.filter(subject__kind="rate", check_slug=ALONE).last()
    assert rate is not None
    assert rate.because.startswith("2026-07 to 2026-09: 5 of 6")
    assert rate.outcome == "passed"


def test_a_department_that_favours_english_is_told_apart(board: Board) -> None:
    pages = {
        path("en", n): notice(
            n,
            date(2026, 9, n),
            FAILS if n < 7 else MEETS,
            "Department of Wells" if n < 7 else "Department of Lakes",
        )
        for n in range(1, 13)
    }
    happened = board.look(OCTOBER, pages)
    assert ("opened", FAVOURED, "notices: Department of Wells", "") in happened
    assert not any("Lakes" in name for _, _, name, _ in happened)
    assert board.look(NOVEMBER, {path("en", 13): page("en", 13)}) == [], (
        "who hires nobody is neither worse nor better"
    )


def test_the_versions_of_a_notice_are_one_work_and_held_against_each_other(
    board: Board,
) -> None:
    both = linked(("en", "fr"), 1)
    french = (
        "L’Office des sources cherche un ou une archiviste pour tenir ses registres.",
        "Lieu d’affectation : Bamako",
        "La maîtrise du français est exigée. L’anglais est un atout.",
    )
    english = (
        "The Office of Springs is looking for an archivist who keeps its records.",
        "Duty station: Bamako",
        FAILS,
    )
    pages = {
        path("en", 1): page("en", 1, blocks=english, alternates=both),
        path("fr", 1): page("fr", 1, blocks=french, alternates=both),
        path("en", 2): page("en", 2),
        path("en", 3): page("en", 3),
    }
    assert board.look(OCTOBER, pages) == []
    assert models.Subject.objects.filter(kind="notice").count() == 1
    assert ("failed", "versions-disagree", "en/news-1.html", "") in failed()
    versions = models.Expression.objects.values_list("version", flat=True)
    assert set(versions) == {"en", "fr"}


def test_the_figures_of_the_last_month_are_kept(board: Board) -> None:
    board.look(OCTOBER, notices(SEPTEMBER))
    found = {
        (f.measure, f.language): (f.n, f.of)
        for f in models.Figure.objects.filter(measure__startswith="notices-")
    }
    assert found["notices-required", "en"] == (6, 6)
    assert found["notices-required", "fr"] == (1, 6)
    assert found["notices-alone", "en"] == (5, 6)
    assert found["notices-favoured", "en"] == (5, 6)


def test_a_source_at_fault_says_nothing_of_its_month(board: Board) -> None:
    board.look(OCTOBER, notices(SEPTEMBER))
    board.watch.expect(pages_min=50)
    happened = board.look(NOVEMBER, notices(SEPTEMBER | NEXT))
    assert happened == [("opened", "source-in-bounds", "jobs", "")]


def test_a_feed_of_notices_leads_to_their_pages(board: Board) -> None:
    html = {"Content-Type": "text/html; charset=utf-8"}
    pages = {
        f"/{name}": Answer(text.encode(), headers=html)
        for name, text in notices(SEPTEMBER).items()
    }
    with serving(told := dict[str, Told](pages)) as site:
        root = site.url.rstrip("/")
        items = "".join(
            f"<item><title>No. {n}</title><link>{root}{name}</link></item>"
            for n, name in enumerate(pages)
        )
        feed = f"<rss><channel><title>Posts</title>{items}</channel></rss>"
        told["/jobs.xml"] = Answer(feed.encode(), headers={"Content-Type": "text/xml"})
        board.watch.declare(
            addresses=(f"{root}/jobs.xml",),
            connector=Connector.FEED,
            allow_private=True,
            delay=0.0,
        )
        board.watch.look()
    assert models.Subject.objects.filter(kind="notice").count() == 6
    assert {v[0] for v in failed() if v[1] == ALONE} == {"failed"}
    days = models.Noticed.objects.values_list("day", flat=True)
    assert sorted(days) == sorted(day for day, _ in SEPTEMBER.values())
