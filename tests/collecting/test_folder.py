"""A mirror is read file by file; what is no page is left, what is hostile is told."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from vigilangue.collecting import bounds, folder
from vigilangue.core import Capture, InputError, Unseen

HTML = b"<!doctype html><html lang=en><body><p>Hello"


@pytest.fixture
def mirror(tmp_path: Path) -> Path:
    root = tmp_path / "www.example.org"
    root.mkdir()
    return root


def fill(root: Path, names: Iterable[str], body: bytes = HTML) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)


def urls(root: Path, base_url: str | None = None) -> list[str]:
    return [found.url for found in folder.read([root], base_url=base_url)]


def test_a_folder_stands_for_the_host_that_it_is_named_after(mirror: Path) -> None:
    fill(mirror, ["index.html", "fr/index.html"])
    assert urls(mirror) == [
        "https://www.example.org/fr/index.html",
        "https://www.example.org/index.html",
    ]


@pytest.mark.parametrize(
    "base", ["http://a.example:8080/b", "http://a.example:8080/b/"]
)
def test_a_folder_stands_for_the_address_that_is_given(mirror: Path, base: str) -> None:
    fill(mirror, ["fr/a.html"])
    assert urls(mirror, base) == ["http://a.example:8080/b/fr/a.html"]


def test_several_folders_are_several_hosts(tmp_path: Path) -> None:
    fill(tmp_path, ["en.example.org/a.html", "fr.example.org/a.html"])
    roots = [tmp_path / "fr.example.org", tmp_path / "en.example.org"]
    assert [found.url for found in folder.read(roots)] == [
        "https://fr.example.org/a.html",
        "https://en.example.org/a.html",
    ]
    assert folder.count(roots) == 2


def test_a_capture_holds_the_bytes_of_the_file(mirror: Path) -> None:
    fill(mirror, ["a.html"], HTML * 1000)
    (found,) = folder.read([mirror])
    assert isinstance(found, Capture)
    assert (found.body, found.status, found.fetched) == (HTML * 1000, 200, "")


def test_files_come_in_the_order_of_their_names_at_any_depth(mirror: Path) -> None:
    fill(mirror, ["b.html", "a/z.html", "a/b/c.html", "a.html", "c/a.html"])
    paths = [url.removeprefix("https://www.example.org/") for url in urls(mirror)]
    assert paths == ["a/b/c.html", "a/z.html", "a.html", "b.html", "c/a.html"]


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("index.php?id=7&L=2", "index.php?id=7&L=2"),
        ("index.php?id=7.html", "index.php?id=7.html"),
        ("index@p=1&lang=fr.html", "index?p=1&lang=fr.html"),
        ("@sample-fr.html", "@sample-fr.html"),
        ("me@home.html", "me@home.html"),
        ("méli/été.html", "m%C3%A9li/%C3%A9t%C3%A9.html"),
        ("e\u0301te\u0301.html", "%C3%A9t%C3%A9.html"),
        ("a b.html", "a%20b.html"),
        ("a%20b.html", "a%20b.html"),
        ("100%.html", "100%25.html"),
        ("c#1.html", "c%231.html"),
        ("back\\slash.html", "back%5Cslash.html"),
        ("page.html.fr", "page.html.fr"),
        ("about", "about"),
        ("PAGE.HTM", "PAGE.HTM"),
        ("x.aspx", "x.aspx"),
        ("sitemap.xml", "sitemap.xml"),
        ("sitemap_fr.xml.gz", "sitemap_fr.xml.gz"),
        ("sitemap.txt", "sitemap.txt"),
        ("feed.rss", "feed.rss"),
    ],
)
def test_a_file_has_the_address_that_its_name_says(
    mirror: Path, name: str, path: str
) -> None:
    fill(mirror, [name])
    assert urls(mirror) == [f"https://www.example.org/{path}"]


def test_a_name_that_is_not_unicode_has_an_address_all_the_same(mirror: Path) -> None:
    (mirror / os.fsdecode(b"caf\xe9.html")).write_bytes(HTML)
    assert urls(mirror) == ["https://www.example.org/caf%E9.html"]


def test_pictures_programs_and_documents_are_passed_over_but_known(
    mirror: Path,
) -> None:
    names = ["a.png", "a.css", "a.js", "a.pdf", "robots.txt", "logo.svg?v=2", "x.gz"]
    fill(mirror, names)
    assert urls(mirror) == []
    assert folder.count([mirror]) == 0
    known = {
        url.removeprefix("https://www.example.org/") for url in folder.others([mirror])
    }
    assert known == set(names)


@pytest.mark.parametrize(
    "body",
    [
        b"\xef\xbb\xbf\n <HTML>",
        b"<!-- saved from url --><!DOCTYPE html>",
        b"<head><title>",
        b'<?xml version="1.0"?><urlset/>',
        "\ufeff<!doctype html><html>".encode("utf-16-le"),
    ],
)
def test_a_file_of_unknown_kind_is_read_if_it_begins_as_a_page(
    mirror: Path, body: bytes
) -> None:
    fill(mirror, ["page.fr"], body)
    assert len(urls(mirror)) == 1


@pytest.mark.parametrize("body", [b"", b"\x7fELF", b"plain words", b"{}", b"<svg>"])
def test_a_file_of_unknown_kind_is_left_if_it_does_not(
    mirror: Path, body: bytes
) -> None:
    fill(mirror, ["page.fr"], body)
    assert urls(mirror) == []


def test_hidden_files_are_left(mirror: Path) -> None:
    fill(mirror, [".git/index.html", ".hidden.html", "a/.x/y.html"])
    assert urls(mirror) == []


def test_a_link_inside_the_folder_is_read(mirror: Path) -> None:
    fill(mirror, ["a.html"])
    (mirror / "b.html").symlink_to("a.html")
    assert len(urls(mirror)) == 2


def test_a_link_that_leads_out_is_not_followed_but_told(mirror: Path) -> None:
    (mirror.parent / "secret.html").write_bytes(b"secret")
    (mirror / "a.html").symlink_to("../secret.html")
    (found,) = folder.read([mirror])
    assert found == Unseen(
        url="https://www.example.org/a.html",
        why="a link that leads out of the folder",
    )


def test_links_in_a_circle_and_to_nowhere_are_told(mirror: Path) -> None:
    (mirror / "a.html").symlink_to("b.html")
    (mirror / "b.html").symlink_to("a.html")
    (mirror / "c.html").symlink_to("gone.html")
    found = list(folder.read([mirror]))
    assert len(found) == 3
    assert all(isinstance(f, Unseen) and "cannot be read" in f.why for f in found)


def test_a_link_to_a_folder_is_not_entered(mirror: Path) -> None:
    fill(mirror, ["a/b.html"])
    (mirror / "a" / "again").symlink_to(mirror)
    assert len(urls(mirror)) == 1


def test_what_is_no_file_is_never_opened(mirror: Path) -> None:
    os.mkfifo(mirror / "pipe.html")
    os.mkfifo(mirror / "pipe")
    assert urls(mirror) == []


def test_a_file_over_the_bound_is_told_without_being_read(mirror: Path) -> None:
    with (mirror / "big.html").open("wb") as file:
        file.truncate(bounds.LARGEST + 1)
    (found,) = folder.read([mirror])
    assert isinstance(found, Unseen)
    assert found.why == "the file is larger than 50 MB"


@pytest.fixture
def depths(mirror: Path) -> Iterator[Path]:
    """A mirror of 1,200 folders in each other, taken down again one by one."""
    folders = [f"{mirror}{'/d' * n}" for n in range(1, 1201)]
    for path in folders:
        os.mkdir(path)
    page = Path(folders[-1], "a.html")
    page.write_bytes(HTML)
    yield mirror
    page.unlink()
    for path in reversed(folders):
        os.rmdir(path)


def test_folders_in_each_other_at_any_depth_are_read(depths: Path) -> None:
    assert len(urls(depths)) == 1


def test_a_folder_that_is_missing_is_refused_before_anything_is_read(
    mirror: Path,
) -> None:
    fill(mirror, ["a.html"])
    with pytest.raises(InputError, match="nowhere: no such folder"):
        next(iter(folder.read([mirror, mirror / "nowhere"])))


def test_an_address_for_several_folders_is_refused(mirror: Path) -> None:
    other = mirror.parent / "other"
    other.mkdir()
    with pytest.raises(InputError, match="one folder"):
        next(iter(folder.read([mirror, other], base_url="https://example.org/")))


@pytest.mark.parametrize("base", ["example.org", "ftp://example.org", "https://", "x"])
def test_an_address_that_is_none_is_refused(mirror: Path, base: str) -> None:
    with pytest.raises(InputError, match="not an http"):
        next(iter(folder.read([mirror], base_url=base)))


def test_two_folders_of_one_name_are_refused(mirror: Path, tmp_path: Path) -> None:
    twin = tmp_path / "copy" / mirror.name
    twin.mkdir(parents=True)
    with pytest.raises(InputError, match="same name"):
        next(iter(folder.read([mirror, twin])))
