"""An absence is claimed only where the look was good enough to see."""

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
from vigilangue.core import Measure, Outcome, Target

LANGUAGES = ("en", "fr", "es")
LOST = path("es", 3)  # the version that is not there
CANT_TELL, FAILED, PASSED = Outcome.CANT_TELL, Outcome.FAILED, Outcome.PASSED


@pytest.fixture
def plain() -> Pages:
    """A site that declares nothing, and lacks one version."""
    pages = site(LANGUAGES)
    del pages[LOST]
    return pages


@pytest.fixture
def declared() -> Pages:
    """The same site, in which every page links to all versions, also the lost one."""
    pages = {
        path(tag, n): page(
            tag, n, alternates=linked(LANGUAGES, n), switcher=linked(LANGUAGES, n)
        )
        for n in range(1, 9)
        for tag in LANGUAGES
    }
    del pages[LOST]
    return pages


def answers(pages: Pages, *others: Answered) -> list[Answered]:
    return [*served(pages), *others]


def test_of_a_part_of_a_site_nothing_is_called_missing(
    tmp_path: Path, plain: Pages
) -> None:
    told = audited(mirror(tmp_path, plain))
    assert told.missing(path("fr", 3)) == {"en": PASSED, "fr": PASSED, "es": CANT_TELL}
    assert not told.failed("missing-language")


def test_of_the_whole_site_what_is_not_there_is_missing(
    tmp_path: Path, plain: Pages
) -> None:
    told = audited(mirror(tmp_path, plain), complete=True)
    assert told.missing(path("fr", 3))["es"] is FAILED
    assert len(told.failed("missing-language")) == 1


def test_a_link_out_of_a_part_of_a_site_leads_to_the_unseen(
    tmp_path: Path, declared: Pages
) -> None:
    told = audited(mirror(tmp_path, declared))
    assert told.link(path("fr", 3), "es").target is Target.UNSEEN
    assert not told.failed("broken-alternate")


def test_a_link_to_what_is_not_in_the_whole_site_is_broken(
    tmp_path: Path, declared: Pages
) -> None:
    told = audited(mirror(tmp_path, declared), complete=True)
    assert told.link(path("fr", 3), "es").target is Target.GONE
    assert {v.url for v in told.failed("broken-alternate")} == {
        f"https://{HOST}/{path(tag, 3)}" for tag in ("en", "fr")
    }


def test_a_link_to_another_host_is_never_called_broken(tmp_path: Path) -> None:
    pages = {
        path("en", n): page(
            "en", n, alternates={"fr": f"https://elsewhere.example/{n}"}
        )
        for n in range(1, 4)
    }
    told = audited(mirror(tmp_path, pages), complete=True)
    assert not told.failed("broken-alternate")


@pytest.mark.parametrize("status", [404, 410])
def test_what_was_asked_for_and_not_found_is_gone(
    tmp_path: Path, declared: Pages, status: int
) -> None:
    gone = Answered(f"https://{HOST}/{LOST}", page("en", 90), status)
    told = audited(warc(tmp_path / "site.warc", answers(declared, gone)))
    assert told.link(path("fr", 3), "es").target is Target.GONE
    assert told.missing(path("fr", 3))["es"] is FAILED
    assert told.failed("broken-alternate")
    assert not told.unseen


@pytest.mark.parametrize("status", [400, 401, 403, 429, 500, 502, 503])
@pytest.mark.parametrize("complete", [False, True])
def test_a_server_in_trouble_is_unseen_and_nothing_is_missing(
    tmp_path: Path, declared: Pages, status: int, complete: bool
) -> None:
    trouble = Answered(f"https://{HOST}/{LOST}", page("en", 90), status)
    told = audited(
        warc(tmp_path / "site.warc", answers(declared, trouble)), complete=complete
    )
    assert [(u.url, u.why) for u in told.unseen] == [
        (trouble.url, f"answered {status}")
    ]
    assert told.link(path("fr", 3), "es").target is Target.UNSEEN
    assert told.missing(path("fr", 3))["es"] is CANT_TELL
    assert not told.failed("broken-alternate")


