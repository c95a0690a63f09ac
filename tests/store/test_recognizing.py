"""A work keeps its subject from one evaluation to the next, whatever moves."""

from itertools import count

import pytest

from tests.store.sites import Site, Versions, begun
from vigilangue.store import models

pytestmark = pytest.mark.django_db


@pytest.fixture
def site() -> Site:
    return begun()


def test_a_work_is_named_after_its_reference_version(site: Site) -> None:
    assert site.look("fr:/a ar:/c en:/b") == {"fr:/a ar:/c en:/b": "/b"}


def test_it_keeps_its_name_when_a_version_is_renamed(site: Site) -> None:
    site.look("en:/a fr:/b")
    assert site.look("en:/new fr:/b") == {"en:/new fr:/b": "/a"}
    assert site.look("en:/new fr:/newer") == {"en:/new fr:/newer": "/a"}


def test_it_keeps_its_name_when_versions_come_and_go(site: Site) -> None:
    site.look("fr:/b")
    assert site.look("en:/a fr:/b") == {"en:/a fr:/b": "/b"}
    assert site.look("en:/a") == {"en:/a": "/b"}


def test_it_keeps_its_name_through_a_look_that_did_not_see_it(site: Site) -> None:
    site.look("en:/a fr:/b", "en:/x")
    site.look("en:/x")
    assert site.look("en:/new fr:/b", "en:/x")["en:/new fr:/b"] == "/a"


def test_it_keeps_its_name_through_a_look_that_was_not_believed(site: Site) -> None:
    site.look("en:/a fr:/b")
    site.look(sound=False)
    assert site.look("fr:/b") == {"fr:/b": "/a"}


@pytest.mark.parametrize(
    "works",
    [("en:/a", "fr:/b ar:/c"), ("fr:/b ar:/c", "en:/a")],
    ids=["the reference first", "the rest first"],
)
def test_of_a_work_that_is_split_the_reference_keeps_the_name(
    site: Site, works: tuple[Versions, ...]
) -> None:
    site.look("en:/a fr:/b ar:/c")
    assert site.look(*works) == {"en:/a": "/a", "fr:/b ar:/c": "/b"}


@pytest.mark.parametrize("works", [("en:/a", "fr:/b ar:/c"), ("fr:/b ar:/c", "en:/a")])
def test_two_that_are_merged_are_known_by_the_reference(
    site: Site, works: tuple[Versions, ...]
) -> None:
    site.look(*works)
    assert site.look("en:/a fr:/b ar:/c") == {"en:/a fr:/b ar:/c": "/a"}


def test_split_and_merged_again_it_is_as_before(site: Site) -> None:
    whole, parts = "en:/a fr:/b ar:/c", ("en:/a", "fr:/b ar:/c")
    site.look(whole)
    for _ in range(3):
        assert site.look(*parts) == {"en:/a": "/a", "fr:/b ar:/c": "/b"}
        assert site.look(whole) == {whole: "/a"}


@pytest.mark.parametrize(
    "works",
    [("en:/a fr:/d", "en:/c fr:/b"), ("en:/c fr:/b", "en:/a fr:/d")],
)
def test_when_versions_change_places_the_reference_decides(
    site: Site, works: tuple[Versions, ...]
) -> None:
    site.look("en:/a fr:/b", "en:/c fr:/d")
    assert site.look(*works) == {"en:/a fr:/d": "/a", "en:/c fr:/b": "/c"}


def test_who_loses_one_name_keeps_another_that_it_has(site: Site) -> None:
    site.look("en:/a fr:/b", "fr:/c ar:/d")
    found = site.look("en:/a fr:/c", "fr:/b ar:/d")
    assert found == {"en:/a fr:/c": "/a", "fr:/b ar:/d": "/c"}


def test_swapped_slugs_go_with_their_addresses(site: Site) -> None:
    site.look("en:/en/a fr:/fr/a", "en:/en/b fr:/fr/b")
    found = site.look("en:/en/b fr:/fr/b", "en:/en/a fr:/fr/a")
    assert found == {"en:/en/b fr:/fr/b": "/en/b", "en:/en/a fr:/fr/a": "/en/a"}


def test_a_new_page_at_an_old_address_is_another_work(site: Site) -> None:
    site.look("en:/a fr:/b")
    site.look("en:/new fr:/b")
    found = site.look("en:/a", "en:/new fr:/b")
    assert found == {"en:/a": "/a (2)", "en:/new fr:/b": "/a"}
    assert site.look("en:/a", "en:/new fr:/b") == found


def test_a_work_in_two_languages_at_one_address_has_one_name(site: Site) -> None:
    assert site.look("en:/a fr:/a") == {"en:/a fr:/a": "/a"}
    assert site.look("en:/a fr:/a") == {"en:/a fr:/a": "/a"}


def test_another_source_has_names_of_its_own(site: Site) -> None:
    site.look("en:/a")
    other = models.Source.objects.create(
        organization=site.source.organization, slug="two", title="", address=""
    )
    elsewhere = Site(other, count(100))
    elsewhere.look("en:/a")
    assert models.Subject.objects.filter(name="/a").count() == 2


def test_addresses_of_any_length_are_recognized(site: Site) -> None:
    long = "/" + "a" * 10_000
    work = f"en:{long}1 fr:{long}2"
    name = site.look(work, "en:/x")[work]
    assert len(name) <= 600
    assert site.look(f"fr:{long}2", "en:/x")[f"fr:{long}2"] == name


def test_the_order_of_a_thousand_works_does_not_matter(site: Site) -> None:
    works = [f"en:/en/{n} fr:/fr/{n}" for n in range(1000)]
    first = site.look(*works)
    moved = [f"en:/en/{n} fr:/fr/{n + 1}" for n in range(1000)]
    found = site.look(*reversed(moved))
    assert set(first.values()) == set(found.values())
    assert all(found[f"en:/en/{n} fr:/fr/{n + 1}"] == f"/en/{n}" for n in range(1000))
