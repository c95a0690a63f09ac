"""Reads the rows of a workbook (XLSX, ECMA-376) piece by piece, within bounds."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import islice

from vigilangue.core import Capture, SourceChanged, TooLarge

from . import nodes
from .nodes import Node

LARGEST = nodes.LARGEST  # bytes of one part, unpacked
SWELLING = 250  # bytes that one packed byte may become
SMALL = 2**20  # bytes below which that is not looked at
PARTS = 5_000
WIDEST = 500  # columns that are read
STRINGS = 500_000  # that sheets share
_COLUMN = re.compile(r"([A-Z]{1,3})\d*")


def read(capture: Capture, sheet: str = "") -> Iterator[list[str]]:
    """Yield the rows of a sheet by its name, or of the first; cells are texts.

    A number is as it is stored: a date is one of days since 1899-12-30.
    Raises SourceChanged on what is no workbook, TooLarge beyond the bounds.
    """
    parts = _Parts(capture)
    path = parts.sheet(sheet)
    shared = parts.strings()
    for row in parts.nodes(path, ("worksheet",), ("row",)):
        if row.local == "row":
            yield _row(row, shared, capture)


def _row(row: Node, shared: list[str], capture: Capture) -> list[str]:
    cells: list[str] = []
    for cell in row.all("c"):
        at = _place(cell.get("r"), len(cells))
        if at >= WIDEST:
            raise TooLarge(f"{capture.url}: a table of over {WIDEST} columns")
        cells.extend([""] * (at + 1 - len(cells)))
        cells[at] = _text(cell, shared)
    return cells


def _place(reference: str, default: int) -> int:
    found = _COLUMN.fullmatch(reference)
    number = 0
    for letter in found[1] if found else "":
        number = 26 * number + ord(letter) - 64
    return number - 1 if number else default


def _text(cell: Node, shared: list[str]) -> str:
    sort, value = cell.get("t"), cell.value("v")
    if sort == "s":
        known = value.isdecimal() and int(value) < len(shared)
        return shared[int(value)] if known else ""
    return cell.value("is") if sort == "inlineStr" else value


class _Parts:
    """The parts of a workbook, each unpacked within bounds."""

    def __init__(self, capture: Capture) -> None:
        self._url = capture.url
        try:
            self._zip = zipfile.ZipFile(BytesIO(capture.body))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise SourceChanged(f"{capture.url}: no workbook (XLSX)") from None
        if len(self._zip.infolist()) > PARTS:
            raise TooLarge(f"{capture.url}: a workbook of over {PARTS} parts")

    def sheet(self, name: str) -> str:
        """Return the path of a sheet."""
        book = "xl/workbook.xml"
        wanted = ("sheet", "workbookPr")
        found = tuple(islice(self.nodes(book, ("workbook",), wanted), PARTS))
        if any(each.get("date1904") in ("1", "true") for each in found):
            raise SourceChanged(f"{self._url}: a workbook that counts days from 1904")
        sheets = [s for s in found if s.local == "sheet"]
        called = [s for s in sheets if not name or s.get("name") == name]
        if not called:
            told = ", ".join(s.get("name") for s in sheets[:20]) or "none"
            raise SourceChanged(f"{self._url}: no sheet {name!r}; there are: {told}")
        own = called[0].attributes
        identity = next((v for k, v in own.items() if k.endswith(":id")), "")
        rels = "xl/_rels/workbook.xml.rels"
        for link in self.nodes(rels, ("Relationships",), ("Relationship",)):
            if link.get("Id") == identity and identity:
                target = posixpath.join("/xl", link.get("Target"))
                return posixpath.normpath(target).lstrip("/")
        raise SourceChanged(f"{self._url}: a sheet that is nowhere in the workbook")

    def strings(self) -> list[str]:
        """Return the texts that cells share."""
        path = "xl/sharedStrings.xml"
        if path not in self._zip.namelist():
            return []
        found: list[str] = []
        for node in self.nodes(path, ("sst",), ("si",)):
            if node.local == "si":
                found.append(_string(node))
            if len(found) > STRINGS:
                raise TooLarge(f"{self._url}: over {STRINGS} texts in a workbook")
        return found

    def nodes(
        self, path: str, roots: tuple[str, ...], wanted: tuple[str, ...]
    ) -> Iterator[Node]:
        """Yield the wanted elements of a part."""
        part = Capture(url=f"{self._url}#{path}", body=self._unpacked(path))
        return nodes.read(part, roots=roots, wanted=wanted)

    def _unpacked(self, path: str) -> bytes:
        try:
            packed = self._zip.getinfo(path).compress_size
            most = min(LARGEST, max(SMALL, SWELLING * packed))
            with self._zip.open(path) as stream:
                data = stream.read(most + 1)
        except KeyError:
            raise SourceChanged(f"{self._url}: a workbook without {path}") from None
        except (
            *(zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError),
            *(RuntimeError, NotImplementedError),  # locked, or packed otherwise
        ) as error:
            raise SourceChanged(
                f"{self._url}: {path} cannot be read: {error}"
            ) from None
        if len(data) > most:
            raise TooLarge(f"{self._url}: {path} swells beyond bounds")
        return data


def _string(node: Node) -> str:
    """Return a shared text: its runs without the readings of East Asian names."""
    runs = (n for n in node.children if n.local in ("t", "r"))
    return "".join(n.text if n.local == "t" else n.value("t") for n in runs).strip()
