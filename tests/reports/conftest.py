"""What the tests of reports share: an answer of a writer, and its golden file."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from tests.reports.made_audit import HOW, Made
from vigilangue.core import Audit
from vigilangue.reports import Presentation, writer

GOLDEN = Path(__file__).parent / "golden"

Write = Callable[..., str]


@pytest.fixture
def written() -> Write:
    """Write the made audit in a format and return what came out."""

    def write(format: str, audit: Audit | None = None, how: Presentation = HOW) -> str:
        out = StringIO()
        writer(format)(audit or Made().audit(), out, how)
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