@pytest.mark.parametrize("complete", [False, True])
def test_an_address_that_timed_out_is_unseen_and_nothing_is_missing(
    tmp_path: Path, declared: Pages, complete: bool
) -> None:
    lost = f"https://{HOST}/{LOST}"
    file = warc(tmp_path / "site.warc", served(declared), timed_out=[lost])
    told = audited(file, complete=complete)
    assert [u.url for u in told.unseen] == [lost]
    assert told.missing(path("fr", 3))["es"] is CANT_TELL
    assert not told.failed("broken-alternate")


@pytest.mark.parametrize("complete", [False, True])
def test_a_version_that_answered_nothing_is_unseen_even_if_nobody_links_to_it(
    tmp_path: Path, plain: Pages, complete: bool
) -> None:
    told = audited(mirror(tmp_path, plain | {LOST: " "}), complete=complete)
    assert told.missing(path("fr", 3))["es"] is CANT_TELL


@pytest.mark.parametrize("status", [301, 302, 307, 308])
@pytest.mark.parametrize("relative", [False, True])
def test_a_link_is_followed_where_the_server_sends_it(
    tmp_path: Path, declared: Pages, status: int, relative: bool
) -> None:
    new = "/es/noticias/tres"
    moved = Answered(
        f"https://{HOST}/{LOST}",
        status=status,
        headers={"Location": new if relative else f"https://{HOST}{new}"},
    )
    there = Answered(f"https://{HOST}{new}", page("es", 3))
    told = audited(
        warc(tmp_path / "site.warc", answers(declared, moved, there)), complete=True
    )
    assert told.link(path("fr", 3), "es").target is Target.VERSION
    assert told.work(path("fr", 3)).languages == {"en", "fr", "es"}
    assert not told.failed("broken-alternate")


def test_a_ring_of_redirects_ends(tmp_path: Path, declared: Pages) -> None:
    ring = [
        Answered(f"https://{HOST}/{a}", status=302, headers={"Location": f"/{b}"})
        for a, b in ((LOST, "round"), ("round", LOST))
    ]
    told = audited(warc(tmp_path / "site.warc", answers(declared, *ring)))
    assert told.missing(path("fr", 3))["es"] is CANT_TELL


def test_a_redirect_to_what_is_gone_is_gone(tmp_path: Path, declared: Pages) -> None:
    moved = Answered(f"https://{HOST}/{LOST}", status=301, headers={"Location": "/new"})
    gone = Answered(f"https://{HOST}/new", status=404)
    told = audited(warc(tmp_path / "site.warc", answers(declared, moved, gone)))
    assert told.link(path("fr", 3), "es").target is Target.GONE


@pytest.mark.parametrize("where", ["", "http://[broken", "javascript:void(0)"])
def test_a_redirect_to_nowhere_is_no_fault_of_the_audit(
    tmp_path: Path, declared: Pages, where: str
) -> None:
    moved = Answered(f"https://{HOST}/{LOST}", status=301, headers={"Location": where})
    told = audited(warc(tmp_path / "site.warc", answers(declared, moved)))
    assert told.missing(path("fr", 3))["es"] is CANT_TELL


def test_a_page_that_came_later_under_an_address_once_gone_is_there(
    tmp_path: Path, declared: Pages
) -> None:
    url = f"https://{HOST}/{LOST}"
    twice = [Answered(url, status=404), Answered(url, page("es", 3))]
    told = audited(warc(tmp_path / "site.warc", answers(declared, *twice)))
    assert told.link(path("fr", 3), "es").target is Target.VERSION
    assert told.missing(path("fr", 3))["es"] is PASSED


def coverage(told: Told, language: str) -> Measure:
    (found,) = [
        m for m in told.measures if (m.measure, m.language) == ("coverage", language)
    ]
    return found


def test_coverage_leaves_out_what_cannot_be_told(tmp_path: Path, plain: Pages) -> None:
    spanish = coverage(audited(mirror(tmp_path, plain)), "es")
    assert (spanish.n, spanish.of) == (7, 7)


def test_coverage_of_a_whole_site_has_no_interval(tmp_path: Path, plain: Pages) -> None:
    spanish = coverage(audited(mirror(tmp_path, plain), complete=True), "es")
    assert (spanish.n, spanish.of, spanish.low, spanish.high) == (7, 8, None, None)
