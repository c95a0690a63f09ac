"""Reads the declaration of a source."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from vigilangue.core import Allowance, Bounds, Connector, Kind, Length, Source

from .columns import columns, paths
from .rhythm import every
from .table import TAG, Table

KEYS = (
    *("title", "addresses", "connector", "kind", "base_url", "complete"),
    *("limit", "delay", "every", "connect", "allow_private", "expect"),
    *("columns", "spoken", "system", "seen_to_work", "negotiates", "oldest"),
    "render",
    "rate",
)
EXPECT = ("pages", "unseen_max", "fall_max", "languages")
PAGES = ("min", "max")
RATE = ("period", "allowed", "least")
USUAL = {
    Connector.FEED: Kind.RELEASE,
    Connector.DOCUMENTS: Kind.DOCUMENT,
    Connector.OAI: Kind.DOCUMENT,
    Connector.TABLE: Kind.DOCUMENT,
    Connector.CALENDAR: Kind.MEETING,
    Connector.BOARD: Kind.NOTICE,
}
LONGEST = 300  # characters of a title


def read_source(
    values: Mapping[str, object], *, slug: str, where: str, beside: Path | None = None
) -> Source:
    """Return the source that a declaration describes; errors name file and key.

    Folders and files are sought from the folder ``beside``, where the declaration is.
    """
    table = Table(values, where=where, keys=KEYS)
    connector = (
        table.word("connector", Connector)
        if table.get("connector", str)
        else Connector.SITE
    )
    addresses = table.texts("addresses")
    wrong = [a for a in addresses if not connector.local and not _url(a)]
    if not addresses or wrong:
        raise table.error("addresses", "list at least one, beginning with https://")
    if connector is Connector.WARC and len(addresses) > 1:
        raise table.error("addresses", "list one file; more are sources of their own")
    if connector.local:
        addresses = tuple(map(_found(beside), addresses))
    base = table.get("base_url", str)
    if base is not None and not _url(base):
        raise table.error("base_url", f"{base!r} does not begin with https://")
    kind = USUAL.get(connector, Kind.PAGE)
    if table.get("kind", str):
        kind = table.word("kind", Kind)
    if connector is Connector.BOARD and kind is not Kind.NOTICE:
        raise table.error("kind", "a job board holds notices")
    return Source(
        slug=slug,
        title=table.text("title", most=LONGEST),
        addresses=addresses,
        connector=connector,
        kind=kind,
        base_url=base,
        complete=table.get("complete", bool) or False,
        limit=_number(table, "limit", 1000, least=1),
        delay=_share(table, "delay", 0.5, most=3600.0),
        every=every(table, kind, connector),
        connect=_connect(table),
        allow_private=table.get("allow_private", bool) or False,
        negotiates=table.get("negotiates", bool) or False,
        oldest=_oldest(table),
        render=table.get("render", bool) or False,
        columns=columns(table, connector, where),
        paths=paths(table, connector, where),
        spoken=_spoken(table, addresses),
        system=table.get("system", str) or "",
        seen_to_work=_seen(table),
        expect=_bounds(table, where),
        rate=_rate(table, where),
    )


def _bounds(table: Table, where: str) -> Bounds:
    given = table.get("expect", dict) or {}
    expect = Table(given, where=f"{where}: [expect]", keys=EXPECT)
    pages = Table(expect.get("pages", dict) or {}, where=f"{where}: pages", keys=PAGES)
    most = pages.get("max", int)
    least = _number(pages, "min", 1, least=0)
    if most is not None and most < least:
        raise pages.error("max", f"{most} is less than min = {least}")
    return Bounds(
        pages_min=least,
        pages_max=most,
        unseen_max=_share(expect, "unseen_max", Bounds().unseen_max),
        fall_max=_share(expect, "fall_max", Bounds().fall_max),
        languages=expect.tags("languages") if expect.get("languages", list) else (),
    )


def _rate(table: Table, where: str) -> Allowance:
    given = table.get("rate", dict) or {}
    rate, usual = Table(given, where=f"{where}: [rate]", keys=RATE), Allowance()
    told = rate.get("period", str)
    return Allowance(
        period=usual.period if told is None else rate.word("period", Length),
        share=_share(rate, "allowed", usual.share),
        least=_number(rate, "least", usual.least, least=1),
    )


def _found(beside: Path | None) -> Callable[[str], str]:
    def place(written: str) -> str:
        path = Path(written).expanduser()
        return os.path.normpath(beside / path if beside else path)

    return place


def _connect(table: Table) -> tuple[tuple[str, str], ...]:
    pairs = table.get("connect", dict) or {}
    for name, to in pairs.items():
        port = to.rpartition(":")[2] if isinstance(to, str) else ""
        if not port.isdecimal() or not 0 < int(port) < 65536 or to == f":{port}":
            raise table.error("connect", f'{name}: give "address:port", not {to!r}')
    return tuple(sorted(pairs.items()))


def _spoken(table: Table, addresses: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    pairs = table.get("spoken", dict) or {}
    for address, tag in pairs.items():
        if address not in addresses:
            raise table.error("spoken", f"{address} is none of the addresses")
        if not isinstance(tag, str) or not TAG.fullmatch(tag):
            raise table.error("spoken", f'{tag!r} is no language tag such as "fr"')
    return tuple(pairs.items())


def _seen(table: Table) -> date | None:
    """Return the day, None where it is empty: nobody could try it yet."""
    if table.holds("seen_to_work", str) and not table.get("seen_to_work", str):
        return None
    return table.get("seen_to_work", date)


def _number(table: Table, key: str, default: int, *, least: int) -> int:
    value = table.get(key, int)
    if value is not None and value < least:
        raise table.error(key, f"must be at least {least}, is {value}")
    return default if value is None else value


def _share(table: Table, key: str, default: float, *, most: float = 1.0) -> float:
    value = table.number(key)
    if value is not None and not 0 <= value <= most:
        raise table.error(key, f"must be between 0 and {most:g}, is {value:g}")
    return default if value is None else value


def _oldest(table: Table) -> timedelta | None:
    """Return the days for which a page that seldom changes need not be looked at."""
    if table.get("oldest", int) is None:
        return None
    return timedelta(days=_number(table, "oldest", 0, least=1))


def _url(address: str) -> bool:
    try:
        parts = urlsplit(address)
        _ = parts.port  # raises where it is none
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
