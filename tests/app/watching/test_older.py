"""Captures that somebody else recorded long ago: they reopen and resolve nothing."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.app.site import HOST
from tests.app.watching.watch import Watch, opened, resolved
from tests.collecting import archive
from vigilangue.core import Connector, InputError
from vigilangue.store import models

HOLE = "ar/news-3.html"
OPENED = opened("missing-language", "en/news-3.html", "ar")
RESOLVED = resolved("missing-language", "en/news-3.html", "ar")
THERE = {("open", *OPENED[1:])}
MONDAY = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)
TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)


@pytest.fixture
def lacking(pages: dict[str, str]) -> dict[str, str]:
    return {name: page for name, page in pages.items() if name != HOLE}


@pytest.fixture
def recorded(watch: Watch) -> Watch:
    """A watch of WARC files that lie in its home folder under one name."""
    watch.declare(connector=Connector.WARC, addresses=(str(watch.home / "x.warc.gz"),))
    return watch


def record(folder: Path, pages: Mapping[str, str], at: datetime) -> None:
    """Write what a crawl of some pages would have recorded at a time."""
    date = f"WARC-Date: {at:%Y-%m-%dT%H:%M:%SZ}".encode()
    raw = (
        archive.record(f"https://{HOST}/{name}", archive.http(page.encode()))
        for name, page in pages.items()
    )
    written = (r.replace(b"WARC-Date: 2026-11-24T08:00:00Z", date, 1) for r in raw)
    archive.write(folder, written, packed=True)


def looked(watch: Watch, pages: Mapping[str, str], at: datetime) -> list[object]:
    record(watch.home, pages, at)
    return list(watch.look())


def test_a_capture_is_of_the_time_at_which_it_was_recorded(
    recorded: Watch, pages: dict[str, str]
) -> None:
    looked(recorded, pages, MONDAY)
    row = models.Collection.objects.get()
    assert (row.began, row.ended) == (MONDAY, MONDAY)


def test_an_older_capture_resolves_nothing(
    recorded: Watch, pages: dict[str, str], lacking: dict[str, str]
) -> None:
    assert looked(recorded, lacking, TUESDAY) == [OPENED]
    assert looked(recorded, pages, MONDAY) == []
    assert recorded.open() == THERE


def test_an_older_capture_reopens_nothing(
    recorded: Watch, pages: dict[str, str], lacking: dict[str, str]
) -> None:
    looked(recorded, lacking, MONDAY)
    assert looked(recorded, pages, WEDNESDAY) == [RESOLVED]
    assert looked(recorded, lacking, TUESDAY) == []
    assert recorded.open() == set()


def test_an_older_capture_that_was_judged_late_changes_nothing_either(
    watch: Watch, pages: dict[str, str], lacking: dict[str, str]
) -> None:
    watch.look(pages)
    watch.publish(lacking)
    watch.collect()
    (old,) = watch.evaluate()
    watch.publish(pages)
    watch.collect()
    watch.evaluate()
    models.Evaluation.objects.filter(pk=old.id).update(captured=MONDAY)
    assert [raised.events for raised in watch.alert()] == [{}, {}]
    assert watch.open() == set()


def test_evaluations_are_folded_in_the_order_of_their_captures(
    watch: Watch, pages: dict[str, str], lacking: dict[str, str]
) -> None:
    for site in (lacking, pages, lacking):
        watch.publish(site)
        watch.collect()
    assert len(watch.evaluate()) == 3
    told = [list(raised.events) for raised in watch.alert()]
    assert told == [["opened"], ["resolved"], ["regressed"]]


def test_what_says_that_it_is_of_tomorrow_is_of_now(
    recorded: Watch, lacking: dict[str, str]
) -> None:
    assert looked(recorded, lacking, datetime(2999, 1, 1, tzinfo=UTC)) == [OPENED]
    assert models.Collection.objects.get().ended <= datetime.now(UTC)


def test_the_same_file_again_is_no_news(
    recorded: Watch, lacking: dict[str, str]
) -> None:
    looked(recorded, lacking, MONDAY)
    assert recorded.look() == []


def test_a_file_that_is_not_there_is_said_and_nothing_is_kept(recorded: Watch) -> None:
    with pytest.raises(InputError, match=r"x\.warc\.gz: cannot be read"):
        recorded.collect()
    assert models.Collection.objects.count() == 0
    assert not list(recorded.home.glob("captures/**/*.gz"))


def test_a_clock_that_is_behind_the_last_look_is_refused(watch: Watch) -> None:
    watch.collect()
    models.Collection.objects.update(ended=datetime(2999, 1, 1, tzinfo=UTC))
    with pytest.raises(InputError, match=r"rivers/site: the last look was at 2999-01"):
        watch.collect()
    assert models.Collection.objects.count() == 1
