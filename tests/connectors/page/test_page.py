"""What is read from a captured page is what a person accepted.

The capture is invented. `make accept` writes the answer again: read the difference.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from vigilangue.connectors import (
    downloads,
    feeds,
    machine_translation,
    page,
    page_dates,
)
from vigilangue.core import Capture
from vigilangue.documents import Block

CAPTURES = sorted(Path(__file__).parent.glob("*.html"))
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
HEADERS = {
    "content-type": "text/html",
    "content-language": "fr-CH",
    "link": '<https://lakes.example/de/berichte/2024>; rel="alternate"; hreflang="de", '
    '<https://lakes.example/style.css>; rel="preload"',
}


def shown(block: Block) -> list[str | None]:
    place = block.region.name.lower() + (", quoted" if block.quoted else "")
    return [f"{block.kind}, {place}", block.lang, block.text]


def read(body: bytes) -> dict[str, Any]:
    url = "https://lakes.example/fr/rapports/2024"
    found = page.read(Capture(url=url, body=body, headers=HEADERS))
    document = found.document
    machine = machine_translation.read(document)
    return {
        "title": document.title,
        "declared": found.declared,
        "direction": document.direction,
        "canonical": found.canonical,
        "alternates": [d._asdict() for d in found.alternates],
        "switcher": [d._asdict() for d in found.switcher],
        "blocks": [shown(b) for b in document.blocks],
        "modified": str(page_dates.modified(document, "fr")),
        "published": str(page_dates.published(document, "fr")),
        "feeds": [f._asdict() for f in feeds.read(document, document.base)],
        "downloads": [
            d._asdict() for d in downloads.read(document, document.base, LANGUAGES)
        ],
        "widgets": machine.widgets,
        "notices": machine.notices,
    }


@pytest.mark.parametrize("capture", CAPTURES, ids=lambda p: p.stem)
def test_a_captured_page_is_read_as_accepted(capture: Path, accept: bool) -> None:
    found = json.dumps(read(capture.read_bytes()), indent=1, ensure_ascii=False) + "\n"
    golden = capture.with_suffix(".json")
    if accept:
        golden.write_text(found, "utf-8")
    assert golden.exists(), "read the capture, then run `make accept`"
    assert found == golden.read_text("utf-8")


@pytest.mark.parametrize(
    "base", ["javascript:alert(1)", "data:text/html,", "http://[", "#", "mailto:a@b"]
)
def test_a_base_that_is_no_address_is_not_followed(base: str) -> None:
    body = f'<base href="{base}"><link rel=alternate hreflang=fr href=/fr><p>a'
    found = page.read(Capture(url="https://a.example/en", body=body.encode()))
    assert [d.url for d in found.alternates] == ["https://a.example/fr"]
