"""Captures and sources, as they are read from the store."""

from pathlib import Path

import pytest

from tests.web.watch import SLUG, SOURCE, Watch, capture_of
from vigilangue.store import models
from vigilangue.store.queries import evidence, sources

pytestmark = pytest.mark.django_db
ONE, SAME, OTHER = "https://x.test/1/", "https://x.test/2/", "https://x.test/3/"


@pytest.fixture
def watch(tmp_path: Path) -> Watch:
    made = Watch(home=tmp_path)
    made.look({ONE: b"a", SAME: b"a", OTHER: b"b"})
    return made


def test_a_capture_knows_its_place_and_whom_it_is_of(watch: Watch) -> None:
    row = capture_of(OTHER)
    found = evidence.kept(row.pk)
    assert found is not None
    assert (found.url, found.offset, found.length) == (OTHER, row.offset, row.length)
    assert (found.organization, found.source) == (SLUG, SOURCE)
    assert found.file == row.collection.file
    assert evidence.kept(row.pk + 1) is None


def test_a_hash_leads_to_the_first_capture_that_has_it(watch: Watch) -> None:
    row = capture_of(ONE)
    found = evidence.proofs(row.collection_id, [row.digest, "", "sha256:none"])
    assert [proof.url for proof in found.values()] == [ONE]


def test_a_capture_of_another_collection_proves_nothing(watch: Watch) -> None:
    row = capture_of(OTHER)
    later = watch.look({ONE: b"a"})
    assert evidence.proofs(later.collection_id, [row.digest]) == {}


def test_looks_are_told_newest_first_with_what_was_not_seen(watch: Watch) -> None:
    second = watch.look(sound=False)
    models.Unseen.objects.create(
        collection=second.collection, url="https://x.test/4/", why="it timed out"
    )
    newest, first = sources.looked(watch.source.pk, 10)
    assert (newest.sound, newest.unseen) == (False, 1)
    assert (first.sound, first.pages, first.works) == (True, 3, 1)
    assert [b.why for b in sources.unseen(newest.collection, 5)] == ["it timed out"]
    assert len(sources.looked(watch.source.pk, 1)) == 1


def test_a_collection_that_was_judged_again_tells_the_last_judgement(
    watch: Watch,
) -> None:
    again = watch.looks[-1]
    again.pk, again.works, again.maker = None, 7, "2"
    again.save()
    (only,) = sources.looked(watch.source.pk, 10)
    assert only.works == 7


def test_a_source_is_found_by_both_slugs(watch: Watch) -> None:
    assert sources.watched(SLUG, SOURCE) is not None
    assert sources.watched(SLUG, "none") is None
    assert sources.watched("none", SOURCE) is None
