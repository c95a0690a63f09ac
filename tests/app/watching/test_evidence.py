"""What every verdict rests on: bytes that were kept, and must be what they were."""

import os
from pathlib import Path

import pytest

from tests.app.watching.watch import Watch, counted, opened
from vigilangue.app import watching
from vigilangue.collecting import evidence
from vigilangue.core import EvidenceLost
from vigilangue.store import models

HOLE = "ar/news-3.html"
OPENED = opened("missing-language", "en/news-3.html", "ar")


@pytest.fixture
def lacking(pages: dict[str, str]) -> dict[str, str]:
    return {name: page for name, page in pages.items() if name != HOLE}


@pytest.fixture
def found(watch: Watch, lacking: dict[str, str]) -> Watch:
    assert watch.look(lacking) == [OPENED]
    return watch


def file(watch: Watch) -> Path:
    return watch.home / models.Collection.objects.order_by("-pk")[0].file


def tamper(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)


def test_each_verdict_names_a_capture_and_its_bytes_have_that_hash(
    found: Watch,
) -> None:
    digests = set(models.Verdict.objects.values_list("digest", flat=True)) - {""}
    about_the_file = {models.Collection.objects.get().digest}
    for digest in digests - about_the_file:
        capture = models.Capture.objects.filter(digest=digest).first()
        assert capture is not None
        kept = evidence.fetch(file(found), capture.offset)
        assert (kept.digest, kept.url) == (digest, capture.url)
    assert len(digests) > 5


def test_the_verdict_about_a_source_names_the_whole_file(found: Watch) -> None:
    verdict = models.Verdict.objects.get(check_slug="source-in-bounds")
    assert verdict.digest == evidence.digest(file(found))


def test_an_alert_points_at_the_evaluation_that_it_came_of(found: Watch) -> None:
    event = models.Event.objects.get()
    assert event.evaluation == models.Evaluation.objects.get()
    assert event.captured == models.Collection.objects.get().ended


def test_judged_again_the_answer_is_the_same_and_nothing_is_written(
    found: Watch,
) -> None:
    before = counted()
    replayed = found.replay()
    assert (replayed.differ, replayed.differences) == (0, ())
    assert replayed.before == models.Evaluation.objects.get().pk
    assert counted() == before


def test_each_look_of_a_story_can_be_judged_again_as_of_its_time(
    watch: Watch, pages: dict[str, str], lacking: dict[str, str]
) -> None:
    gone = {name: page for name, page in lacking.items() if "news-5" not in name}
    hole = {name: page for name, page in lacking.items() if name != "ar/news-5.html"}
    for site in (pages, hole, gone, lacking, {"picture.png": "x"}, pages):
        watch.look(site)
    before = counted()
    for collection in models.Collection.objects.order_by("pk"):
        replayed = watch.replay(as_of=collection.ended)
        assert replayed.captured == collection.ended
        assert replayed.differences == ()
    assert counted() == before


def test_before_anything_was_collected_there_is_nothing_to_judge(watch: Watch) -> None:
    before = counted()
    assert list(watching.replay(watch.organization, watch.options)) == []
    assert counted() == before


def test_what_differs_from_what_was_kept_is_told(found: Watch) -> None:
    rows = models.Verdict.objects.filter(outcome="failed")
    rows.update(outcome="passed", because="it was there")
    replayed = found.replay()
    assert replayed.differ == 2
    assert [line[:2] for line in replayed.differences] == ["- ", "+ "]
    assert "missing-language passed: it was there" in replayed.differences[0]


def test_a_file_that_was_changed_is_no_evidence(found: Watch) -> None:
    tamper(file(found))
    with pytest.raises(EvidenceLost, match="it was changed since it was written"):
        found.replay()


def test_a_file_that_is_gone_is_no_evidence(found: Watch) -> None:
    file(found).unlink()
    with pytest.raises(EvidenceLost, match="it is not there; restore it"):
        found.replay()


def test_a_lost_file_is_said_and_does_not_stop_what_comes_after(
    watch: Watch, pages: dict[str, str], lacking: dict[str, str]
) -> None:
    watch.publish(pages)
    watch.collect()
    tamper(file(watch))
    watch.publish(lacking)
    watch.collect()
    with pytest.raises(EvidenceLost):
        watch.evaluate()
    watch.alert()
    assert watch.open() == {("open", *OPENED[1:])}
    assert watch.evaluate() == []


def test_a_lost_file_is_judged_when_it_was_restored(
    watch: Watch, lacking: dict[str, str]
) -> None:
    watch.publish(lacking)
    watch.collect()
    whole = file(watch).read_bytes()
    tamper(file(watch))
    with pytest.raises(EvidenceLost):
        watch.evaluate()
    file(watch).write_bytes(whole)
    assert len(watch.evaluate()) == 1


def test_what_no_row_names_is_swept(found: Watch) -> None:
    left = file(found).with_name("20260101T000000Z.warc.gz")
    part = file(found).with_name(".20260101T000001Z.warc.gz.part")
    for each in (left, part):
        each.write_bytes(b"half of it")
    found.collect()
    assert not left.exists()
    assert not part.exists()


def test_what_is_older_than_the_database_is_another_ones_evidence(
    found: Watch,
) -> None:
    left = file(found).with_name("20260101T000000Z.warc.gz")
    left.write_bytes(b"of another database")
    os.utime(left, (0, 0))
    found.collect()
    assert left.exists()
