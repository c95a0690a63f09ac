"""A text published untranslated in many languages is content, not furniture."""

from pathlib import Path

import pytest

from tests.app.site import audited, mirror, page, path, site

LANGUAGES = ("en", "fr", "es", "de", "nb", "ru", "ar", "zh")
COPIED = 3  # the work that is there in English alone, under every language


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    pages = site(LANGUAGES)
    for tag in LANGUAGES[1:]:
        # Its menu is translated: the pages differ, their text does not.
        pages[path(tag, COPIED)] = page("en", COPIED, lang=tag, links=[f"/{tag}/"])
    return mirror(tmp_path, pages)


def test_it_is_read_in_the_language_it_is_written_in(copied: Path) -> None:
    told = audited(copied)
    read = {tag: told.page(path(tag, COPIED)).language for tag in LANGUAGES}
    assert read == dict.fromkeys(LANGUAGES, "en")


def test_each_copy_is_told_as_untranslated(copied: Path) -> None:
    failed = audited(copied).failed("untranslated-page")
    assert {v.language for v in failed} == set(LANGUAGES) - {"en"}
