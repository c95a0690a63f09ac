"""Writes what the registry holds, for people and for programs."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TextIO

from . import reader

if TYPE_CHECKING:
    from vigilangue.app.registry import Entry, Standing
    from vigilangue.reports.words import Words
    from vigilangue.store.queries.registry import Held
    from vigilangue.store.queries.registry_provisions import Provision

OVERDUE, UNREAD = 1, 3
SCHEMA = "vigilangue.registry/1"


def load(given: Namespace, out: TextIO) -> int:
    """Load files, and tell of each as it is done."""
    from vigilangue.app import registry
    from vigilangue.app.registry.loading import Became

    code, rows, said = 0, [], reader.said(given)
    for each in registry.load(
        given.places, language=given.language, symbol=given.symbol
    ):
        if each.became is Became.UNREAD:
            code = UNREAD
        row = {
            "file": str(each.file),
            "became": str(each.became),
            "symbol": each.name or None,
            "language": each.language or None,
            "because": each.because or None,
        }
        rows.append(row)
        if given.format == "text":
            told = f"{each.name} {each.language}".strip() or _why(each.because, said)
            became = said(f"registry_{each.became}")
            out.write(f"{became:8} {_safe(told)}  {_safe(str(each.file))}\n")
            out.flush()
    if given.format == "json":
        _json(out, files=rows)
    return code


def fetch(given: Namespace, out: TextIO) -> int:
    """Fetch symbols in languages, and tell of each as it is done."""
    from vigilangue.app.registry import fetching
    from vigilangue.app.registry.loading import Became

    code, rows, said = 0, [], reader.said(given)
    languages = given.languages or fetching.LANGUAGES
    for each in fetching.fetch(given.symbols, languages=languages):
        if each.became is Became.UNREAD:
            code = UNREAD
        row = {
            "symbol": each.symbol,
            "language": each.language,
            "became": str(each.became),
            "address": each.address or None,
            "because": each.because or None,
        }
        rows.append(row)
        if given.format == "text":
            told = _safe(each.address or _why(each.because, said))
            became = said(f"registry_{each.became}")
            out.write(f"{became:8} {_safe(each.symbol)} {each.language}  {told}\n")
            out.flush()
    if given.format == "json":
        _json(out, files=rows)
    return code


def listing(given: Namespace, out: TextIO) -> int:
    """List the instruments with their languages."""
    from vigilangue.store.queries import registry as rows

    held = rows.held()
    if given.format == "json":
        _json(out, instruments=[_held(each) for each in held])
        return 0
    if not held:
        out.write(reader.said(given)("registry_nothing") + "\n")
    for each in held:
        tongues = " ".join(reading.language for reading in each.readings)
        title = next((r.title for r in each.readings if r.title), "")
        out.write(f"{_safe(each.name)}  [{tongues}]  {_safe(title)}\n")
    return 0


def clock(given: Namespace, out: TextIO) -> int:
    """Write what falls due; 1 where something is overdue."""
    from vigilangue.app import registry
    from vigilangue.app.registry.calendar import occasions
    from vigilangue.reports import ical

    now = datetime.now(UTC)
    entries = registry.clock(now.date())
    late = any(s.state is registry.State.OVERDUE for e in entries for s in e.owed)
    if given.format == "ics":
        for line in ical.lines(occasions(entries, now), name="Vigilangue"):
            out.write(line)
    elif given.format == "json":
        _json(out, clock=[_entry(each) for each in entries])
    else:
        said = reader.said(given)
        for entry in entries:
            out.writelines(f"{line}\n" for line in _lines(entry, said))
        if not entries:
            out.write(said("registry_no_time") + "\n")
    return OVERDUE if late else 0


def show(given: Namespace, out: TextIO) -> int:
    """Write one instrument as it is held."""
    from vigilangue.core import InputError
    from vigilangue.store.queries import registry as rows
    from vigilangue.store.queries.registry_provisions import provisions

    held = rows.instrument(given.symbol)
    if held is None:
        hint = "see: vigilangue registry list"
        raise InputError(f"{given.symbol} is not held; {hint}")
    wanted = (given.language,) if given.language else ()
    reading = held.reading(*wanted) if wanted else next(iter(held.readings), None)
    if reading is None:
        tongues = ", ".join(r.language for r in held.readings)
        raise InputError(f"{held.name} is not held in {given.language}; in: {tongues}")
    found = provisions(reading.id)
    if given.format == "json":
        told = [_provision(p) for p in found]
        _json(out, **_held(held), language=reading.language, paragraphs=told)
        return 0
    out.write(f"{_safe(held.name)} [{reading.language}] {_safe(reading.title)}\n\n")
    for each in found:
        out.write(f"{each.ident:10} {_safe(each.text)}\n")
        for asked in each.asked:
            due = f" [{_safe(asked.due)}]" if asked.due else ""
            who = _safe(asked.addressee) or "?"
            out.write(f"{'':10} ! {asked.act} {who}{due}\n")
    return 0


def _lines(entry: Entry, said: Words) -> Iterator[str]:
    when = said("registry_session", n=entry.session) if entry.session else ""
    day = entry.day.isoformat() if entry.day else said("registry_no_day")
    yield f"{' '.join(filter(None, (_safe(entry.body), when)))} ({day})".strip()
    for each in entry.owed:
        owed = each.owed
        who = _safe(each.addressee) or "?"
        state = said(f"mandate_{each.state}")
        yield f"  {state:12} {_safe(owed.name)} {owed.provision}  {who}"
        quote = next((s.quote or s.what for s in owed.sayings), "")
        if quote:
            yield f"{'':15}{_safe(quote)}"


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "body": entry.body or None,
        "session": entry.session,
        "date": _day(entry.day),
        "closes": _day(entry.closes),
        "mandates": [_standing(each) for each in entry.owed],
    }


def _standing(each: Standing) -> dict[str, Any]:
    return {
        "id": each.owed.id,
        "instrument": each.owed.name,
        "provision": each.owed.provision,
        "act": each.owed.act,
        "addressee": each.addressee or None,
        "state": str(each.state),
        "due": each.deadline.text or None,
        "differs": each.deadline.differs,
        "what": {s.language: s.what for s in each.owed.sayings},
        "verdicts": [
            {"check": v.check, "outcome": str(v.outcome), "because": v.because}
            for v in each.verdicts
        ],
    }


def _held(held: Held) -> dict[str, Any]:
    return {
        "symbol": held.symbol or None,
        "name": held.name,
        "body": held.body or None,
        "session": held.session,
        "adopted": _day(held.adopted),
        "languages": {r.language: r.title or None for r in held.readings},
    }


def _provision(each: Provision) -> dict[str, Any]:
    return {
        "id": each.ident,
        "kind": each.role,
        "number": each.number or None,
        "level": each.level,
        "text": each.text,
        "corrected": each.corrected is not None,
        "citations": [c.symbol for c in each.citations],
        "mandates": [a.mandate for a in each.asked],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _why(because: str, said: Words) -> str:
    return said.reason(because)[0]


def _safe(text: str) -> str:
    from vigilangue.reports import shown

    return shown.text(text)


def _json(out: TextIO, **said: Any) -> None:
    from vigilangue.reports.escaped import escaped

    whole = {"schema": SCHEMA, **said}
    out.write(escaped(json.dumps(whole, ensure_ascii=False, indent=1)) + "\n")


VERBS: dict[str, Callable[[Namespace, TextIO], int]] = {
    "load": load,
    "fetch": fetch,
    "list": listing,
    "clock": clock,
    "show": show,
}
