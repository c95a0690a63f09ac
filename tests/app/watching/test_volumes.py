"""A collection that is too large for one file: all of it is evidence, as one is."""

import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.site import linked, page, path
from tests.app.watching.homes import Home, over
from tests.app.watching.test_pruning import AT_ONCE
from tests.app.watching.test_stop_and_go import (
    UNDER_WAY,
    answered,
    asked_twice,
    crawlers,
    home_of,
    large,
)
from tests.app.watching.watch import LANGUAGES, Watch, opened, said
from tests.collecting.site import Answer, Told, serving
from vigilangue.app.auditing import AuditOptions, audit
from vigilangue.app.showing import captures
from vigilangue.app.watching.chaining import Verified, verify
from vigilangue.app.watching.pruning import prune
from vigilangue.collecting import bounds, evidence
from vigilangue.core import Connector, EvidenceLost
from vigilangue.store import models
from vigilangue.store.queries import held

HOLE = "ar/news-3.html"
OPENED = opened("missing-language", "en/news-3.html", "ar")
SEED = int(os.environ.get("VIGILANGUE_SEED", "2026"))
HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "VOLUME", 4000)


@pytest.fixture
def several(watch: Watch, pages: dict[str, str], small: None) -> Watch:
    """A watch whose one look went into several files; one version is missing."""
    assert watch.look({k: v for k, v in pages.items() if k != HOLE}) == [OPENED]
    assert models.Volume.objects.count() >= 2
    return watch


def files(watch: Watch, number: int = 0) -> list[Path]:
    """The files of a collection, by its place among them."""
    row = models.Collection.objects.order_by("pk")[number]
    others = row.volumes.order_by("pk").values_list("file", flat=True)
    return [watch.home / name for name in (row.file, *others)]


def tamper(file: Path, at: int) -> None:
    raw = bytearray(file.read_bytes())
    raw[at] ^= 1
    file.write_bytes(raw)


def faults(watch: Watch) -> list[Verified]:
    return [each for each in verify(watch.home) if each.fault]


