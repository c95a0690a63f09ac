"""Notices from the declaration of their source to the alert on a month, by commands."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.app.site import HOST, mirror
from tests.app.watching.board import (
    ALONE,
    FAILS,
    FAVOURED,
    MEETS,
    NEXT,
    NOVEMBER,
    OCTOBER,
    SEPTEMBER,
    notices,
)
from tests.cli.conftest import Run
from vigilangue.collecting import mirror as mirrors

pytestmark = pytest.mark.django_db
HEAD = 'title = "River Office"\nregime = "un-secretariat"\n'
JOBS = """\
title = "Vacancies"
connector = "{connector}"
kind = "notice"
addresses = ["{address}"]

[expect]
fall_max = 1.0

[rate]
allowed = 0.1
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VIGILANGUE_HOME", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "C")
    return tmp_path


def declare(home: Path, connector: str, address: Path) -> None:
    place = home / "catalog" / "rivers"
    place.mkdir(parents=True)
    (place / "_organization.toml").write_text(HEAD)
    told = JOBS.format(connector=connector, address=address)
    (place / "jobs.toml").write_text(told)


def last_month(day: int) -> date:
    end = datetime.now(UTC).date().replace(day=1) - timedelta(days=1)
    return end.replace(day=day)


def record(home: Path, at: datetime, pages: Mapping[str, str]) -> None:
    file = home / "jobs.warc.gz"
    file.unlink(missing_ok=True)
    mirrors.write([mirror(home / "site", pages)], file, at=at)


def test_a_folder_of_notices_is_watched_and_its_month_alerts(
    home: Path, run: Run
) -> None:
    some = {n: (last_month(n), FAILS if n < 11 else MEETS) for n in range(1, 13)}
    mirror(home / "site", notices(some))
    declare(home, "mirror", home / "site" / HOST)
    ran = run("watch", "rivers")
    assert (ran.code, ran.err) == (1, "")
    _, judged, opened = ran.out.splitlines()
    assert judged.startswith("rivers/jobs: 12 works on 12 pages judged")
    assert opened == "rivers/jobs: 2 alerts opened, 0 came back, 0 resolved"
    listed = run("alerts", "rivers").out
    assert f"{last_month(1):%Y-%m}: 10 of 12 notices failed" in listed
    assert ALONE in listed
    assert FAVOURED in listed
    assert run("watch", "rivers").out.endswith("rivers/jobs: nothing new\n")


def test_one_notice_that_fails_alerts_nobody(home: Path, run: Run) -> None:
    mirror(home / "site", notices({1: (last_month(1), FAILS)}))
    declare(home, "mirror", home / "site" / HOST)
    ran = run("watch", "rivers")
    assert ran.out.endswith("nothing new\n"), ran.out
    explained = run("explain", f"https://{HOST}/en/news-1.html").out
    assert "counts in the rate of its period" in explained


def test_the_next_month_answers(home: Path, run: Run) -> None:
    declare(home, "warc", home / "jobs.warc.gz")
    record(home, OCTOBER, notices(SEPTEMBER))
    for command in ("collect", "evaluate", "alerts"):
        opened = run(command, "rivers")
    assert "2026-09: 5 of 6 notices failed" in opened.out
    assert opened.code == 1
    record(home, NOVEMBER, notices(SEPTEMBER | NEXT))
    for command in ("collect", "evaluate", "alerts"):
        answered = run(command, "rivers")
    assert answered.code == 0
    assert "2026-09" not in answered.out
