"""Reads mirrors of sites from folders, one folder a host."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from unicodedata import normalize
from urllib.parse import urlsplit

from vigilangue.core import Capture, InputError, Unseen

from . import walking
from .bounds import LARGEST, megabytes
from .naming import Kind, address, kind

# How a page begins, after a byte-order mark and white space (WHATWG MIME Sniffing,
# section 7.1, without what also begins other things), and how a sitemap does.
_BEGINNING = re.compile(
    rb"(?:\xef\xbb\xbf)?[\s\x00]*(?:<!--.{0,900}?-->\s*)?"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|script|\?xml)[\s>/?]",
    re.I | re.S,
)
_SNIFFED = 1024
_NOT_IN_HOST = re.compile(r"[\s/?#@%\\]")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read(
    folders: Sequence[Path], *, base_url: str | None = None
) -> Iterator[Capture | Unseen]:
    """Yield every page and sitemap of some mirrors, folder by folder, sorted by name.

    A folder stands for ``https://NAME-OF-FOLDER/``, or for ``base_url`` where there
    is only one; see `naming.address` for the addresses of files. Pictures, programs,
    documents and hidden files are passed over (`others` names them). What cannot be
    read, is over 50 MB or leads out of the folder is yielded as unseen. Links to
    folders are not followed. Raises InputError where a folder is missing or
    ``base_url`` is no address.
    """
    for folder, base in _bases(folders, base_url):
        for parts, found in walking.files(folder):
            url = address(base, parts)
            if isinstance(found, OSError):
                yield Unseen(url=url, why=f"cannot be read: {found.strerror}")
            elif kind(found.name) is not Kind.OTHER:
                yield from _look(folder, found, url)


def others(folders: Sequence[Path], *, base_url: str | None = None) -> Iterator[str]:
    """Yield the addresses of files that `read` passes over by their name."""
    for folder, base in _bases(folders, base_url):
        for parts, found in walking.files(folder):
            if not isinstance(found, OSError) and kind(found.name) is Kind.OTHER:
                yield address(base, parts)


def count(folders: Sequence[Path]) -> int:
    """Return how many files `read` will look into; nothing is opened."""
    return sum(
        isinstance(found, OSError) or kind(found.name) is not Kind.OTHER
        for folder, _ in _bases(folders, None)
        for _, found in walking.files(folder)
    )


def _bases(folders: Sequence[Path], base_url: str | None) -> list[tuple[Path, str]]:
    roots = []
    for folder in folders:
        if not folder.is_dir():
            raise InputError(f"{folder}: no such folder")
        roots.append(folder.resolve())
    if base_url is not None:
        if len(roots) != 1:
            raise InputError("--base-url gives the address of one folder, not several")
        return [(roots[0], _base(base_url))]
    names = [normalize("NFC", root.name) for root in roots]
    if not all(names):
        raise InputError("/: has no name; give its address with --base-url")
    if len(set(names)) < len(names):
        raise InputError("two folders have the same name, and so the same address")
    return [
        (root, f"https://{_NOT_IN_HOST.sub('-', name)}/")
        for root, name in zip(roots, names, strict=True)
    ]


def _base(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputError(f"--base-url {url}: not an http(s) address")
    base = url.strip().partition("#")[0].partition("?")[0].rstrip("/") + "/"
    return parts.scheme + base[len(parts.scheme) :]


def _look(root: Path, entry: os.DirEntry[str], url: str) -> Iterator[Capture | Unseen]:
    try:
        path = Path(entry.path)
        if entry.is_symlink():
            path = Path(os.path.realpath(path, strict=True))
            if not path.is_relative_to(root):
                yield Unseen(url=url, why="a link that leads out of the folder")
                return
        status = entry.stat()
        if not stat.S_ISREG(status.st_mode):
            return
        if status.st_size > LARGEST:
            yield Unseen(url=url, why=f"the file is larger than {megabytes(LARGEST)}")
            return
        with path.open("rb") as file:
            page = kind(entry.name) is Kind.PAGE
            # One more than its size: a file may grow, and the end is seen at once.
            head = file.read(status.st_size + 1 if page else _SNIFFED)
            if page or _begins_as_page(head):
                ended = page and len(head) <= status.st_size
                body = head if ended else head + file.read(LARGEST)
                yield Capture(url=url, body=body)
    except OSError as error:
        yield Unseen(url=url, why=f"cannot be read: {error.strerror}")


def _begins_as_page(head: bytes) -> bool:
    if head.startswith(_UTF_16):
        head = head.replace(b"\x00", b"")[2:]
    return _BEGINNING.match(head) is not None
