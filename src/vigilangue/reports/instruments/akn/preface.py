"""The preface: number and title, and what the masthead says beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from vigilangue.core import Masthead, Provision

from .elements import element
from .setting import Setting


def preface(leftover: Sequence[Provision], setting: Setting) -> Element | None:
    """Return the preface, None where nothing is known of the masthead.

    ``leftover``: lines of the head that say nothing that was looked for.
    """
    head = setting.instrument.masthead
    lines = [element("p", *line) for line in _lines(head) if line]
    for provision in leftover:
        name = setting.place(provision, setting.names.counted("preface", "container"))
        text = setting.paragraph(provision)
        lines.append(element("container", text, name="masthead", eId=name))
    return element("preface", *lines) if lines else None


def _lines(head: Masthead) -> Iterator[list[Element | str]]:
    yield [
        element(tag, value)
        for tag, value in (("docNumber", head.symbol), ("docTitle", head.title))
        if value
    ]
    yield [*_facts(head)]


def _facts(head: Masthead) -> Iterator[Element]:
    """Yield what the masthead prints as values, which are of no language."""
    if head.session is not None:
        session = str(head.session)
        yield element("session", session, value=session)
    if head.agenda_item:
        yield element("inline", head.agenda_item, name="agendaItem")
    if head.meeting is not None:
        yield element("inline", str(head.meeting), name="meeting")
    if head.draft:
        yield element("inline", head.draft, name="draft")
    if head.adopted:
        day = head.adopted.isoformat()
        yield element("docDate", day, date=day, refersTo="#adoption")
