"""A job board is watched by its address: its parts, its texts in each language."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.app.watching.board import ALONE, FAILS, FAVOURED, MEETS, POSTS
from tests.app.watching.watch import Watch, failed
from tests.collecting.site import Answer, Told, serving
from vigilangue.collecting import warc
from vigilangue.core import Bounds, Capture, Connector, Kind, Posted
from vigilangue.store import models

pytestmark = pytest.mark.django_db
JSON = {"Content-Type": "application/json"}
FRENCH = (
    "L’Office des sources cherche un ou une archiviste pour tenir ses registres. "
    "La maîtrise du français ou de l’anglais est exigée."
)
Row = dict[str, object]


def last_month() -> date:
    """The first day of the month before this one: the watch reads our clock."""
    today = datetime.now(UTC).date()
    month = today.month - 1 or 12
    return date(today.year - (today.month == 1), month, 1)


def posting(n: int, asks: str, **more: object) -> Row:
    text = f"<p>The Office looks for one {POSTS[n - 1]} (room {n}).</p><p>{asks}</p>"
    return {
        "id": n,
        "title": {"en": f"{POSTS[n - 1]} {n}"},
        "description": {"en": text},
        "location": "Bamako",
        "posted": last_month().replace(day=n).isoformat(),
        **more,
    }


def listed(*rows: Row, **told: object) -> Answer:
    return Answer(json.dumps({"jobs": rows, **told}).encode(), headers=JSON)


@dataclass
class Board:
    watch: Watch
    answers: dict[str, Told]
    root: str

    def look(self, told: Mapping[str, Told]) -> list[tuple[str, str, str]]:
        self.answers.clear()
        self.answers.update(told)
        return sorted((what, check, name) for what, check, name, _ in self.watch.look())


@pytest.fixture
def board(tmp_path: Path, db: None) -> Iterator[Board]:
    watch, told = Watch.over(tmp_path / "home", {}), dict[str, Told]()
    watch.organization = replace(watch.organization, regime="un-secretariat")
    with serving(told) as site:
        root = site.url.rstrip("/")
        watch.declare(
            slug="jobs",
            title="Vacancies",
            addresses=(f"{root}/api/jobs?limit=4",),
            connector=Connector.BOARD,
            kind=Kind.NOTICE,
            allow_private=True,
            delay=0.0,
            limit=10,
            complete=False,
            expect=Bounds(fall_max=1.0),
        )
        yield Board(watch, told, root)


SIX = [posting(n, FAILS if n < 6 else MEETS) for n in range(1, 7)]
FIRST, SECOND = "/api/jobs?limit=4", "/api/jobs?limit=4&offset=4"
PARTS = {
    FIRST: listed(*SIX[:4], offset=0, total=6),
    SECOND: listed(*SIX[4:], offset=4, total=6),
}
ALERTS = [("opened", FAVOURED, "notices"), ("opened", ALONE, "notices")]


def notices() -> int:
    return models.Subject.objects.filter(kind="notice").count()


def test_all_parts_of_a_board_are_judged_and_the_rate_of_the_month_alerts(
    board: Board,
) -> None:
    assert board.look(PARTS) == ALERTS
    opened = models.Event.objects.get(check_slug=ALONE)
    assert f"{last_month():%Y-%m}: 5 of 6 notices failed" in opened.reason
    assert sum(each[1] == ALONE for each in failed()) == 5 + 1, "five, and the rate"
    (collection,) = models.Collection.objects.all()
    answers = warc.read(board.watch.home / collection.file)
    bodies = [a.body for a in answers if isinstance(a, Capture) and a.status == 200]
    assert bodies == [each.body for each in PARTS.values()], "kept as evidence"
    kept = set(models.Capture.objects.values_list("digest", flat=True))
    quoted = models.Verdict.objects.filter(check_slug=ALONE, outcome="failed")
    assert {proof.digest for proof in quoted} <= kept


def test_one_posting_that_fails_alerts_nobody(board: Board) -> None:
    few = {FIRST: listed(SIX[0], *(posting(n, MEETS) for n in range(7, 13)))}
    assert board.look(few) == []
    assert notices() == 7


def test_a_posting_stays_the_same_when_it_moves_to_another_part(board: Board) -> None:
    assert board.look(PARTS) == ALERTS
    moved = {
        FIRST: listed(posting(7, MEETS), *SIX[:3], offset=0, total=7),
        SECOND: listed(*SIX[3:], offset=4, total=7),
    }
    assert board.look(moved) == []
    assert notices() == 7


def test_texts_in_two_languages_are_one_notice_and_held_against_each_other(
    board: Board,
) -> None:
    row = posting(1, FAILS)
    row["description"] = {"en": FAILS, "fr": FRENCH}
    assert board.look({FIRST: listed(row)}) == []
    assert notices() == 1
    assert {each[1] for each in failed()} >= {"versions-disagree"}
    versions = models.Expression.objects.values_list("version", flat=True)
    assert set(versions) == {"en", "fr"}


def test_boards_by_language_that_name_a_posting_alike_have_versions_of_it(
    board: Board,
) -> None:
    english, french = f"{board.root}/en.json", f"{board.root}/fr.json"
    board.watch.declare(addresses=(english, french), spoken=((french, "fr"),))
    told = {
        "/en.json": listed({"id": "a", "title": "Archivist", "text": FAILS}),
        "/fr.json": listed({"id": "a", "title": "Archiviste", "text": FRENCH}),
    }
    board.look(told)
    assert notices() == 1
    assert models.Expression.objects.filter(version="fr").count() == 1


def test_a_part_that_is_not_there_is_told_and_the_others_count(board: Board) -> None:
    assert board.look({FIRST: PARTS[FIRST]}) == []
    assert notices() == 4
    assert models.Evaluation.objects.get().unseen == 1
    assert not board.watch.open(), "what was not seen is not counted"


def test_a_board_that_leads_to_another_host_is_not_followed_there(
    board: Board,
) -> None:
    away = "http://127.0.0.2:1/jobs"
    board.look({FIRST: listed(*SIX[:4], next=away)})
    evaluation = models.Evaluation.objects.get()
    assert evaluation.unseen == 1
    assert not models.Unseen.objects.filter(url=away)


def test_a_board_that_says_the_same_for_ever_is_left(board: Board) -> None:
    same = listed(*SIX[:4], hasMore=True, offset=0)
    endless = {FIRST: same, SECOND: same, "/api/jobs?limit=4&offset=8": same}
    board.look(endless)
    assert notices() == 4
    assert models.Capture.objects.filter(status=200).count() == 2


def test_a_posting_without_a_text_is_told_and_the_others_are_read(
    board: Board,
) -> None:
    board.look({FIRST: listed(SIX[0], {"id": "empty"}, SIX[1])})
    assert notices() == 2
    assert models.Evaluation.objects.get().unseen == 1


def test_an_answer_that_is_no_board_puts_the_source_at_fault(board: Board) -> None:
    html = Answer(b"<h1>Closed</h1>", headers={"Content-Type": "text/html"})
    assert board.look({FIRST: html}) == [("opened", "source-in-bounds", "jobs")]


def test_the_columns_of_a_board_are_those_that_are_declared(board: Board) -> None:
    board.watch.declare(paths=((Posted.TEXT, ("corps.{language}",)),))
    row: Row = {"id": 1, "corps": {"en": FAILS}, "text": MEETS}
    board.look({FIRST: listed(row)})
    assert {each[1] for each in failed()} == {ALONE}
