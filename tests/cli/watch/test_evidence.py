"""Whoever asks whether evidence was changed is told by the exit code, and where."""

import json

from tests.cli.watch.desk import Desk
from vigilangue.store import models, where


def test_what_nobody_touched_is_zero(desk: Desk) -> None:
    desk.done("collect")
    ran = desk.run("verify-evidence")
    assert ran.code == 0
    assert "1 files of evidence, 0 at fault" in ran.out


def test_what_was_changed_is_one_and_named(desk: Desk) -> None:
    desk.done("collect")
    (row,) = models.Collection.objects.all()
    file = where.home() / row.file
    file.write_bytes(file.read_bytes()[:-40])
    ran = desk.run("verify-evidence")
    assert ran.code == 1
    assert row.file in ran.out
    told = json.loads(desk.run("verify-evidence", "--format", "json").out)
    assert told["files"] == 1
    assert [each["file"] for each in told["faults"]] == [row.file]


def test_what_is_not_there_is_three(desk: Desk) -> None:
    desk.done("collect")
    (row,) = models.Collection.objects.all()
    (where.home() / row.file).unlink()
    assert desk.run("verify-evidence").code == 3


def test_what_would_be_deleted_is_told_and_stays(desk: Desk) -> None:
    desk.done("collect")
    ran = desk.run("prune", "--older-than", "30")
    assert ran.code == 0
    assert "0 files may be deleted (with --delete)" in ran.out
    assert desk.run("prune").code == 2
