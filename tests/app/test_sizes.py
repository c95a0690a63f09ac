"""Only versions that are in their language are compared in length."""

import pytest

from vigilangue.app.auditing.works import sizes


@pytest.mark.parametrize(
    ("read", "version", "compared"),
    [
        ("fr", "fr", True),
        ("hr", "bs", True),  # writing does not tell them apart
        ("id", "ms", True),
        ("en", "fr", False),
        (None, "fr", False),
        ("fr", None, False),
    ],
)
def test_an_untranslated_version_is_not_measured(
    read: str | None, version: str | None, compared: bool
) -> None:
    assert bool(sizes([0], [read], [version], [5_000])) is compared
