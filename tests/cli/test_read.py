"""Reading instruments from the command line: answers, their order, what goes wrong."""

import csv
import io
import json
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from tests.cli.conftest import Run

SPRINGS = """\
A/RES/79/402

79/402. International Office for Mountain Springs

The General Assembly,

Recalling its resolution 77/331 of 25 August 2023,

1. Takes note of the report of the Secretary-General;

2. Requests the Secretary-General to report to it at its eighty-first session on the
implementation of the present resolution.
"""
SOURCES = """\
A/RES/79/403

79/403. Bureau international des sources

L’Assemblée générale,

Rappelant sa résolution 77/331 du 25 août 2023,

1. Prie le Secrétaire général de lui présenter un rapport à sa quatre-vingt-unième
session.
"""


@pytest.fixture
def springs(tmp_path: Path) -> Path:
    """Return a resolution of our own in English."""
    return file(tmp_path, "springs.txt", SPRINGS)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Return another one, in French."""
    return file(tmp_path, "sources.txt", SOURCES)


def file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_a_resolution_is_read_as_the_contract_says(run: Run, springs: Path) -> None:
    answer = run("read", str(springs), "--format", "json")
    assert (answer.code, answer.err) == (0, "")
    said = json.loads(answer.out)
    assert said["schema"] == "vigilangue.instrument/1"
    assert (said["symbol"], said["language"]) == ("A/RES/79/402", "en")
    assert [p["id"] for p in said["paragraphs"]] == ["pp1", "op1", "op2"]
    cited = said["paragraphs"][0]["citations"][0]
    assert (cited["symbol"], cited["date"]) == ("A/RES/77/331", "2023-08-25")


@pytest.mark.parametrize("first", ["springs", "sources"])
def test_several_files_are_an_object_a_line_in_their_order(
    first: str, run: Run, springs: Path, sources: Path
) -> None:
    files = [springs, sources] if first == "springs" else [sources, springs]
    answer = run("read", *map(str, [*files, files[0]]), "--format", "json")
    languages = [json.loads(line)["language"] for line in answer.out.splitlines()]
    expected = {"springs": ["en", "fr", "en"], "sources": ["fr", "en", "fr"]}
    assert languages == expected[first]


def test_the_text_for_people_names_paragraphs_by_their_ids(
    run: Run, springs: Path
) -> None:
    answer = run("read", str(springs))
    assert answer.code == 0
    assert "op2 (request)" in answer.out


def test_the_table_of_several_files_has_one_head(
    run: Run, springs: Path, sources: Path
) -> None:
    answer = run("read", str(springs), str(sources), "--format", "csv")
    rows = [*csv.DictReader(io.StringIO(answer.out))]
    assert answer.out.count("symbol,") == 1
    assert [row["symbol"] for row in rows] == ["A/RES/79/402", "A/RES/79/403"]
    assert {row["due_session"] for row in rows} == {"81"}


@pytest.mark.parametrize("format", ["akn", "markdown", "csv", "jsonld", "json"])
def test_an_answer_goes_whole_into_a_file(
    format: str, run: Run, springs: Path, tmp_path: Path
) -> None:
    out = tmp_path / "answer"
    answer = run("read", str(springs), "--format", format, "--out", str(out))
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    printed = run("read", str(springs), "--format", format).out
    assert out.read_text("utf-8-sig") == printed


def test_akoma_ntoso_holds_one_instrument(
    run: Run, springs: Path, sources: Path
) -> None:
    assert fromstring(run("read", str(springs), "--format", "akn").out) is not None
    answer = run("read", str(springs), str(sources), "--format", "akn")
    assert (answer.code, answer.out) == (2, "")
    assert (
        answer.err == "vigilangue: --format akn holds one instrument; give one FILE\n"
    )


def test_a_missing_file_among_several_is_said_before_anything_is_written(
    run: Run, springs: Path, tmp_path: Path
) -> None:
    missing = tmp_path / "missing.txt"
    given = (str(springs), str(missing), str(springs))
    answer = run("read", *given, "--format", "json")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == f"vigilangue: {missing}: no such file\n"


def test_a_file_that_cannot_be_read_leaves_no_half_of_an_answer(
    run: Run, springs: Path, tmp_path: Path
) -> None:
    broken, out = tmp_path / "broken.pdf", tmp_path / "answer.jsonl"
    broken.write_bytes(b"%PDF-1.7\n%%EOF")
    given = (str(springs), str(broken), "--format", "json", "--out", str(out))
    answer = run("read", *given)
    assert answer.code == 2
    assert answer.err.startswith(f"vigilangue: {broken}: ")
    assert [*tmp_path.glob("*.jsonl*")] == []


def test_a_folder_is_no_file(run: Run, tmp_path: Path) -> None:
    answer = run("read", str(tmp_path))
    assert answer.code == 2
    assert answer.err == (
        f"vigilangue: {tmp_path}: is a folder; name the files in it\n"
    )


def test_a_file_that_cannot_be_written_is_said_first(
    run: Run, springs: Path, tmp_path: Path
) -> None:
    answer = run("read", str(springs), "--out", str(tmp_path / "none" / "answer"))
    assert answer.code == 2
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize("words", [(), ("--format", "pdf", "x"), ("x", "--lang", "en")])
def test_a_wrong_command_line_ends_with_2(words: tuple[str, ...], run: Run) -> None:
    answer = run("read", *words)
    assert (answer.code, answer.out) == (2, "")
    assert "Traceback" not in answer.err


HOSTILE = {
    "nothing": b"",
    "nul bytes": b"\x00" * 4096,
    "broken UTF-8": b"1. Decides \xff\xfe\xc3\x28 \xed\xa0\x80;\n",
    "an escape": b"1. Decides \x1b]0;owned\x07 \x9b2J;\n",
    "an override": "1. Decides \u202egnp.exe;\n".encode(),
    "no resolution": b"%!PS-Adobe-3.0 \x80\x81",
    "a long line": b"Recalling " + b"a" * 300_000,
    "deep brackets": b"(" * 100_000,
}


@pytest.mark.parametrize("format", ["json", "akn", "markdown", "text", "csv", "jsonld"])
@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_the_bytes_an_answer_is_safe_or_an_error_is_a_line(
    name: str, format: str, run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "hostile.bin"
    path.write_bytes(HOSTILE[name])
    answer = run("read", str(path), "--format", format)
    assert answer.code in (0, 2)
    assert not set(answer.out) & set("\x00\x07\x1b\x9b\u202e")
    assert answer.err.count("\n") == (answer.code == 2)


def test_a_broken_pdf_is_an_error_in_one_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.7\n1 0 obj << /Type /Catalog >> \ntrailer << >>\n%%EOF")
    answer = run("read", str(path), "--format", "json")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"vigilangue: {path}: ")
    assert answer.err.count("\n") == 1


def test_a_language_that_is_given_is_not_guessed(run: Run, springs: Path) -> None:
    answer = run("read", str(springs), "--language", "fr", "--format", "json")
    assert json.loads(answer.out)["language"] == "fr"
