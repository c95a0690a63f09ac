"""The notices of a crawl are judged with their versions in other languages."""

from pathlib import Path

import pytest

from tests.app.site import linked, page, path, served, site, warc
from vigilangue.app import noticing
from vigilangue.app.noticing import Asked
from vigilangue.core import By, Judged, Outcome, Unseen

ENGLISH = (
    "The Office of Springs is looking for an archivist who keeps its records.",
    "Duty station: Bamako",
    "Fluency in English is required. Knowledge of French is an asset.",
)
FRENCH = (
    "L’Office des sources cherche un ou une archiviste pour tenir ses registres.",
    "Lieu d’affectation : Bamako",
    "La maîtrise du français est exigée. La connaissance de l’anglais est un atout.",
)


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    """Return a site of four works, of which one is a notice in two languages."""
    pages = site(("en", "fr"), range(1, 4))
    both = linked(("en", "fr"), 4)
    pages[path("en", 4)] = page("en", 4, blocks=ENGLISH, alternates=both)
    pages[path("fr", 4)] = page("fr", 4, blocks=FRENCH, alternates=both)
    gone = ["https://rivers.example/en/gone.html"]
    return warc(tmp_path / "jobs.warc.gz", served(pages), timed_out=gone)


def test_only_pages_that_are_notices_are_judged(crawl: Path) -> None:
    rows = list(noticing.judge([crawl], Asked(regime="un-secretariat")))
    (found,) = (row for row in rows if isinstance(row, Judged))
    assert found.vacancy.file == "https://rivers.example/en/news-4.html"
    assert found.vacancy.capture.startswith("sha256:")
    assert found.vacancy.station is not None
    assert found.vacancy.station.name == "Bamako"


def test_the_version_in_the_other_language_is_held_against_it(crawl: Path) -> None:
    rows = noticing.judge([crawl], Asked(regime="un-secretariat"))
    (found,) = (row for row in rows if isinstance(row, Judged))
    told = {v.check: v.outcome for v in found.verdicts}
    assert told["versions-disagree"] is Outcome.FAILED
    assert told["notice-not-in-both-working-languages"] is Outcome.PASSED


def test_what_never_answered_is_said(crawl: Path) -> None:
    rows = noticing.judge([crawl], Asked())
    lost = [row.url for row in rows if isinstance(row, Unseen)]
    assert lost == ["https://rivers.example/en/gone.html"]


def test_a_notice_of_a_site_counts_once_for_its_host(crawl: Path) -> None:
    (tally,), _ = noticing.count([crawl], By.ORGANIZATION, Asked())
    assert (tally.group, tally.posts) == ("rivers.example", 1)
    assert dict(tally.published) == {"en": 1, "fr": 1}


def test_a_file_that_is_no_crawl_is_unseen(tmp_path: Path) -> None:
    file = tmp_path / "jobs.warc.gz"
    file.write_bytes(b"nothing of the kind")
    (found,) = noticing.judge([file], Asked())
    assert isinstance(found, Unseen)
