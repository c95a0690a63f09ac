"""The parts of a DOCX file, opened within bounds."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from xml.etree import ElementTree

from vigilangue.core import InputError

LARGEST = 64 * 2**20  # bytes of a part, unpacked
DEEPEST = 400  # elements open at once
MOST_PARTS = 20_000

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT_R = "{http://purl.oclc.org/ooxml/officeDocument/relationships}"
_DAMAGED = "a DOCX file that is damaged: it cannot be opened"

Element = ElementTree.Element


class Package:
    """A DOCX file; its main document, and the parts that belong to that."""

    def __init__(self, data: bytes) -> None:
        """Open it; InputError where it is no such file."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise InputError(_DAMAGED) from None
        if len(self._zip.infolist()) > MOST_PARTS:
            raise InputError("a DOCX file of too many parts")
        self._main = self._first("_rels/.rels", "/officeDocument", "word/document.xml")
        folder, name = posixpath.split(self._main)
        self._folder = folder
        self._rels = f"{folder}/_rels/{name}.rels"

    def document(self) -> Element:
        """Return the root of the main document."""
        found = self._part(self._main)
        if found is None:
            raise InputError(_DAMAGED)
        return found

    def part(self, name: str) -> Element | None:
        """Return the root of a part by what it is ("footnotes"), None without it."""
        return self._part(
            self._first(self._rels, f"/{name}", f"{self._folder}/{name}.xml")
        )

    def related(self, identity: str) -> Element | None:
        """Return the root of the part that the document names so, None without it."""
        for relation in self._relations(self._rels):
            if relation.get("Id") == identity:
                return self._part(self._path(self._rels, relation.get("Target") or ""))
        return None

    def _first(self, rels: str, kind: str, otherwise: str) -> str:
        for relation in self._relations(rels):
            if (relation.get("Type") or "").endswith(kind):
                return self._path(rels, relation.get("Target") or "")
        return otherwise

    def _relations(self, rels: str) -> list[Element]:
        root = self._part(rels)
        return list(root) if root is not None else []

    @staticmethod
    def _path(rels: str, target: str) -> str:
        folder = posixpath.dirname(posixpath.dirname(rels))
        return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")

    def _part(self, name: str) -> Element | None:
        try:
            with self._zip.open(name) as stream:
                data = stream.read(LARGEST + 1)
        except KeyError:
            return None
        except RuntimeError:
            raise InputError("a DOCX file that is locked; unlock it") from None
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError):
            raise InputError(_DAMAGED) from None
        except NotImplementedError:
            raise InputError("a DOCX file packed in a way that is not read") from None
        if len(data) > LARGEST:
            raise InputError(f"a DOCX file with a part over {LARGEST // 2**20} MB")
        return _parsed(data)


class _Bounded(ElementTree.TreeBuilder):
    """Builds a tree no deeper than documents are, of the usual names."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        self._depth += 1
        if self._depth > DEEPEST:
            raise InputError("a DOCX file that is nested too deep")
        if tag.startswith(_STRICT):
            tag = W + tag[len(_STRICT) :]
        return super().start(tag, {_usual(key): at for key, at in attrs.items()})

    def end(self, tag: str) -> Element:
        self._depth -= 1
        return super().end(W + tag[len(_STRICT) :] if tag.startswith(_STRICT) else tag)


def _usual(name: str) -> str:
    if name.startswith(_STRICT):
        return W + name[len(_STRICT) :]
    return R + name[len(_STRICT_R) :] if name.startswith(_STRICT_R) else name


def _parsed(data: bytes) -> Element:
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise InputError("a DOCX file that declares entities, as none does")
    parser = ElementTree.XMLParser(target=_Bounded())
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ElementTree.ParseError, ValueError, LookupError):
        raise InputError(_DAMAGED) from None
    return root


def value(element: Element | None, path: str, name: str = "val") -> str | None:
    """Return an attribute of what stands at a path ("pPr/ind"); None without it."""
    found = at(element, path)
    return found.get(W + name) if found is not None else None


def at(element: Element | None, path: str) -> Element | None:
    """Return what stands at a path of Word's names, None without it."""
    for name in path.split("/"):
        if element is None:
            return None
        element = element.find(W + name)
    return element


def on(element: Element | None, path: str) -> bool | None:
    """Return whether a property is set: None where nothing is said of it."""
    found = at(element, path)
    if found is None:
        return None
    return (found.get(W + "val") or "true") not in ("0", "false", "off", "none")
