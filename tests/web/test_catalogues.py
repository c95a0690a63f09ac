"""Everything that the pages say is said in each of their languages."""

import gettext
import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog, Message

from tools import messages
from vigilangue.web.languages import LOCALE

SAID = messages.extracted()
CODES = messages.codes()
PLACES = re.compile(r"%\((\w+)\)s|{(\w+)}")
TAGS = re.compile(r"</?\w+[^>]*>")


def ids(catalogue: Catalog) -> set[tuple[str | None, str]]:
    return {(m.context, first(m.id)) for m in catalogue if m.id}


def first(said: str | tuple[str, ...] | list[str]) -> str:
    return said if isinstance(said, str) else said[0]


def forms(said: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [said] if isinstance(said, str) else list(said or ())


def whole(catalogue: Catalog) -> Iterator[Message]:
    """Yield the messages but the head of the catalogue."""
    yield from (message for message in catalogue if message.id)


def values(text: str) -> set[str]:
    return {a or b for a, b in PLACES.findall(text)}


def test_all_official_languages_are_there() -> None:
    assert CODES == ["ar", "es", "fr", "ru", "zh_Hans"]
    assert len(SAID) > 100


@pytest.mark.parametrize("code", CODES)
def test_a_catalogue_has_what_the_pages_say_and_nothing_else(code: str) -> None:
    kept = ids(messages.read(code))
    assert ids(SAID) - kept == set(), "run `python -m tools.messages`"
    assert kept - ids(SAID) == set(), "run `python -m tools.messages`"


@pytest.mark.parametrize("code", CODES)
def test_nothing_is_left_untranslated_or_guessed(code: str) -> None:
    catalogue = messages.read(code)
    assert [first(m.id) for m in messages.missing(catalogue)] == []
    assert not any(m.fuzzy for m in whole(catalogue))


@pytest.mark.parametrize("code", CODES)
def test_a_plural_has_every_form_of_the_language(code: str) -> None:
    catalogue = messages.read(code)
    assert (
        catalogue.num_plurals
        == {"ar": 6, "es": 2, "fr": 2, "ru": 3, "zh_Hans": 1}[code]
    )
    short = [
        message.id
        for message in whole(catalogue)
        if message.pluralizable and len(forms(message.string)) != catalogue.num_plurals
    ]
    assert short == []


@pytest.mark.parametrize("code", CODES)
def test_a_translation_fills_in_the_same_values(code: str) -> None:
    wrong = []
    for message in whole(messages.read(code)):
        asked = set().union(*map(values, forms(message.id)))
        for form in forms(message.string):
            # “One work” may do without its number; no form may invent a value.
            given = values(form)
            if not (given <= asked if message.pluralizable else given == asked):
                wrong.append((first(message.id), form))
    assert wrong == []


@pytest.mark.parametrize("code", CODES)
def test_a_translation_keeps_the_markup(code: str) -> None:
    wrong = [
        (first(message.id), form)
        for message in whole(messages.read(code))
        for form in forms(message.string)
        if sorted(TAGS.findall(form)) != sorted(TAGS.findall(first(message.id)))
    ]
    assert wrong == []


@pytest.mark.parametrize("code", CODES)
def test_what_programs_read_is_what_people_wrote(code: str) -> None:
    catalogue = messages.read(code)
    file = LOCALE / code / "LC_MESSAGES" / "django.mo"
    now = gettext.GNUTranslations(BytesIO(messages.compiled(catalogue)))
    with file.open("rb") as kept:
        read = gettext.GNUTranslations(kept)
    head = {"": ""}  # the version of the tool stands in it
    assert {**vars(read)["_catalog"], **head} == {**vars(now)["_catalog"], **head}, (
        "run `python -m tools.messages`"
    )


def test_french_is_set_as_french_is() -> None:
    """A space that does not break stands before : ; ! ? and within « »."""
    loose = [
        form
        for message in whole(messages.read("fr"))
        for form in forms(message.string)
        if re.search(r"(?<![\u00a0\u202f\d])[;!?:](?!//)(?=\s|$)|« | »", form)
    ]
    assert loose == []


def test_arabic_is_set_as_arabic_is() -> None:
    """Its comma, semicolon and question mark are its own."""
    wrong = [
        form
        for message in whole(messages.read("ar"))
        for form in forms(message.string)
        if re.search(r"[\u0600-\u06ff]\s*[,;?]", form)
    ]
    assert wrong == []
