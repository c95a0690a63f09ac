"""What the package imports is declared in pyproject.toml, each with its reason."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.repo.tree import MODULES, ROOT, SRC, name, parsed

TEXT = (ROOT / "pyproject.toml").read_text("utf-8")
PROJECT = tomllib.loads(TEXT)["project"]
DOTTED = re.compile(r"[a-z]+(\.\w+)+")
OURS = {"vigilangue", *sys.stdlib_module_names}


def plain(requirement: str) -> str:
    """Return the name in a requirement, as package indexes spell it."""
    bare = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", bare).lower()


def foreign(module: Path) -> Iterator[str]:
    """Yield the packages of others that a module imports."""
    for node in ast.walk(parsed(module)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            names = [node.module]
        else:
            continue
        yield from {n.partition(".")[0] for n in names} - OURS


def told(module: Path) -> Iterator[str]:
    """Yield the first words of dotted names in a module's texts: Django's settings."""
    for node in ast.walk(parsed(module)):
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and DOTTED.fullmatch(text):
            yield text.partition(".")[0]


REQUIRED = {plain(requirement) for requirement in PROJECT["dependencies"]}
EXTRAS = {
    plain(requirement)
    for group in PROJECT["optional-dependencies"].values()
    for requirement in group
}
DECLARED = REQUIRED | EXTRAS
PROVIDERS = packages_distributions()
IMPORTED = {package: name(module) for module in MODULES for package in foreign(module)}
NAMED = set(told(SRC / "settings.py"))


def test_what_is_imported_is_declared() -> None:
    undeclared = {
        package: module
        for package, module in IMPORTED.items()
        if not {plain(p) for p in PROVIDERS.get(package, [])} & DECLARED
    }
    assert undeclared == {}


def test_what_is_declared_is_imported() -> None:
    packages = {*IMPORTED, *NAMED}
    used = {plain(p) for package in packages for p in PROVIDERS.get(package, [])}
    # An extra is loaded by who needs it, by its name (Django its database's driver).
    assert REQUIRED - used == set()


def test_each_run_time_library_has_its_reason_beside_it() -> None:
    block = TEXT[TEXT.index("\ndependencies = [") : TEXT.index("\n[dependency-groups]")]
    lines = [line for line in block.splitlines() if line.lstrip().startswith('"')]
    assert len(lines) >= len(PROJECT["dependencies"])
    assert [line for line in lines if "  # " not in line and ", # " not in line] == []
