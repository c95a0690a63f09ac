"""A file of evidence that is changed afterwards is found, and where first."""

import json

import pytest

from tests.app.watching.watch import Watch
from vigilangue.app.watching.chaining import Verified, chain, verify
from vigilangue.collecting import evidence
from vigilangue.store import models


@pytest.fixture
def kept(watch: Watch) -> Watch:
    """Three looks, each in a file of its own."""
    for _ in range(3):
        watch.collect()
    return watch


def faults(watch: Watch) -> list[Verified]:
    return [each for each in verify(watch.home) if each.fault]


def files(watch: Watch) -> list[str]:
    rows = models.Link.objects.order_by("number")
    return [row.collection.file for row in rows]


def test_what_nobody_touched_is_what_it_was(kept: Watch) -> None:
    assert len(list(verify(kept.home))) == 3
    assert faults(kept) == []


def test_each_entry_holds_the_hash_of_the_one_before(kept: Watch) -> None:
    first, second, third = evidence.lines(kept.home)
    assert first is not None
    assert second is not None
    assert third is not None
    assert first.previous == evidence.FIRST
    assert (second.previous, third.previous) == (first.link, second.link)
    assert [first.file, second.file, third.file] == files(kept)


def test_a_file_that_was_changed_is_named_with_its_first_difference(
    kept: Watch,
) -> None:
    name = files(kept)[1]
    file = kept.home / name
    captures = models.Capture.objects.filter(collection__file=name).order_by("offset")
    third = captures[2]
    raw = bytearray(file.read_bytes())
    raw[third.offset + third.length // 2] ^= 1
    file.write_bytes(raw)
    (found,) = faults(kept)
    assert found.file == name
    assert not found.lost
    assert f"first at byte {third.offset}, {third.url}: " in found.fault


def test_a_file_whose_hash_was_changed_with_it_is_found_too(kept: Watch) -> None:
    name = files(kept)[0]
    file = kept.home / name
    file.write_bytes(file.read_bytes() + b"\0")
    row = models.Collection.objects.get(file=name)
    row.digest = evidence.digest(file)
    row.save()
    (found,) = faults(kept)
    assert "entry 1 of the chain was changed in the store" in found.fault


def test_a_log_that_says_otherwise_is_found(kept: Watch) -> None:
    log = evidence.log(kept.home)
    told = log.read_text().splitlines()
    second = json.loads(told[1]) | {"digest": evidence.FIRST}
    log.write_text("\n".join([told[0], json.dumps(second), told[2]]) + "\n")
    (found,) = faults(kept)
    assert "entry 2 of the chain: the log in captures says otherwise" in found.fault
    log.write_text("\n".join([*told, json.dumps(second)]) + "\n")
    (found,) = faults(kept)
    assert found.fault == "the log names it, and the store does not"


def test_a_file_that_is_gone_is_lost_and_the_others_are_verified(kept: Watch) -> None:
    (kept.home / files(kept)[2]).unlink()
    (found,) = faults(kept)
    assert found.lost
    assert "it cannot be read" in found.fault


def test_who_is_killed_before_the_log_is_written_leaves_no_fault_for_long(
    kept: Watch,
) -> None:
    log = evidence.log(kept.home)
    whole = log.read_bytes()
    log.write_bytes(whole[:-20])
    chain(kept.home)
    assert log.read_bytes() == whole
    assert faults(kept) == []


def test_files_from_before_there_was_a_chain_are_linked(kept: Watch) -> None:
    before = evidence.log(kept.home).read_bytes()
    models.Link.objects.all().delete()
    evidence.log(kept.home).unlink()
    assert len(list(verify(kept.home))) == 3
    chain(kept.home)
    assert evidence.log(kept.home).read_bytes() == before
