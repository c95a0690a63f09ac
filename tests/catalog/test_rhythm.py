"""How often a source is looked at is written as people say it."""

from datetime import timedelta

import pytest

from tests.catalog.test_sources import SITE, read, wrong
from vigilangue.catalog.rhythm import written


@pytest.mark.parametrize(
    ("said", "wait"),
    [
        ("15 minutes", timedelta(minutes=15)),
        ("1 hour", timedelta(hours=1)),
        ("36 hours", timedelta(hours=36)),
        ("1 day", timedelta(days=1)),
        ("2 weeks", timedelta(weeks=2)),
        ("once", None),
    ],
)
def test_a_wait_is_read_and_written_alike(said: str, wait: timedelta | None) -> None:
    assert read(f'{SITE}every = "{said}"\n').every == wait
    assert written(wait) == said


@pytest.mark.parametrize(
    "said",
    ["daily", "1day", "0 days", "14 minutes", "54 weeks", "-1 day", "1.5 days", ""],
)
def test_what_is_no_wait_is_refused_with_what_to_write(said: str) -> None:
    message = wrong(f'{SITE}every = "{said}"\n')
    assert message.startswith("union/site.toml: every:")
    assert '"6 hours", "1 day", "2 weeks" or "once"' in message


def test_a_page_is_looked_at_daily_and_a_notice_before_it_closes() -> None:
    assert read(SITE).every == timedelta(days=1)
    assert read(f'{SITE}kind = "notice"\n').every == timedelta(hours=6)


def test_a_file_that_another_recorded_is_looked_at_once() -> None:
    file = 'title = "Crawl"\nconnector = "warc"\naddresses = ["a.warc.gz"]\n'
    assert read(file).every is None
    assert read(f'{file}every = "1 week"\n').every == timedelta(weeks=1)
