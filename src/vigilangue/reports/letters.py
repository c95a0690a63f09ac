"""A letter as a DOCX file, set from the right where its language is."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")


def docx(subject: str, body: str, language: str) -> bytes:
    """Return a letter as a DOCX file: a paragraph for each one of the text."""
    document = Document()
    document.core_properties.title = subject
    document.core_properties.language = language
    rtl = language in RIGHT_TO_LEFT
    for text in (part.strip("\n") for part in body.split("\n\n")):
        if not text.strip():
            continue
        paragraph = document.add_paragraph()
        if rtl:
            paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        for number, line in enumerate(text.split("\n")):
            run = paragraph.add_run()
            if number:
                run.add_break()
            run.add_text(line)
            _tongue(run, language, rtl)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _tongue(run: Any, language: str, rtl: bool) -> None:
    properties = run._r.get_or_add_rPr()
    if rtl:
        properties.append(OxmlElement("w:rtl"))
    tag = OxmlElement("w:lang")
    tag.set(qn("w:bidi" if rtl else "w:val"), language)
    properties.append(tag)
