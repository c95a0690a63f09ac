"""The kind of a file is told by its content, whatever its name is."""

import pytest

from vigilangue.core import InputError
from vigilangue.documents import papers
from vigilangue.documents.papers import Kind

from . import docxs, pdfs
from .test_pdf import a_page

TEXT = "The Council,\n\nRecalling its rules,\n\n1. Requests the Office to act."
FILES = {
    Kind.PDF: pdfs.written(a_page()),
    Kind.DOCX: docxs.written(docxs.paragraph("Requests the Office")),
    Kind.HTML: b"\xef\xbb\xbf\n <!DOCTYPE html><p>Requests the Office",
    Kind.TEXT: TEXT.encode(),
}


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_is_known_by_its_content(kind: Kind) -> None:
    assert papers.kind(FILES[kind]) is kind
    assert "Requests the Office" in " ".join(
        p.text for p in papers.read(FILES[kind]).paragraphs
    )


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_its_character_set(charset: str) -> None:
    text = "L’Assemblée générale,\n\nRappelant ses règles,"
    found = papers.read(text.encode(charset)).paragraphs
    assert [p.text for p in found] == text.split("\n\n")


def test_a_pdf_behind_other_bytes_is_a_pdf() -> None:
    assert papers.kind(b"\r\n\r\n" + FILES[Kind.PDF]) is Kind.PDF


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as DOCX"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"PK\3\4 an archive", "ZIP"),
        (b"\x1f\x8b\x08", "unpack"),
        (b"\x7fELF\2\1", "program"),
    ],
)
def test_other_kinds_are_named(start: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        papers.kind(start + b"\0" * 40)
