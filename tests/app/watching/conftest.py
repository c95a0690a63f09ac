"""What the stories share: a site that lacks nothing, watched by two checks."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.app.site import site
from tests.app.watching.watch import LANGUAGES, Watch
from vigilangue import checks
from vigilangue.core import Check

EVERY = checks.load()
TWO = ("missing-language", "declared-language-mismatch")


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> dict[str, Check]:
    """The checks that there are: two that are old and settled, whatever is added."""
    some = {slug: EVERY[slug] for slug in TWO}
    monkeypatch.setattr(checks, "load", lambda: dict(some))
    return some


@pytest.fixture
def pages() -> dict[str, str]:
    """Six works in three languages."""
    return site(LANGUAGES, range(1, 7))


@pytest.fixture
def watch(
    tmp_path: Path, rules: dict[str, Check], pages: dict[str, str], db: None
) -> Watch:
    return Watch.over(tmp_path / "home", pages)


def change(rules: dict[str, Check], slug: str, **how: Any) -> None:
    """Change the declaration of a check: its status, its confirmation."""
    rules[slug] = replace(rules[slug], **how)
