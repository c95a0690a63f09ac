"""What each writer writes today is what a person accepted."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.reports.conftest import Write
from tests.reports.made_audit import HOW

Hold = Callable[[str, str], None]


@pytest.mark.parametrize("format", ["json", "sarif", "junit", "csv"])
def test_a_format_for_programs_keeps_its_shape(
    format: str, written: Write, golden: Hold
) -> None:
    golden(f"audit.{format}", written(format))


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_text_reads_as_accepted(
    language: str, written: Write, golden: Hold
) -> None:
    text = written("text", how=replace(HOW, language=language))
    golden(f"audit.{language}.txt", text)


def test_the_page_reads_as_accepted(written: Write, golden: Hold) -> None:
    page = written("html")
    golden("audit.html", page[page.index("<body>") : page.index("<script>")])
