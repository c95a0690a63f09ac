"""A note tells in which languages a document is, or tells nothing at all."""

import pytest

from vigilangue.connectors import language_notes
from vigilangue.core import Ground


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("[English only]", ("en",)),
        ("English only.", ("en",)),
        ("[English/French only]", ("en", "fr")),
        ("Arabic, English and French only", ("ar", "en", "fr")),
        ("Available in English, French and Spanish only", ("en", "fr", "es")),
        ("[Anglais seulement]", ("en",)),
        ("Anglais et français seulement", ("en", "fr")),
        ("Disponible uniquement en espagnol", ("es",)),
        ("[Inglés solamente]", ("en",)),
        ("Español e inglés únicamente", ("es", "en")),
        ("[Только на английском языке]", ("en",)),
        ("Только на английском и французском языках", ("en", "fr")),
        ("[仅有英文]", ("en",)),
        ("只有英文和法文", ("en", "fr")),
        ("[بالإنكليزية فقط]", ("en",)),
    ],
)
def test_what_rules_others_out_names_those_that_are_owed(
    text: str, languages: tuple[str, ...]
) -> None:
    note = language_notes.read(text)
    assert note is not None
    assert (note.languages, note.only) == (languages, True)


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Text in English, French and Spanish", ("en", "fr", "es")),
        ("In English.", ("en",)),
        ("Texte en anglais et en français", ("en", "fr")),
        ("Langues: anglais, français", ("en", "fr")),
    ],
)
def test_what_names_languages_rules_none_out(
    text: str, languages: tuple[str, ...]
) -> None:
    note = language_notes.read(text)
    assert note is not None
    assert (note.languages, note.only) == (languages, False)


@pytest.mark.parametrize(
    "text",
    [
        "Original: English",
        "Only in part",
        "English only until 1996",
        "Reissued for technical reasons",
        "Distr.: General",
        "English edition only of the annex",
        "",
        "x" * 5000,
        "English only" * 40,
    ],
)
def test_what_is_not_understood_as_a_whole_says_nothing(text: str) -> None:
    assert language_notes.read(text) is None


def test_what_a_document_prints_itself_is_its_masthead() -> None:
    note = language_notes.read("[English only]", Ground.MASTHEAD)
    assert note is not None
    assert note.ground is Ground.MASTHEAD
