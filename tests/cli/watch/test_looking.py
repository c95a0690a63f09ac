"""Collecting and evaluating: what is said, and with which exit code."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import OperationalError

from tests.cli.conftest import Ran
from tests.cli.watch.desk import HOLE, Desk
from vigilangue.store import models


def lines(ran: Ran) -> list[str]:
    return ran.out.splitlines()


def refused(ran: Ran, *said: str) -> None:
    """Check that a command was refused in one line, and did nothing."""
    assert (ran.code, ran.out) == (2, "")
    (line,) = ran.err.splitlines()
    assert line.startswith("vigilangue: ")
    for words in said:
        assert words in line


def test_what_was_kept_is_told_in_a_sentence(desk: Desk) -> None:
    ran = desk.done("collect")
    assert ran.code == 0
    (line,) = lines(ran)
    assert line.startswith("rivers/site: 17 answers kept, 0 addresses not seen (")
    assert Path(line.partition("(")[2].rstrip(")")).is_file()


def test_what_could_not_be_looked_at_is_three(desk: Desk) -> None:
    desk.site(HOLE, hidden=["fr/news-1.html"])
    ran = desk.done("collect")
    assert ran.code == 3
    assert "1 addresses not seen" in ran.out


def test_a_program_reads_what_was_kept(desk: Desk) -> None:
    told = desk.told("collect", "rivers")
    assert told["schema"] == "vigilangue.collect/1"
    (row,) = told["collections"]
    assert Path(row.pop("file")).is_file()
    assert row == {
        "organization": "rivers",
        "source": "site",
        "pages": 17,
        "unseen": 0,
        "hints": [],
        "complete": True,
        "resumed": 0,
        "cut": 0,
    }


def test_nobody_is_watched_at_first(desk: Desk) -> None:
    for command in ("collect", "evaluate", "alerts", "watch"):
        refused(desk.run(command), "nothing is watched yet; begin with: vigilangue")


def test_who_is_not_declared_is_refused_with_those_that_are(desk: Desk) -> None:
    ran = desk.run("collect", "river")
    refused(ran, "no organization is named 'river'", "did you mean rivers?")


def test_who_was_never_looked_at_is_not_judged(desk: Desk) -> None:
    for command in ("evaluate", "alerts"):
        ran = desk.run(command, "rivers")
        refused(ran, "rivers was never looked at; begin with: vigilangue watch rivers")
    assert models.Organization.objects.count() == 0


def test_one_wrong_name_among_several_stops_all(desk: Desk) -> None:
    refused(desk.run("collect", "rivers", "nobody"), "nobody")
    assert models.Collection.objects.count() == 0


def test_without_a_name_all_that_are_watched_are_looked_at(desk: Desk) -> None:
    desk.done("collect")
    assert "rivers/site: 17 answers" in desk.run("collect").out


def test_one_that_is_wrong_does_not_stop_the_others(desk: Desk) -> None:
    desk.done("collect")
    gone = models.Organization.objects.create(slug="gone", title="Gone", regime="any")
    gone.sources.create(slug="site", title="Site", address="https://gone.example/")
    ran = desk.run("collect")
    assert ran.code == 3
    assert "rivers/site: 17 answers" in ran.out
    assert "no organization is named 'gone'" in ran.err
    told = desk.run("watch", "--format", "json")
    assert '"error": "no organization is named' in told.out


def test_what_was_judged_is_told_in_a_sentence(desk: Desk) -> None:
    ran = desk.done("collect", "evaluate")
    assert ran.code == 1
    (line,) = lines(ran)
    said = "rivers/site: 6 works on 17 pages judged; 1 verdicts failed (captured "
    assert line.startswith(said)


def test_where_nothing_failed_it_is_zero(desk: Desk) -> None:
    desk.site()
    assert desk.done("collect", "evaluate").code == 0


def test_a_source_at_fault_is_three_and_says_why(desk: Desk) -> None:
    desk.done("collect", "evaluate")
    desk.empty()
    ran = desk.done("collect", "evaluate")
    assert ran.code == 3
    head, fault = lines(ran)
    assert "rivers/site: the source is at fault, nothing was judged" in head
    assert fault == "  no page was found there"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "aucune page n’y a été trouvée"),
        ("ar", "لم يُعثر هناك على أي صفحة"),
    ],
)
def test_the_fault_is_told_in_the_language_of_the_reader(
    desk: Desk, language: str, said: str
) -> None:
    desk.empty()
    desk.done("collect")
    ran = desk.run("evaluate", "rivers", "--report-language", language)
    assert said in ran.out


def test_a_program_reads_what_was_judged(desk: Desk) -> None:
    desk.done("collect")
    told = desk.told("evaluate", "rivers")
    assert told["schema"] == "vigilangue.evaluate/1"
    (row,) = told["evaluations"]
    assert (row["pages"], row["works"], row["failed"]) == (17, 6, 1)
    assert row["faults"] == []


def test_a_second_time_there_is_nothing_to_judge(desk: Desk) -> None:
    ran = desk.done("collect", "evaluate", "evaluate")
    assert ran.code == 0
    assert ran.out == "rivers: nothing was collected since the last evaluation\n"


def test_evidence_that_was_changed_is_refused(desk: Desk) -> None:
    desk.done("collect")
    (file,) = desk.home.captures.glob("*.gz")
    file.write_bytes(file.read_bytes()[:-1])
    refused(desk.done("evaluate"), file.name, "it was changed since it was written")


def test_judged_again_the_answer_is_the_same(desk: Desk) -> None:
    desk.done("collect", "evaluate")
    ran = desk.run("evaluate", "rivers", "--as-of", today())
    assert ran.code == 0
    assert "verdicts, the same as before (captured " in ran.out


def test_judged_again_another_answer_is_one_and_is_shown(desk: Desk) -> None:
    desk.done("collect", "evaluate")
    models.Verdict.objects.filter(outcome="failed").delete()
    ran = desk.run("evaluate", "rivers", "--as-of", today())
    assert ran.code == 1
    head, line = lines(ran)
    assert "1 verdicts differ from those kept" in head
    assert line.startswith("  + https://rivers.example/en/news-3.html ar missing-lang")


def test_before_anything_was_collected_there_is_nothing_to_judge_again(
    desk: Desk,
) -> None:
    desk.done("collect", "evaluate")
    ran = desk.run("evaluate", "rivers", "--as-of", "2020-01-01")
    assert ran.code == 0
    assert ran.out == "rivers: nothing had been collected by then\n"


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "24.11.2026", ""])
def test_what_is_no_date_is_refused(desk: Desk, day: str) -> None:
    refused(desk.run("evaluate", "rivers", "--as-of", day), "--as-of")


def test_a_trial_of_no_check_is_refused(desk: Desk) -> None:
    desk.done("collect", "evaluate")
    refused(desk.run("evaluate", "rivers", "--trial", "x"), "no check is named 'x'")


def test_an_answer_goes_into_a_file_whole(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "told.json"
    ran = desk.run("collect", "rivers", "--format", "json", "--out", str(file))
    assert (ran.code, ran.out) == (0, "")
    assert '"vigilangue.collect/1"' in file.read_text("utf-8")


def test_where_the_answer_cannot_go_nothing_is_done(desk: Desk) -> None:
    ran = desk.run("collect", "rivers", "--out", "/nowhere/told.txt")
    refused(ran, "/nowhere", "is not there")
    assert models.Collection.objects.count() == 0


def test_a_folder_that_cannot_be_made_is_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    home = str(tmp_path / "file" / "home")
    refused(desk.run("collect", "rivers", "--home", home), home, "VIGILANGUE_HOME")


def test_a_database_that_another_holds_for_too_long_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr("vigilangue.store.queries.collections.add", locked)
    ran = desk.done("collect")
    refused(ran, "the database cannot be used: database is locked; look at")


def today() -> str:
    """The day after the last look, wherever this runs."""
    return (datetime.now(UTC) + timedelta(days=1)).date().isoformat()
