"""What docs/sources.md says to write is read as it stands there."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.repo.tree import ROOT
from vigilangue.catalog.source import read_source
from vigilangue.core import Connector, Source

PAGE = (ROOT / "docs" / "sources.md").read_text("utf-8")
BLOCKS = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)


def slug(block: str) -> str:
    return block.partition("\n")[0].strip("# ").removesuffix(".toml")


def read(block: str) -> Source:
    where = f"docs/sources.md, {slug(block)}"
    values = tomllib.loads(block)
    return read_source(values, slug=slug(block), where=where, beside=Path("/home"))


@pytest.mark.parametrize("block", BLOCKS, ids=slug)
def test_a_block_is_a_whole_declaration(block: str) -> None:
    assert read(block).addresses


@pytest.mark.parametrize("block", BLOCKS, ids=slug)
def test_a_declaration_takes_six_lines_under_its_name(block: str) -> None:
    assert block.startswith("# ")
    assert len(block.strip().splitlines()) - 1 <= 6


def test_every_connector_has_its_block() -> None:
    assert {read(block).connector for block in BLOCKS} == set(Connector)
