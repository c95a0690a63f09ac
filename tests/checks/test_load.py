"""Presence is registration, for our checks and for those of other packages."""

from datetime import date
from pathlib import Path

import pytest

from vigilangue import catalog, checks
from vigilangue.core import CatalogError, Work

TODAY = date(2026, 11, 24)
CHECK = '''"""A work exists in one language only.

Requires
    Every work has two versions.
"""

from vigilangue.core import Outcome, Severity, Verdict, check


@check(severity=Severity.MINOR, since="0.1")
def single_version(work, regime, today):
    alone = len(work.expressions) == 1
    outcome = Outcome.FAILED if alone else Outcome.PASSED
    yield Verdict(outcome=outcome, because=f"{len(work.expressions)} versions")
'''


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands beside the checks."""
    monkeypatch.setattr(checks, "__path__", [*checks.__path__, str(tmp_path)])
    return tmp_path


def package(folder: Path, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install a package of somebody else's that declares one check."""
    info = folder / "harbour-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: harbour\nVersion: 1")
    (info / "entry_points.txt").write_text(f"[vigilangue.checks]\nmine = {value}\n")
    monkeypatch.syspath_prepend(str(folder))


def test_checks_come_in_alphabetical_order() -> None:
    assert list(checks.load()) == sorted(checks.load())


def test_a_file_that_holds_no_check_of_its_name_is_named(folder: Path) -> None:
    (folder / "empty_file.py").write_text('"""Nothing."""\n')
    with pytest.raises(CatalogError, match=r"checks\.empty_file.* is not a check"):
        checks.load()


def test_another_package_brings_a_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "harbour_checks.py").write_text(CHECK)
    package(tmp_path, "harbour_checks:single_version", monkeypatch)
    (verdict,) = checks.load()["single-version"](
        Work(id="w1"), catalog.regime("any"), TODAY
    )
    assert verdict.because == "0 versions"


def test_another_package_cannot_replace_a_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    value = "vigilangue.checks.broken_alternate:broken_alternate"
    package(tmp_path, value, monkeypatch)
    with pytest.raises(CatalogError, match=r"mine = .*broken-alternate exists already"):
        checks.load()


@pytest.mark.parametrize("value", ["nowhere:check", "vigilangue.checks:nothing"])
def test_an_entry_point_that_leads_nowhere_is_named(
    value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package(tmp_path, value, monkeypatch)
    with pytest.raises(CatalogError, match=rf"mine = {value} of group vigilangue"):
        checks.load()
