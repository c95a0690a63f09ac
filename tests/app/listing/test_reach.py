"""What is declared is tried: an address or a bound that no longer holds is named."""

from collections.abc import Iterator

import pytest

from tests.collecting.site import Answer, Site, Told, page, redirect, serving
from vigilangue.app.listing import Reached, reach
from vigilangue.core import Bounds, Connector, Kind, Organization, Source

RSS = (
    b"<rss><channel><language>fr</language><item><title>Un</title><link>/a</link>"
    b"</item><item><title>Deux</title><link>/b</link></item></channel></rss>"
)
XML = {"Content-Type": "application/rss+xml"}
JOBS = b'{"jobs": [{"id": 1, "text": {"en": "Yes.", "fr": "Oui."}}], "next": "/2"}'
ANSWERS: dict[str, Told] = {
    "/jobs": Answer(JOBS, headers={"Content-Type": "application/json"}),
    "/": page("/a"),
    "/feed": Answer(RSS, headers=XML),
    "/moved": redirect("/"),
    "/away": redirect("http://localhost.invalid/"),
    "/empty": Answer(b"", headers={"Content-Type": "text/html"}),
    "/shut": Answer(b"User-agent: *\nDisallow: /shut"),
    "/robots.txt": Answer(b"User-agent: *\nDisallow: /secret"),
}


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with serving(ANSWERS) as running:
        yield running


def tried(
    site: Site,
    path: str,
    *,
    connector: Connector = Connector.SITE,
    expect: Bounds | None = None,
) -> Reached:
    source = Source(
        slug="one",
        title="One",
        addresses=(site.url.rstrip("/") + path,),
        connector=connector,
        kind=Kind.RELEASE if connector is Connector.FEED else Kind.PAGE,
        delay=0.0,
        allow_private=True,
        expect=expect or Bounds(),
    )
    (found,) = reach(Organization(slug="o", title="O", sources=(source,)))
    return found


def test_the_versions_of_a_job_board_are_counted_in_its_first_part(
    site: Site,
) -> None:
    expect = Bounds(pages_min=3, languages=("fr", "es"))
    found = tried(site, "/jobs", connector=Connector.BOARD, expect=expect)
    assert found.versions == 2
    assert found.faults == (
        "2 versions are listed, at least 3 expected",
        "none is listed in es",
    )


@pytest.mark.parametrize("path", ["/", "/moved"])
def test_a_site_that_answers_holds(site: Site, path: str) -> None:
    assert tried(site, path).faults == ()


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/gone", "answered 404"),
        ("/empty", "nothing was answered"),
        ("/secret", "robots.txt asks not to fetch it"),
        ("/away", "/away: "),
    ],
)
def test_a_site_that_does_not_is_named_with_why(
    site: Site, path: str, why: str
) -> None:
    (fault,) = tried(site, path).faults
    assert why in fault


def test_a_feed_within_its_bounds_holds(site: Site) -> None:
    expect = Bounds(pages_min=2, languages=("fr",))
    found = tried(site, "/feed", connector=Connector.FEED, expect=expect)
    assert (found.faults, found.versions) == ((), 2)


@pytest.mark.parametrize(
    ("expect", "why"),
    [
        (Bounds(pages_min=3), "2 versions are listed, at least 3 expected"),
        (Bounds(pages_max=1), "2 versions are listed, at most 1 expected"),
        (Bounds(languages=("ar", "fr")), "none is listed in ar"),
    ],
)
def test_a_bound_that_a_feed_no_longer_keeps_is_named(
    site: Site, expect: Bounds, why: str
) -> None:
    found = tried(site, "/feed", connector=Connector.FEED, expect=expect)
    assert found.faults == (why,)


def test_a_page_in_place_of_a_feed_is_named(site: Site) -> None:
    found = tried(site, "/", connector=Connector.FEED)
    assert any("a page is there in place of a list" in fault for fault in found.faults)


def test_a_private_address_is_refused_unless_it_is_allowed(site: Site) -> None:
    source = Source(slug="one", title="One", addresses=(site.url,), delay=0.0)
    (found,) = reach(Organization(slug="o", title="O", sources=(source,)))
    assert found.faults


def test_a_folder_that_is_not_there_is_named() -> None:
    source = Source(
        slug="one",
        title="One",
        addresses=("/nowhere/at/all",),
        connector=Connector.MIRROR,
    )
    (found,) = reach(Organization(slug="o", title="O", sources=(source,)))
    assert found.faults == ("/nowhere/at/all: it is not there",)
