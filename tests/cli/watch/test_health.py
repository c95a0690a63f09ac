"""How it stands with each source is told in the terminal and to programs."""

from datetime import UTC, datetime, timedelta

from tests.cli.watch.desk import Desk
from vigilangue.app.running import places
from vigilangue.app.running.stage import Telling
from vigilangue.app.watching import declared
from vigilangue.core import How
from vigilangue.store import models
from vigilangue.store.queries import attempts
from vigilangue.store.queries.enrolling import enroll


def failing(desk: Desk, times: int, why: str = "connection refused") -> None:
    row = enroll(declared("rivers"))["site"]
    for _ in range(times):
        taken = attempts.take(row, datetime.now(UTC))
        attempts.end(taken.id, datetime.now(UTC), How.FAILED, why)


def test_what_nobody_looks_at_is_late(desk: Desk) -> None:
    ran = desk.run("health")
    assert ran.code == 1
    assert "No watch runs" in ran.out
    assert "rivers/site: was never looked at" in ran.out
    assert "it is due, and nobody looks" in ran.out


def test_while_a_watch_runs_nothing_is_late(desk: Desk) -> None:
    places.beat(desk.home.folder, datetime.now(UTC))
    ran = desk.run("health")
    assert ran.code == 0
    assert "A watch runs." in ran.out
    assert "next look now" in ran.out


def test_a_sign_that_is_old_is_of_a_watch_that_died(desk: Desk) -> None:
    places.beat(desk.home.folder, datetime.now(UTC) - timedelta(minutes=5))
    assert "No watch runs" in desk.run("health").out


def test_after_a_good_look_it_says_what_came_of_it(desk: Desk) -> None:
    desk.done("watch")
    told = desk.told("health")
    assert told["schema"] == "vigilangue.health/1"
    (row,) = told["sources"]
    assert (row["state"], row["pages"], row["unseen"]) == ("sound", 17, 0)
    kept = models.Collection.objects.get()
    assert 0 < row["bytes"] <= (desk.home.folder / kept.file).stat().st_size
    assert row["next"] > row["last"]
    assert not row["late"]


def test_a_source_that_fails_says_how_often_and_why(desk: Desk) -> None:
    desk.done("watch")
    failing(desk, 3)
    ran = desk.run("health")
    assert ran.code == 1
    assert "rivers/site: could not be looked at" in ran.out
    assert "3 times in a row" in ran.out
    assert "why: connection refused" in ran.out


def test_a_source_at_fault_says_which_bound(desk: Desk) -> None:
    desk.done("watch")
    desk.empty()
    desk.done("watch")
    ran = desk.run("health")
    assert ran.code == 1
    assert "at fault: its last look is not believed" in ran.out
    assert "no page was found" in ran.out


def test_progress_is_told_with_rate_and_what_is_left(desk: Desk) -> None:
    from vigilangue.app import Progress

    desk.done("watch")
    within = places.place(desk.home.folder, "rivers", "site")
    with places.holding(within):
        telling = Telling(within)
        telling(Progress(step="collect", done=0, of=100))
        telling._last -= 2.0
        telling(Progress(step="collect", done=40, of=100))
        (row,) = desk.told("health")["sources"]
        assert row["state"] == "looking"
        progress = row["progress"]
        assert (progress["step"], progress["done"], progress["of"]) == (
            "collect",
            40,
            100,
        )
        assert progress["rate"] > 0
        assert progress["left"] == 60 / progress["rate"]
    (row,) = desk.told("health")["sources"]
    assert row["state"] == "sound", "who died is not at it"


def test_a_declaration_that_cannot_be_read_is_told_and_hides_no_other(
    desk: Desk,
) -> None:
    broken = desk.home.folder / "catalog" / "broken"
    broken.mkdir()
    (broken / "_organization.toml").write_text("titel = 3\n")
    ran = desk.run("health")
    assert ran.code == 1
    assert "broken: its declaration cannot be read" in ran.out
    assert "rivers/site" in ran.out


def test_who_is_declared_no_more_is_not_looked_at_any_more(desk: Desk) -> None:
    desk.done("watch")
    for file in (desk.home.folder / "catalog" / "rivers").iterdir():
        file.unlink()
    ran = desk.run("health")
    assert (ran.code, "rivers" in ran.out) == (0, False)