def test_what_is_judged_is_what_one_file_would_be_judged_to_be(
    watch: Watch, pages: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = {k: v for k, v in pages.items() if k != HOLE}
    assert watch.look(lacking) == [OPENED]
    assert models.Volume.objects.count() == 0
    once = said()
    monkeypatch.setattr(bounds, "VOLUME", 4000)
    assert watch.look(lacking) == []
    assert models.Volume.objects.count() >= 2
    assert said() == once
    assert watch.replay().differences == ()


def test_the_files_can_be_audited_together_in_any_order(
    watch: Watch, pages: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    watch.publish({k: v for k, v in pages.items() if k != HOLE})
    watch.collect()
    monkeypatch.setattr(bounds, "VOLUME", 4000)
    watch.collect()
    several = files(watch, 1)
    assert len(several) >= 3
    once = audited(*files(watch, 0))
    assert any(check == "missing-language" for check, *_ in once)
    assert audited(*several) == audited(*reversed(several)) == once


def audited(*targets: Path) -> set[tuple[str, str, str | None, str | None]]:
    """What an audit of files says, without what is named after their order."""
    options = AuditOptions(offline=True, workers=1, languages=LANGUAGES)
    names = tuple(map(str, targets))
    with audit(names, options=options, progress=lambda step: None) as answer:
        return {(v.check, v.outcome, v.url, v.language) for v in answer.verdicts()}


def test_rows_name_each_file_and_each_capture_stands_in_its_own(several: Watch) -> None:
    row = models.Collection.objects.get()
    assert files(several) == evidence.volumes(several.home / row.file)
    for volume in models.Volume.objects.all():
        assert evidence.digest(several.home / volume.file) == volume.digest
        assert volume.captures.exists()
    for capture in models.Capture.objects.select_related("volume"):
        name = capture.volume.file if capture.volume else row.file
        found = evidence.fetch(several.home / name, capture.offset)
        assert (found.url, found.digest) == (capture.url, capture.digest)


def test_a_person_is_shown_a_capture_from_whichever_file_it_stands_in(
    several: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIGILANGUE_HOME", str(several.home))
    for number, file in enumerate(files(several)):
        rows = models.Capture.objects.order_by("pk")
        some = (
            rows.filter(volume__isnull=True)
            if not number
            else rows.filter(volume=models.Volume.objects.order_by("pk")[number - 1])
        )
        shown = captures.shown(some[0].pk)
        assert shown is not None
        assert shown.intact
        assert shown.kept.file_digest == evidence.digest(file)
        (found,) = evidence.index(_written(several, captures.download(shown.kept).body))
        assert getattr(found, "digest", "") == some[0].digest


def _written(watch: Watch, raw: bytes) -> Path:
    file = watch.home / "exported.warc.gz"
    file.write_bytes(raw)
    return file


def test_the_chain_is_over_each_of_them(several: Watch) -> None:
    several.collect()
    names = [
        f.relative_to(several.home).as_posix()
        for n in (0, 1)
        for f in files(several, n)
    ]
    assert [each.file for each in evidence.lines(several.home) if each] == names
    assert [each.file for each in verify(several.home)] == names
    assert faults(several) == []


def test_a_file_in_the_middle_that_was_changed_is_named_with_the_place(
    several: Watch,
) -> None:
    middle = files(several)[1]
    capture = models.Capture.objects.filter(volume__isnull=False).order_by("pk")[1]
    assert capture.volume
    assert several.home / capture.volume.file == middle
    tamper(middle, capture.offset + capture.length // 2)
    (found,) = faults(several)
    assert found.file == middle.relative_to(several.home).as_posix()
    assert f"first at byte {capture.offset}, {capture.url}: " in found.fault


def test_a_file_in_the_middle_that_is_gone_is_lost_and_the_others_are_verified(
    several: Watch,
) -> None:
    files(several)[1].unlink()
    (found,) = faults(several)
    assert found.lost
    assert len(list(verify(several.home))) == len(files(several))


def test_a_look_that_lacks_one_of_its_files_is_not_judged(several: Watch) -> None:
    middle = files(several)[1]
    whole = middle.read_bytes()
    middle.unlink()
    with pytest.raises(EvidenceLost, match=f"{middle.name}: it is not there"):
        several.replay()
    middle.write_bytes(whole[:-1])
    with pytest.raises(EvidenceLost, match=f"{middle.name}: it was changed"):
        several.replay()


def test_none_of_a_look_that_an_alert_rests_on_is_deleted_and_all_of_another_is(
    several: Watch, pages: dict[str, str]
) -> None:
    several.look(pages)  # resolved
    several.look(pages)
    several.look(pages)
    *_, needless, last = (files(several, number) for number in range(4))
    assert len(needless) >= 3
    names = {file.relative_to(several.home).as_posix() for file in needless}
    assert {each.file for each in prune(several.home, AT_ONCE)} == names
    assert not any(file.exists() for file in needless)
    assert not any(evidence.path_of(file).exists() for file in needless)
    kept = [*files(several, 0), *files(several, 1), *last]
    assert all(file.exists() for file in kept)
    assert faults(several) == []
    assert prune(several.home, AT_ONCE) == []


def test_what_no_row_names_of_several_is_swept(several: Watch) -> None:
    first = files(several)[0]
    left = evidence.volume(first.with_name("20260101T000000Z.warc.gz"), 2)
    beyond = evidence.volume(first, 99)
    for each in (left, beyond, evidence.part(beyond)):
        each.write_bytes(b"half of it")
    kept = {*files(several), *map(evidence.path_of, files(several))}
    several.collect()
    assert not {left, beyond, evidence.part(beyond)} & {*first.parent.iterdir()}
    assert all(file.exists() for file in kept)


def test_each_of_them_must_be_in_a_back_up_with_its_hash(several: Watch) -> None:
    names = [file.relative_to(several.home).as_posix() for file in files(several)]
    assert list(held.files()) == names
    assert [held.digest(name) for name in names] == [
        evidence.digest(file) for file in files(several)
    ]


@pytest.fixture
def served(watch: Watch, small: None) -> Iterator[tuple[Watch, dict[str, Told]]]:
    told: dict[str, Told] = {}
    with serving(told) as site:
        watch.declare(
            connector=Connector.SITE,
            addresses=(site.url,),
            complete=False,
            delay=0.0,
            allow_private=True,
        )
        yield watch, told


def works(word: str, *same: str) -> dict[str, Told]:
    """A site of six works; all pages but some say another word than before."""
    names = {(tag, n): f"/{path(tag, n)}" for n in range(1, 7) for tag in LANGUAGES}
    told: dict[str, Told] = {}
    for (tag, n), name in names.items():
        text = page(tag, n, alternates=linked(LANGUAGES, n), links=names.values())
        more = "" if name in same else f"<p>{word}</p>"
        told[name] = Answer(
            text.replace("</body>", f"{more}</body>").encode(), headers=HTML
        )
    told["/"] = told["/en/news-1.html"]
    return told


@pytest.mark.long
def test_of_a_look_that_may_go_the_file_stays_to_which_a_later_one_refers(
    served: tuple[Watch, dict[str, Told]],
) -> None:
    watch, told = served
    told.update(works("one", "/fr/news-4.html"))
    watch.collect()
    before = files(watch)
    assert len(before) >= 3
    told.update(works("two", "/fr/news-4.html"))
    watch.collect()
    (same,) = models.Capture.objects.filter(
        collection=models.Collection.objects.order_by("pk")[0],
        url__endswith="/fr/news-4.html",
    )
    needed = watch.home / (same.volume.file if same.volume else same.collection.file)
    gone = {watch.home / each.file for each in prune(watch.home, AT_ONCE)}
    assert gone == {*before} - {needed}
    assert faults(watch) == []
    again = models.Capture.objects.order_by("pk").filter(url=same.url).last()
    assert again is not None
    assert again.digest == same.digest
    name = again.volume.file if again.volume else again.collection.file
    assert evidence.fetch(watch.home / name, again.offset).digest == same.digest


@pytest.mark.long
def test_kills_between_files_lose_and_double_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sys.stdout.write(f"VIGILANGUE_SEED={SEED}\n")
    monkeypatch.setenv("VIGILANGUE_TEST_VOLUME", "20000")
    draw, kills = random.Random(SEED), 6
    with large(60) as site:
        clean = home_of(tmp_path / "clean", site.url)
        expected = clean.rows("collect", "evaluate")
        pages = len(site.asked)
        site.asked.clear()
        home = home_of(tmp_path / "again", site.url)
        killed = 0
        for number in range(1, kills + 1):
            running = home.start("collect")
            # When a file has just been begun, or a moment later.
            while len([*home.captures.glob(".*.warc.gz.part")]) <= number:
                assert running.poll() is None, running.communicate()[1]
                time.sleep(0.0005)
            time.sleep(draw.choice((0.0, 0.002, 0.02)))
            os.kill(running.pid, signal.SIGKILL)
            for each in crawlers(home):
                os.kill(each, signal.SIGKILL)
            running.communicate()
            killed += 1
        found = home.rows("collect", "evaluate")
        assert over(home)
        asked = len(site.asked)
    assert killed == kills
    twice = asked_twice(site)
    assert twice.total() <= kills * UNDER_WAY
    assert asked <= pages + kills * (UNDER_WAY + 1)  # robots.txt anew
    for table in ("Volume", "Link"):  # who goes on says so in the file
        assert len(found.pop(table)) > kills
        expected.pop(table)
    assert found == expected
    first = min(home.captures.glob("*Z.warc.gz"))
    counts = sum(
        (answered(file) for file in evidence.volumes(first)), start=type(twice)()
    )
    assert set(counts.values()) == {1}


def test_a_watch_of_several_files_is_restored_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIGILANGUE_TEST_VOLUME", "20000")
    with large(12) as site:
        home = home_of(tmp_path / "home", site.url)
        before = home.rows("collect", "evaluate")
    assert len(before["Volume"]) >= 2
    file = tmp_path / "back-up.tar"
    done(home, "backup", str(file))
    again = Home(tmp_path / "again")
    done(again, "restore", str(file))
    assert again.rows() == before
    count = len(before["Volume"]) + 1
    told = done(again, "verify-evidence")
    assert told == f"{count} files of evidence, 0 at fault\n"


def done(home: Home, *words: str) -> str:
    out, err = (running := home.command(*words)).communicate()
    assert running.returncode == 0, out + err
    return out
