"""What an install weighs, and that a wheel holds all that the package reads."""

import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.repo.tree import SRC, tracked

LIMIT = 550 * 1024 * 1024  # bytes


def needed(name: str, seen: set[str]) -> Iterator[Distribution]:
    """Yield what an install of this package brings along, itself included."""
    canonical = re.sub(r"[-_.]+", "-", name).lower()
    if canonical in seen:
        return
    seen.add(canonical)
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return
    yield found
    for line in found.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield from needed(requirement.name, seen)


def weight(package: Distribution) -> int:
    """Return the bytes of a package on disk, with what Python compiles of it."""
    files = [Path(str(package.locate_file(f))) for f in package.files or ()]
    size = sum(f.stat().st_size for f in files if f.exists() and f.suffix != ".pyc")
    return size + sum(f.stat().st_size for f in files if f.suffix == ".py")


def test_an_install_weighs_less_than_550_mb() -> None:
    packages = list(needed("vigilangue", set()))
    assert len(packages) > 10
    own = sum(f.stat().st_size for f in SRC.rglob("*") if f.is_file())
    total = own + sum(weight(package) for package in packages)
    assert own < total < LIMIT, f"{total / 2**20:.0f} MB"


def run(*command: str, **extra: str) -> str:
    answer = subprocess.run(
        command,
        env={**os.environ, **extra},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    root = str(SRC.parents[1])
    build = "import os, sys; os.chdir(sys.argv[1]); from hatchling import build"
    build += "; build.build_wheel(sys.argv[2])"
    run(sys.executable, "-c", build, root, str(folder))
    return next(folder.glob("*.whl"))


@pytest.mark.long
def test_a_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    ours = {p.relative_to(SRC.parent).as_posix() for p in tracked() if SRC in p.parents}
    assert {name for name in ours if not name.endswith(".py")}, "data, not only code"
    assert ours - held == set()


@pytest.mark.long
def test_a_wheel_works_far_from_the_sources(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    program = "import sys, vigilangue.cli as c; print(c.__file__); sys.argv = "
    program += "['vigilangue', 'check', 'list']; sys.exit(c.main())"
    answer = run(sys.executable, "-P", "-c", program, PYTHONPATH=str(tmp_path))
    assert answer.startswith(str(tmp_path))
    assert "missing-language" in answer
