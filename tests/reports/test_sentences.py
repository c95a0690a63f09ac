"""What is refused, and what could not be had, is told in each of the languages."""

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

import pytest

from vigilangue.reports.words import words

ROOT = Path(str(files("vigilangue")))
TOLD = ROOT / "reports" / "sentences"
OTHERS = ("ar", "es", "fr", "ru", "zh")
VALUE = re.compile(r"{(\w+)}")
# Rooms whose refusals people are shown, on screen or in a terminal.
ROOMS = (
    *("actions", "alerts", "app", "catalog", "channels", "cli", "collecting", "core"),
    *("documents", "store", "web"),
)
OF_ARGPARSE = "(see: {command} --help)"
MADE = "2"  # stands for a value
OURS = ("AssertionError", "UnpicklingError", "TypeError")  # faults of the program


def kept(language: str) -> dict[str, str]:
    return tomllib.loads((TOLD / f"{language}.toml").read_text("utf-8"))


def refusals() -> Iterator[tuple[str, str]]:
    """Yield the place and the message of every error that is raised with one."""
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*.py")):
            tree = ast.parse(file.read_text("utf-8"))
            for function in ast.walk(tree):
                if isinstance(function, ast.FunctionDef):
                    for line, said in _raised(function):
                        yield f"{file.relative_to(ROOT)}:{line}", said


def _raised(function: ast.FunctionDef) -> Iterator[tuple[int, str]]:
    """Yield what a function refuses; what stands in a variable is put in its place."""
    known: dict[str, str] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            said = message(node.value, known)
            known |= {node.targets[0].id: said} if said else {}
    for node in ast.walk(function):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            name = getattr(node.exc.func, "id", getattr(node.exc.func, "attr", ""))
            for said in (message(each, known) for each in node.exc.args[:2]):
                if name not in OURS and re.search("[a-z]{2,} [a-z]", said):
                    yield node.lineno, said


def message(node: ast.expr, known: Mapping[str, str]) -> str:
    if isinstance(node, ast.IfExp):
        return message(node.body, known)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value)
            if isinstance(part, ast.Constant)
            else known.get(getattr(getattr(part, "value", None), "id", ""), MADE)
            for part in node.values
        )
    return ""


def test_none_is_told_in_two_places() -> None:
    whole = tomllib.loads((ROOT / "reports/messages/fr.toml").read_text("utf-8"))
    for name, table in whole.items():
        told = table.keys() if isinstance(table, dict) else {name}
        assert not kept("fr").keys() & told, name


@pytest.mark.parametrize("language", OTHERS)
def test_all_of_them_are_told_with_no_other_values(language: str) -> None:
    told = kept(language)
    assert told.keys() == kept("fr").keys()
    for english, said in told.items():
        assert set(VALUE.findall(said)) <= set(VALUE.findall(english)), english


def test_a_sentence_that_is_told_is_still_said_somewhere() -> None:
    files_ = (*ROOT.rglob("*.py"), *(ROOT / "catalog").rglob("*.toml"))
    sources = (file.read_text("utf-8") for file in files_)
    said = " ".join(sources)
    for english in kept("fr"):
        if english.endswith(OF_ARGPARSE):
            continue
        for word in re.findall(r"[A-Za-z]{3,}", VALUE.sub("", english)):
            assert word in said, english


@pytest.mark.parametrize("language", OTHERS)
def test_every_refusal_is_told(language: str) -> None:
    told = words(language)
    silent = [
        f"{where}: {said}"
        for where, said in refusals()
        if told.reason(said)[1] != language
    ]
    assert silent == []


def test_a_reason_within_a_reason_is_told_too() -> None:
    said = "a.pdf: a PDF that is locked with a password; unlock it"
    told, language = words("fr").reason(said)
    assert language == "fr"
    assert "mot de passe" in told
    assert told.startswith("a.pdf")


def test_one_that_holds_what_nobody_translated_stays_english() -> None:
    said = "a.pdf: seen by nobody"
    assert words("fr").reason(said) == (said, "en")


def test_several_are_told_one_by_one() -> None:
    said = "the server refused the connection; the answer broke off"
    told, _ = words("fr").reason(said)
    assert told == "le serveur a refusé la connexion ; la réponse s’est interrompue"
