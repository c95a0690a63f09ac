"""A document whole: a statement with meta, preface, preamble, body and annexes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO
from xml.etree.ElementTree import Element

from vigilangue.core import InputError, Instrument, Provision, Role

from . import bodies
from .addresses import KINDS, Addresses, acted
from .body import body
from .elements import NAMESPACE, element, save
from .headings import titled
from .inline import Inline
from .meta import meta, part_meta
from .preamble import divided, preamble
from .preface import preface
from .reading import NAMESPACE as OURS
from .setting import Setting


def write(instruments: Iterable[Instrument], out: TextIO) -> None:
    """Write an instrument as a document; InputError if there are several."""
    several = False
    for instrument in instruments:
        if several:
            raise InputError("a file of Akoma Ntoso holds one instrument, not several")
        save(document(instrument), out)
        several = True


def document(instrument: Instrument) -> Element:
    """Return an instrument as the element ``akomaNtoso``."""
    addresses = Addresses.of(instrument)
    setting = Setting(
        instrument=instrument,
        addresses=addresses,
        inline=Inline(instrument, addresses),
    )
    main, *annexes = _units(instrument.provisions)
    top = [p for p in main if p.id.startswith("head")]
    rest = [p for p in main if not p.id.startswith("head")]
    above, below = divided(rest)
    parts = [
        preface(top, setting),
        preamble(above, setting, "", _formula(instrument, rest)),
        body(below, setting, ""),
    ]
    for part in parts:
        _speaks(part, instrument.language)
    held = [_attachment(annex, setting, n) for n, annex in enumerate(annexes, 1)]
    attachments = element("attachments", *held) if held else None
    # What is said of the whole points at all that stands in it, so it is made last.
    statement = element(
        "statement",
        meta(setting),
        *parts,
        attachments,
        name=_kind(instrument),
        contains="originalVersion",
    )
    return element("akomaNtoso", statement, xmlns=NAMESPACE, xmlns__v=OURS)


def _speaks(part: Element | None, language: str | None) -> None:
    """Say in which language a part is: a document cannot say it itself."""
    if part is not None and language is not None:
        part.set("xml:lang", language)


def _kind(instrument: Instrument) -> str:
    found = acted(instrument.masthead.symbol or "")
    return KINDS[found[1]] if found else "statement"


def _formula(instrument: Instrument, provisions: Sequence[Provision]) -> str | None:
    """The formula of a resolution: what else there is has none."""
    spoken = any(
        p.role is Role.PREAMBULAR or p.role is Role.OPERATIVE for p in provisions
    )
    if _kind(instrument) != "resolution" or not spoken:
        return None
    return bodies.formula(instrument.masthead.body, instrument.language)


def _units(provisions: Sequence[Provision]) -> Iterator[list[Provision]]:
    """Yield the provisions of the body, then of each annex, its heading first."""
    unit: list[Provision] = []
    for provision in provisions:
        if provision.role is Role.ANNEX:
            yield unit
            unit = []
        unit.append(provision)
    yield unit


def _attachment(annex: Sequence[Provision], setting: Setting, count: int) -> Element:
    opening, *provisions = annex
    here = setting.place(opening, setting.names.numbered("", "annex", str(count)))
    lines = [element("p", element("docType", *setting.text(opening)))]
    if titled(provisions):
        title, *provisions = provisions
        name = setting.place(title, setting.names.counted(here, "docTitle"))
        words = element("docTitle", *setting.labelled(title), eId=name)
        lines.append(element("p", words))
    above, below = divided(provisions)
    parts = [
        element("preface", *lines),
        preamble(above, setting, here, None),
        body(below, setting, here),
    ]
    for part in parts:
        _speaks(part, setting.instrument.language)
    made = element("doc", part_meta(setting, here), *parts, name="annex")
    return element("attachment", made, eId=here)
