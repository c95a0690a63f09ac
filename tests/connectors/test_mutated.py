"""Whatever a server answers, a connector reads it, refuses it in words, or stops."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.connectors.table.test_table import LONG, SHORT
from tests.connectors.table.workbooks import workbook
from vigilangue.connectors import (
    feed_items,
    icalendar,
    marcxml,
    oai_pmh,
    sitemap,
    table,
)
from vigilangue.core import Capture, SourceChanged, TooLarge

HERE = Path(__file__).parent
TIMES = 300
URL = "https://springs.example/list"
PIECES = (
    *(b"<", b">", b"&", b"&amp;", b"]]>", b"<![CDATA[", b"<!--", b"\x00", b"\xff\xfe"),
    *(
        b"<!DOCTYPE a>",
        b"\r\n",
        b'"',
        b";",
        b"\xf0\x9f\x92\xa7",
        b"\\",
        b"=",
        b"%",
        b"-",
    ),
    *(b"9" * 40, b"x" * 5000, b"<a>" * 80, b"</", b"://[", b"PK\x05\x06", b" "),
)
Read = Callable[[Capture], Iterator[object]]
KINDS: dict[str, tuple[Read, bytes]] = {
    "rss": (feed_items.read, (HERE / "feed_items/rss.xml").read_bytes()),
    "rdf": (feed_items.read, (HERE / "feed_items/rdf.xml").read_bytes()),
    "atom": (feed_items.read, (HERE / "feed_items/atom.xml").read_bytes()),
    "marcxml": (marcxml.read, (HERE / "marcxml/capture.xml").read_bytes()),
    "oai": (oai_pmh.read, (HERE / "oai_pmh/records.xml").read_bytes()),
    "icalendar": (icalendar.read, (HERE / "icalendar/capture.ics").read_bytes()),
    "csv": (lambda c: table.read(c, LONG), (HERE / "table/long.csv").read_bytes()),
    "xlsx": (lambda c: table.read(c, SHORT), workbook()),
    "sitemap": (sitemap.read, (HERE / "sitemap/capture.xml").read_bytes()),
}


def mutated(body: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 6)):
        at, to = sorted(chance.randrange(len(body) + 1) for _ in range(2))
        match chance.randrange(5):
            case 0:
                body = body[:at] + chance.choice(PIECES) + body[at:]
            case 1:
                body = body[:at] + chance.choice(PIECES) + body[at + 1 :]
            case 2:
                body = body[:at] + body[min(to, at + 60) :]
            case 3:
                body = (
                    body[:at] + body[at : at + 300] * chance.randint(2, 9) + body[at:]
                )
            case _:
                body = body[: max(1, to)]
    return body


@pytest.mark.parametrize("kind", KINDS)
def test_mutated_answers_are_read_or_refused(kind: str) -> None:
    read, body = KINDS[kind]
    chance = random.Random(kind)
    outcomes: set[type] = set()
    for _ in range(TIMES):
        answer = Capture(url=URL, body=mutated(body, chance))
        try:
            outcomes.add(type(list(read(answer))))
            if kind == "oai":
                oai_pmh.following(answer)
        except (SourceChanged, TooLarge) as error:
            outcomes.add(type(error) if URL in str(error) else str)
    assert str not in outcomes  # a refusal says of which address it is
    assert SourceChanged in outcomes  # else nothing was broken enough


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_mutated_is_read(kind: str) -> None:
    read, body = KINDS[kind]
    assert list(read(Capture(url=URL, body=body)))
