"""The page for operators is right: its commands are there, its units are sound."""

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.repo.tree import ROOT
from vigilangue.cli.parsing import parser

PAGE = ROOT / "docs" / "operating.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
UNIT = re.compile(r"# /etc/systemd/system/(\S+)\n")
OURS = "/srv/vigilangue/.venv/bin/vigilangue"


def blocks(kind: str) -> Iterator[str]:
    for found, text in BLOCK.findall(PAGE.read_text("utf-8")):
        if found == kind:
            yield text


def commands() -> Iterator[str]:
    """Yield each command of ours that a block or a sentence names, with its words."""
    for line in "".join(blocks("sh")).splitlines():
        words = shlex.split(line)
        if "vigilangue" in words[2:4] and words[:2] == ["sudo", "-u"]:
            yield shlex.join(words[words.index("vigilangue", 3) + 1 :])
    for text in blocks("ini"):
        yield from re.findall(rf"{OURS} ([^\n&']+)", text)


def test_every_command_is_one_that_there_is() -> None:
    found = list(commands())
    assert len(found) >= 8
    assert {c.split()[0] for c in found} >= {
        *("backup", "catalog", "health", "restore", "run", "serve")
    }
    for command in found:
        words = shlex.split(command.replace('"$$f"', "file.tar"))
        assert parser().parse_args(words).run, command


def test_the_declarations_are_read(tmp_path: Path) -> None:
    from vigilangue import catalog
    from vigilangue.web.account import issuers

    for text in blocks("toml"):
        path = re.match(r"# /var/lib/vigilangue/(?:catalog/)?(\S+)", text)
        assert path
        file = tmp_path / path[1]
        file.parent.mkdir(exist_ok=True)
        file.touch(0o600)
        file.write_text(text)
        tomllib.loads(text)
    (issuer,) = issuers.declared(tmp_path)
    assert f"/oidc/{issuer.slug}/back/" in PAGE.read_text("utf-8")
    organization = catalog.organization("river-office", tmp_path)
    assert organization.languages == ("en", "fr", "ar")
    assert len(organization.sources) == 1


def test_every_variable_is_one_that_the_program_reads() -> None:
    named = set(re.findall(r"VIGILANGUE_[A-Z]+", PAGE.read_text("utf-8")))
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    assert {name for name in named if f'"{name}"' not in sources} == set()


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
def test_the_units_are_sound(tmp_path: Path) -> None:
    here = Path(sys.executable).with_name("vigilangue")
    units = []
    for text in blocks("ini"):
        if name := UNIT.match(text):
            unit = tmp_path / name[1]
            unit.write_text(text.replace(OURS, str(here)))
            units.append(unit)
    assert len(units) == 4
    said = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", *units],
        capture_output=True,
        text=True,
        check=False,
    )
    ours = [line for line in said.stderr.splitlines() if "vigilangue" in line]
    assert ours == []
