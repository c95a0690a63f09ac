"""``vigilangue watch``: collect, evaluate and alert in one go, night after night."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.watch.desk import HOLE, Desk
from vigilangue.collecting import evidence
from vigilangue.store import models


def test_the_first_look_says_what_it_opened(desk: Desk) -> None:
    ran = desk.done("watch")
    assert (ran.code, ran.err) == (1, "")
    kept, judged, opened = ran.out.splitlines()
    assert kept.startswith("rivers/site: 17 answers kept")
    assert judged.startswith("rivers/site: 6 works on 17 pages judged")
    assert opened == "rivers/site: 1 alerts opened, 0 came back, 0 resolved"


def test_the_same_again_is_nothing_new(desk: Desk) -> None:
    ran = desk.done("watch", "watch")
    assert ran.code == 1
    assert ran.out.endswith("rivers/site: nothing new\n")


def test_mended_it_is_zero(desk: Desk) -> None:
    desk.done("watch")
    desk.site()
    ran = desk.done("watch")
    assert ran.code == 0
    assert ran.out.endswith("0 alerts opened, 0 came back, 1 resolved\n")


def test_come_back_it_is_said(desk: Desk) -> None:
    desk.done("watch")
    desk.site()
    desk.done("watch")
    desk.site(HOLE)
    assert "0 alerts opened, 1 came back, 0 resolved" in desk.done("watch").out


def test_a_broken_look_resolves_nothing_and_says_whose_fault_it_is(desk: Desk) -> None:
    desk.done("watch")
    desk.empty()
    ran = desk.done("watch")
    assert ran.code == 1
    assert "rivers/site: the source is at fault, nothing was judged" in ran.out
    assert ran.out.endswith("1 alerts opened, 0 came back, 0 resolved\n")


def test_what_could_only_be_seen_in_part_is_three(desk: Desk) -> None:
    desk.site(hidden=[HOLE])
    assert desk.done("watch").code == 3


def test_a_program_reads_each_step(desk: Desk) -> None:
    told = desk.told("watch", "rivers")
    assert told["schema"] == "vigilangue.watch/1"
    kept, judged, raised = told["steps"]
    assert kept["pages"] == 17
    assert judged["failed"] == 1
    assert (raised["opened"], raised["regressed"], raised["resolved"]) == (1, 0, 0)


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "ouverte"), ("ar", "التنبيهات المفتوحة 1")]
)
def test_steps_are_told_in_the_language_of_the_reader(
    desk: Desk, language: str, said: str
) -> None:
    ran = desk.run("watch", "rivers", "--report-language", language)
    assert said in ran.out
    assert "alerts" not in ran.out


def test_a_source_that_is_held_is_busy_and_the_rest_is_done(desk: Desk) -> None:
    desk.done("collect")
    with evidence.holding(desk.home.folder, "rivers", "site"):
        ran = desk.done("watch")
    assert ran.code == 2
    (line,) = ran.err.splitlines()
    assert line.startswith("vigilangue: rivers/site is being collected by process ")
    assert models.Folding.objects.count() == 1


def test_one_source_that_fails_does_not_stop_the_others(desk: Desk) -> None:
    folder = desk.home.folder / "catalog" / "rivers"
    other = folder / "about.toml"
    other.write_text('title = "Gone"\nconnector = "mirror"\naddresses = ["nowhere"]\n')
    ran = desk.done("watch")
    assert ran.code == 2
    assert ran.err == f"vigilangue: {folder}/nowhere: no such folder\n"
    assert models.Event.objects.count() == 1


def test_two_looks_within_a_second_are_two(desk: Desk) -> None:
    desk.done("collect", "collect")
    first, second = models.Collection.objects.order_by("pk")
    assert first.file != second.file
    assert first.ended < second.ended


def test_files_are_named_after_their_time(desk: Desk) -> None:
    desk.done("collect")
    (file,) = desk.home.captures.glob("*.gz")
    assert file.name.startswith(f"{datetime.now(UTC):%Y%m%dT}")
    assert models.Collection.objects.get().file == str(
        Path("captures", "rivers", "site", file.name)
    )
