"""Which versions of a work should have been seen, and were not: owed or not."""

from pathlib import Path

import pytest

from tests.app.site import (
    HOST,
    Answered,
    Pages,
    Told,
    audited,
    linked,
    mirror,
    page,
    path,
    served,
    site,
    warc,
)
from vigilangue.core import Outcome

LANGUAGES = ("en", "fr", "es")
LOST = path("es", 3)
IN_TROUBLE = Answered(f"https://{HOST}/{LOST}", "busy", 503)


@pytest.fixture
def declared() -> Pages:
    """A site whose switchers lead to all versions."""
    return {
        path(tag, n): page(tag, n, switcher=linked(LANGUAGES, n))
        for n in range(1, 9)
        for tag in LANGUAGES
    }


def without(pages: Pages, name: str) -> Pages:
    return {n: content for n, content in pages.items() if n != name}


def outcomes(told: Told, check: str) -> set[Outcome]:
    """What a check says of the languages of the third work."""
    work = told.work(path("en", 3))
    return {v.outcome for v in told.verdicts if v.check == check and v.work == work.id}


@pytest.mark.parametrize("owed", [("en", "fr", "es"), ("en", "fr")])
def test_a_version_that_a_server_in_trouble_kept_back_is_hidden_owed_or_not(
    tmp_path: Path, declared: Pages, owed: tuple[str, ...]
) -> None:
    file = warc(tmp_path / "a.warc", [*served(without(declared, LOST)), IN_TROUBLE])
    told = audited(file, complete=True, languages=owed)
    assert told.work(path("en", 3)).hidden == {"es"}
    assert told.work(path("en", 4)).hidden == set()


def test_so_is_one_that_its_address_alone_names(tmp_path: Path) -> None:
    pages = without(site(LANGUAGES), LOST)
    file = warc(tmp_path / "a.warc", [*served(pages), IN_TROUBLE])
    assert audited(file, complete=True).work(path("en", 3)).hidden == {"es"}


def test_so_is_one_beyond_the_end_of_a_crawl(tmp_path: Path, declared: Pages) -> None:
    told = audited(mirror(tmp_path, without(declared, LOST)))
    assert told.work(path("en", 3)).hidden == {"es"}


def test_one_that_is_not_there_hides_nothing(tmp_path: Path, declared: Pages) -> None:
    told = audited(mirror(tmp_path, without(declared, LOST)), complete=True)
    assert told.work(path("en", 3)).hidden == set()


def test_one_that_nothing_names_hides_nothing(tmp_path: Path) -> None:
    told = audited(mirror(tmp_path, without(site(LANGUAGES), LOST)))
    assert told.work(path("en", 3)).hidden == set()
    assert told.work(path("en", 3)).unseen == {"es"}


def test_a_site_that_was_never_looked_at_hides_nothing(tmp_path: Path) -> None:
    elsewhere = {"pt": "https://sister.example/pt/"}
    pages = {
        path(tag, n): page(tag, n, switcher=linked(LANGUAGES, n) | elsewhere)
        for n in range(1, 9)
        for tag in LANGUAGES
    }
    assert audited(mirror(tmp_path, pages)).work(path("en", 3)).hidden == set()


@pytest.mark.parametrize(
    "check", ["switcher-incomplete", "switcher-leads-home", "truncated-version"]
)
def test_what_rests_on_all_versions_cannot_be_told_while_one_is_hidden(
    tmp_path: Path, declared: Pages, check: str
) -> None:
    whole = audited(mirror(tmp_path / "whole", declared), complete=True)
    file = warc(tmp_path / "a.warc", [*served(without(declared, LOST)), IN_TROUBLE])
    assert outcomes(whole, check) == {Outcome.PASSED}
    assert outcomes(audited(file, complete=True), check) == {Outcome.CANT_TELL}
