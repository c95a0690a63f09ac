"""What is known about a document: identification, references, notes, our reading."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from xml.etree.ElementTree import Element

from vigilangue.core import Instrument, Masthead

from ..documents import address
from . import bodies
from .addresses import number
from .elements import element
from .reading import reading
from .setting import Setting

US = "#vigilangue"
UNKNOWN = date.min.isoformat()  # the schema asks for a date where none is known


def meta(setting: Setting) -> Element:
    """Return what is said of the whole document."""
    instrument = setting.instrument
    head = instrument.masthead
    return element(
        "meta",
        _identification(setting, "main", aliases=[*_aliases(head)]),
        _lifecycle(head),
        _references(instrument),
        _notes(setting),
        _proprietary(setting),
    )


def part_meta(setting: Setting, part: str) -> Element:
    """Return what is said of a part of the document, as an annex."""
    return element("meta", _identification(setting, part, aliases=[]))


def _identification(setting: Setting, part: str, *, aliases: list[Element]) -> Element:
    head, to = setting.instrument.masthead, setting.addresses
    shown = (
        element("FRBRnumber", value=number(head.symbol), showAs=head.symbol)
        if (head.symbol)
        else None
    )
    work = (
        *_about(to.work, f"/!{part}", head, aliases),
        element("FRBRcountry", value="un"),
        element("FRBRsubtype", value="deliberation"),
        shown,
    )
    expression = (
        *_about(to.expression, f"/!{part}", head, []),
        element("FRBRlanguage", language=to.language),
    )
    file = _about(to.manifestation, "", head, [], author=US)
    return element(
        "identification",
        element("FRBRWork", *work),
        element("FRBRExpression", *expression),
        element("FRBRManifestation", *file),
        source=US,
    )


def _about(
    at: str, part: str, head: Masthead, aliases: list[Element], author: str = ""
) -> Iterator[Element]:
    day = head.adopted.isoformat() if head.adopted else UNKNOWN
    yield element("FRBRthis", value=f"{at}{part}")
    yield element("FRBRuri", value=at)
    yield from aliases
    yield element("FRBRdate", date=day, name="adoption" if head.adopted else "unknown")
    yield element("FRBRauthor", href=author or f"#{bodies.slug(head.body)}")


def _aliases(head: Masthead) -> Iterator[Element]:
    if head.symbol:
        yield element("FRBRalias", value=address(head.symbol), name="document")
    if head.draft:
        yield element("FRBRalias", value=address(head.draft), name="draft")


def _lifecycle(head: Masthead) -> Element | None:
    if head.adopted is None:
        return None
    day = head.adopted.isoformat()
    event = element(
        "eventRef",
        date=day,
        source=f"#{bodies.slug(head.body)}",
        refersTo="#adoption",
        type="generation",
    )
    return element("lifecycle", event, source=US)


def _references(instrument: Instrument) -> Element:
    head = instrument.masthead
    slug = bodies.slug(head.body)
    body = head.body or "United Nations"
    return element(
        "references",
        _known("TLCOrganization", slug, f"organization/un/{slug}", body),
        _known("TLCEvent", "adoption", "event/un/adoption", "adoption"),
        _known("TLCConcept", "preamble", "concept/un/preamble", "preamble"),
        _known("TLCObject", "vigilangue", "object/vigilangue", "Vigilangue"),
        source=US,
    )


def _known(tag: str, name: str, place: str, shown: str) -> Element:
    return element(tag, eId=name, href=f"/akn/ontology/{place}", showAs=shown)


def _notes(setting: Setting) -> Element | None:
    """Return the notes that no text marks: where they belong is not known."""
    notes = [
        element(
            "note",
            setting.inline.noted(note),
            eId=setting.names.numbered("", "note", note.number),
            marker=note.number,
            placement="bottom",
        )
        for note in setting.inline.unmarked()
    ]
    return element("notes", *notes, source=US) if notes else None


def _proprietary(setting: Setting) -> Element | None:
    found = [*reading(setting)]
    return element("proprietary", *found, source=US) if found else None
