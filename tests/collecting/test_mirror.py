"""A mirror that was written to a WARC file reads as the folder does."""

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from vigilangue.collecting import evidence, folder, mirror, warc
from vigilangue.core import Capture, InputError, VigilangueError

AT = datetime(2026, 11, 24, 8, tzinfo=UTC)
HTML = b"<!doctype html><html lang=en><body><p>Hello"
NAMES = (
    "index.html",
    "fr/index.html",
    "empty.html",
    "no-extension",
    "méli mélo/été.html",
    "index.php?id=7&L=2",
    "photo.png?as=page.html",
    "photo.pdf@page=2",
    "100%.html",
    "sitemap.xml",
    "sitemap.txt",
    "sitemap.xml.gz",
    "a<b>.html",
)
OTHERS = ("a.png", "a.pdf", "robots.txt", "page.html@x=1.png", "a.svg", "b.png?v=1")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "www.example.org"
    for name in (*NAMES, *OTHERS):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"" if name == "empty.html" else HTML + name.encode())
    (root / "outside.html").symlink_to(tmp_path)
    (root / "gone.html").symlink_to(root / "nowhere.html")
    return root


@pytest.mark.parametrize("name", ["x.warc", "x.warc.gz"])
@pytest.mark.parametrize("base", [None, "http://a.example:8080/b", "HTTPS://é.org/"])
def test_what_is_read_back_is_what_the_folder_holds(
    site: Path, tmp_path: Path, name: str, base: str | None
) -> None:
    into = tmp_path / name
    told = mirror.write([site], into, base_url=base, at=AT)
    held = list(folder.read([site], base_url=base))
    at = "2026-11-24T08:00:00Z"
    assert list(warc.read(into)) == [
        replace(each, fetched=at) if isinstance(each, Capture) else each
        for each in held
    ]
    assert list(warc.others(into)) == list(folder.others([site], base_url=base))
    pages = sum(isinstance(each, Capture) for each in held)
    assert (told.pages, told.unseen) == (pages, len(held) - pages)
    assert (pages, told.unseen) == (len(NAMES), 2)


def test_each_page_has_its_place(site: Path, tmp_path: Path) -> None:
    into = tmp_path / "x.warc.gz"
    mirror.write([site], into, at=AT)
    entries = [e for e in evidence.index(into) if isinstance(e, evidence.Entry)]
    assert len(entries) == len(NAMES)
    for entry in entries:
        found = evidence.fetch(into, entry.offset, digest=entry.digest)
        assert found.url == entry.url
        assert evidence.record(into, entry.offset, entry.length)


def test_several_folders_are_several_hosts(site: Path, tmp_path: Path) -> None:
    other = tmp_path / "fr.example.org"
    other.mkdir()
    (other / "a.html").write_bytes(HTML)
    into = tmp_path / "x.warc.gz"
    mirror.write([site, other], into, at=AT)
    urls = [each.url for each in warc.read(into)]
    assert urls == [each.url for each in folder.read([site, other])]


def test_the_same_mirror_at_the_same_time_gives_the_same_file(
    site: Path, tmp_path: Path
) -> None:
    into, digests = tmp_path / "x.warc.gz", []
    there = AT.astimezone(timezone(timedelta(hours=2)))
    for at in (AT, there, AT + timedelta(seconds=1)):
        mirror.write([site], into, at=at)
        digests.append(evidence.digest(into))
    assert digests[0] == digests[1] != digests[2]


def test_the_file_appears_whole_or_not_at_all(site: Path, tmp_path: Path) -> None:
    into = tmp_path / "kept" / "x.warc.gz"
    with pytest.raises(InputError, match="no such folder"):
        mirror.write([site], into, at=AT)
    into.parent.mkdir()
    with pytest.raises(InputError, match="no such folder"):
        mirror.write([site / "nowhere"], into, at=AT)
    assert list(into.parent.iterdir()) == []
    mirror.write([site], into, at=AT)
    assert [path.name for path in into.parent.iterdir()] == ["x.warc.gz"]


def test_a_disk_that_is_full_is_told(site: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("there is no full disk here")
    part = evidence.part(site / "x.warc")
    part.symlink_to(full)
    with pytest.raises(VigilangueError, match="cannot be written: No space left"):
        mirror.write([site], site / "x.warc", at=AT)
    assert not os.path.lexists(part)
