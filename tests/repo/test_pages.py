"""The page about a thing is made from the thing."""

import re
from pathlib import Path

import pytest

from tests.repo.tree import ROOT, tracked

LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
PAGES = [p for p in tracked() if p.suffix == ".md"]


def test_the_pages_of_the_checks_are_fresh() -> None:
    from tools import document_checks

    assert [path.name for path, _ in document_checks.stale()] == [], "run `make docs`"


def test_the_examples_of_the_readme_are_what_the_commands_answer() -> None:
    from tools import document_readme

    assert document_readme.written() == document_readme.README.read_text("utf-8"), (
        "run `make docs`"
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_what_a_page_links_to_is_there(page: Path) -> None:
    links = LINK.findall(page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_readme_is_one_screen() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 90


def test_every_target_of_the_makefile_that_a_page_names_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.M))
    named = {
        target
        for page in PAGES
        for target in re.findall(r"`make ([a-z-]+)", page.read_text("utf-8"))
    }
    assert named <= targets
