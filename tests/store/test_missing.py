"""Why an evaluation says nothing of an alert that is open."""

from collections.abc import Iterable

import pytest

from tests.store.sites import Site, Versions, begun
from vigilangue.store import models
from vigilangue.store.queries import missing
from vigilangue.store.queries.missing import Look, Silence

pytestmark = pytest.mark.django_db
CHECK = "truncated-version"


@pytest.fixture
def site() -> Site:
    return begun()


def opens(name: str, language: str, check: str = CHECK) -> None:
    """Open an alert at the last look."""
    looked = models.Evaluation.objects.order_by("-pk")[0]
    models.Event.objects.create(
        subject=models.Subject.objects.get(name=name),
        check_slug=check,
        language=language,
        what="opened",
        at=looked.at,
        author="vigilangue",
        reason="it breaks off",
        captured=looked.captured,
        evaluation=looked,
    )


def captured(*paths: str) -> None:
    """Keep what the last look asked for."""
    collection = models.Collection.objects.order_by("-pk")[0]
    for path in paths:
        models.Capture.objects.create(
            collection=collection,
            url=f"https://a.example{path}",
            fetched=collection.ended,
            status=200,
            digest="",
            offset=0,
            length=0,
        )


def says(name: str, language: str, check: str = CHECK) -> None:
    """Write a verdict of the last look."""
    looked = models.Evaluation.objects.order_by("-pk")[0]
    models.Verdict.objects.create(
        evaluation=looked,
        subject=models.Subject.objects.get(name=name),
        check_slug=check,
        language=language,
        outcome="failed",
        because="",
        url="",
        digest="",
        quote="",
        basis=[],
    )


def silent(site: Site, hidden: Iterable[str] = ()) -> dict[tuple[str, str], Silence]:
    """Of which alerts the last look says nothing, and why."""
    assert site.last is not None
    look = Look.of(site.last, (f"https://a.example{path}" for path in hidden))
    return {
        (models.Subject.objects.get(pk=mark.subject).name, mark.language): why
        for mark, why in missing.unsighted(look)
    }


@pytest.fixture
def found(site: Site) -> Site:
    """A source where the French version of a work alerts."""
    site.look("en:/a fr:/b", "en:/x")
    captured("/a", "/b", "/x")
    opens("/a", "fr")
    return site


def after(site: Site, *works: Versions, hidden: Iterable[str] = ()) -> Silence | None:
    site.look(*works)
    return silent(site, hidden).get(("/a", "fr"))


def test_of_what_has_a_verdict_nothing_is_missing(found: Site) -> None:
    found.look("en:/a fr:/b")
    says("/a", "fr")
    assert silent(found) == {}


def test_the_page_is_there_and_the_check_asks_nothing(found: Site) -> None:
    assert after(found, "en:/a fr:/b") is Silence.UNASKED


def test_the_page_is_not_there_and_the_work_is(found: Site) -> None:
    assert after(found, "en:/a") is Silence.VERSION


def test_the_work_is_not_there(found: Site) -> None:
    assert after(found, "en:/x") is Silence.WORK


def test_its_pages_are_versions_of_another_work(site: Site) -> None:
    site.look("en:/a", "fr:/b ar:/c")
    opens("/b", "fr")
    site.look("en:/a fr:/b ar:/c")
    assert silent(site) == {("/b", "fr"): Silence.ELSEWHERE}


def test_only_some_of_its_pages_are(site: Site) -> None:
    site.look("en:/a", "fr:/b ar:/c")
    opens("/b", "fr")
    site.look("en:/a ar:/c")
    assert silent(site) == {("/b", "fr"): Silence.WORK}


@pytest.mark.parametrize("hidden", ["/a", "/b", "/x"])
def test_something_that_was_seen_before_is_out_of_sight(
    found: Site, hidden: str
) -> None:
    assert after(found, "en:/y", hidden=[hidden]) is Silence.HIDDEN


def test_what_was_never_seen_hides_nothing(found: Site) -> None:
    assert after(found, "en:/y", hidden=["/secret"]) is Silence.WORK


def test_what_was_away_for_long_is_compared_with_when_it_was_there(
    found: Site,
) -> None:
    found.look("en:/y")
    captured("/y")
    assert after(found, "en:/y", hidden=["/x"]) is Silence.HIDDEN


def test_what_opened_later_was_not_open_then(found: Site) -> None:
    found.look("en:/y")
    last = found.last
    found.look("en:/a fr:/b", "en:/new")
    opens("/new", "en")
    found.last = last
    assert silent(found) == {("/a", "fr"): Silence.WORK}


def test_the_alert_of_the_source_is_told_apart(site: Site) -> None:
    site.look("en:/a")
    opens("/a", "", "source-in-bounds")
    site.look("en:/y")
    assert silent(site) == {}


def test_a_thousand_alerts_are_told_in_order(site: Site) -> None:
    works = [f"en:/{n}" for n in range(1100)]
    site.look(*works)
    for n in range(1100):
        opens(f"/{n}", "en")
    site.look("en:/y")
    assert set(silent(site).values()) == {Silence.WORK}
    assert len(silent(site)) == 1100
