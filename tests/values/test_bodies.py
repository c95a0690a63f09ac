"""The gazetteer names in six languages who may be asked for something."""

import pytest

from vigilangue.values import bodies

LANGUAGES = ("en", "ar", "es", "fr", "ru", "zh")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_stands_for_one_name_only(language: str) -> None:
    found: dict[str, str] = {}
    for form, canonical in bodies.names(language):
        assert found.setdefault(form, canonical) == canonical, form


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_usual_addressees_have_a_form_in_each_language(language: str) -> None:
    named = {canonical for _, canonical in bodies.names(language)}
    assert {"Secretary-General", "Member States", "States", "civil society"} <= named
    assert bodies.states() <= named


def test_a_language_that_the_tables_lack_has_no_names() -> None:
    assert bodies.names("pt") == ()


def test_every_row_has_a_column_for_each_language() -> None:
    for language in LANGUAGES:
        assert all(form.strip() == form for form, _ in bodies.names(language))
