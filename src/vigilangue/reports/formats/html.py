"""HTML for people: one file that fetches nothing and works without its script."""

from __future__ import annotations

from typing import TextIO

from vigilangue.core import Audit

from ..findings import groups
from ..page.figures import figures
from ..page.findings import FINDINGS, anchors, findings
from ..page.head import SCRIPT, contents, document_head, masthead
from ..page.markup import Markup, element
from ..page.method import footer, method
from ..page.unseen import unseen
from ..page.versions import versions
from ..presentation import Presentation
from ..words import words


def write(audit: Audit, out: TextIO, how: Presentation) -> None:
    """Write the page in the reader's language, in the order it is read."""
    said = words(how.language)
    found = groups(audit, how, FINDINGS)
    measures = audit.measures()
    out.write("<!doctype html>\n")
    out.write(f'<html lang="{said.language}" dir="{said.direction}">\n')
    out.write(document_head(audit, said) + "\n<body>\n")
    out.write(element("a", said("skip"), href="#findings", class_="skip"))
    out.write(masthead(audit, measures, said, how))
    out.write(contents(said) + "\n<main>\n")
    for piece in versions(audit, said, how, anchors(found)):
        out.write(piece + "\n")
    for piece in findings(found, said):
        out.write(piece + "\n")
    for piece in (
        figures(measures, said),
        unseen(audit, said),
        method(audit.summary, said, how),
    ):
        out.write(piece + "\n")
    out.write("</main>\n" + footer(said) + "\n")
    out.write(element("script", Markup(SCRIPT)) + "\n</body>\n</html>\n")
