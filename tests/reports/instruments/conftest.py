"""What the tests of writers share: what a writer writes, and its golden file."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from tests.reports.instruments.made_instrument import instrument
from vigilangue.core import Instrument
from vigilangue.reports.instruments import writer

GOLDEN = Path(__file__).parent / "golden"

Write = Callable[..., str]


@pytest.fixture
def written() -> Write:
    """Write instruments in a format (the made one by default); return what came out."""

    def write(format: str, *instruments: Instrument) -> str:
        out = StringIO()
        writer(format)(instruments or (instrument(),), out)
        return out.getvalue()

    return write


@pytest.fixture
def golden(accept: bool) -> Callable[[str, str], None]:
    """Hold a text against its golden file; with ``--accept`` it becomes the file."""

    def hold(name: str, text: str) -> None:
        path = GOLDEN / name
        if accept:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        assert text == path.read_text("utf-8")

    return hold
