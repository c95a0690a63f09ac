"""What each writer of instruments writes today is what a person accepted."""

from collections.abc import Callable

import pytest

from tests.reports.instruments.conftest import Write
from tests.reports.made_audit import ESCAPE

FORMATS = {
    "text": "instrument.txt",
    "json": "instrument.json",
    "akn": "instrument.akn.xml",
    "markdown": "instrument.md",
    "csv": "instrument.csv",
    "jsonld": "instrument.jsonld",
}


@pytest.mark.parametrize("format", FORMATS)
def test_a_format_keeps_its_shape(
    format: str, written: Write, golden: Callable[[str, str], None]
) -> None:
    golden(FORMATS[format], written(format))


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_that_a_terminal_obeys_is_written(format: str, written: Write) -> None:
    said = written(format)
    assert not set(said) & set(f"{ESCAPE}\x00\u202e\ud800") - set("]0;owned[31m2J")
