"""A tiny writer of DOCX files for tests: parts of XML as they are given."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGED = "http://schemas.openxmlformats.org/package/2006/relationships"


def run(text: str, props: str = "") -> str:
    """Return a run of text."""
    inner = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    return f"<w:r><w:rPr>{props}</w:rPr>{inner}</w:r>"


def paragraph(*runs: str, props: str = "") -> str:
    """Return a paragraph of runs; a run that is no mark-up is text."""
    inner = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{props}</w:pPr>{inner}</w:p>"


def counted(list_: int, depth: int = 0) -> str:
    """Return the property of a paragraph that is an item of a list."""
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_}"/></w:numPr>'


def row(*cells: str) -> str:
    """Return a row of a table."""
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def note(kind: str, identity: int, *paragraphs: str) -> str:
    """Return a footnote or endnote."""
    return f'<w:{kind} w:id="{identity}">{"".join(paragraphs)}</w:{kind}>'


def reference(kind: str, identity: int) -> str:
    """Return a run that refers to a note."""
    return f'<w:r><w:{kind}Reference w:id="{identity}"/></w:r>'


def level(depth: int, kind: str, text: str, start: int = 1) -> str:
    """Return a level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def written(body: str, **parts: str) -> bytes:
    """Return a file with this body, and parts by their names ("footnotes")."""
    files = {"word/document.xml": _root("document", f"<w:body>{body}</w:body>")}
    related = ""
    for count, (name, inner) in enumerate(parts.items(), 1):
        files[f"word/{name}.xml"] = _root(name.rstrip("0123456789"), inner)
        related += (
            f'<Relationship Id="r{count}" Type="{RELATED}/{name}" Target="{name}.xml"/>'
        )
    files["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGED}">{related}</Relationships>'
    )
    return packed(files)


def packed(files: dict[str, str]) -> bytes:
    """Return a ZIP file of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


def _root(name: str, inner: str) -> str:
    tag = {"header": "hdr"}.get(name, name)
    return f'<w:{tag} xmlns:w="{MAIN}" xmlns:r="{RELATED}">{inner}</w:{tag}>'
