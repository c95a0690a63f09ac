"""The files of the project, as the tests of its habits see them."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SRC = ROOT / "src" / "vigilangue"
DOORS = ("cli", "web", "app")  # where the clock may be looked at
NOT_A_FLOOR = ("sample",)  # named in .importlinter's exhaustive_ignores

# Django writes the migrations from the models: nobody reads or edits them.
MADE = ("__pycache__", "migrations")
MODULES = sorted(p for p in SRC.rglob("*.py") if not {*MADE} & {*p.parts})


def name(module: Path) -> str:
    """Return a module's path below ``src/vigilangue``, as a test's id."""
    return module.relative_to(SRC).as_posix()


def floor(module: Path) -> str:
    """Return the floor that a module stands on (empty for the roof)."""
    parts = module.relative_to(SRC).parts
    return parts[0] if len(parts) > 1 else ""


def below_app() -> list[Path]:
    """Return the modules that live without a clock."""
    return [m for m in MODULES if floor(m) not in ("", *DOORS, *NOT_A_FLOOR)]


@cache
def parsed(module: Path) -> ast.Module:
    """Return a module's syntax tree."""
    return ast.parse(module.read_text("utf-8"), filename=str(module))


@cache
def tracked() -> tuple[Path, ...]:
    """Return the files that git knows, or about to be known (not ignored)."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    paths = (ROOT / entry for entry in listing.stdout.split("\0") if entry)
    return tuple(p for p in paths if p.is_file())
