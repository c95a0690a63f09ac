"""Instruments are held by work, whatever their languages, and found by their words."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.app.registry.made import (
    SYMBOL,
    asking,
    hold,
    instrument,
    mandate,
    provision,
)
from vigilangue.core import Citation, Due, Footnote
from vigilangue.store import models
from vigilangue.store.queries import registry, registry_citations
from vigilangue.store.queries.registry import Held
from vigilangue.store.queries.registry_mandates import Owed, of_instrument
from vigilangue.store.queries.registry_provisions import provisions

pytestmark = pytest.mark.django_db
SIX = ("ar", "en", "es", "fr", "ru", "zh")


def held(name: str = SYMBOL) -> Held:
    found = registry.instrument(name)
    assert found is not None
    return found


def owed() -> list[Owed]:
    return of_instrument(held().id)


def test_six_expressions_of_one_symbol_are_one_work() -> None:
    for language in SIX:
        hold(instrument(language=language), language.encode())
    assert [r.language for r in held().readings] == list(SIX)
    (one,) = owed()
    assert [saying.language for saying in one.sayings] == list(SIX)


def test_the_same_bytes_read_the_same_change_nothing() -> None:
    assert hold(instrument()).new
    assert not hold(instrument()).new
    assert models.Reading.objects.count() == 1


def test_a_better_reading_takes_the_place_of_the_last() -> None:
    hold(instrument(provision("op1", "Wellcomes")))
    again = hold(instrument(provision("op1", "Welcomes")))
    assert (again.new, again.first) == (True, False)
    (text,) = provisions(held().readings[0].id)
    assert text.text == "Welcomes"
    assert models.Reading.objects.count() == 2, "the first is kept"


def test_a_mandate_stays_the_same_when_it_is_read_again() -> None:
    hold(instrument())
    before = owed()[0].id
    hold(instrument(asking(text="Requests a report.")))
    assert [one.id for one in owed()] == [before]


def test_a_request_in_one_language_may_be_an_invitation_in_another() -> None:
    hold(instrument(asking(mandate("invite"))))
    hold(instrument(asking(mandate("request")), language="zh"), b"zh")
    (one,) = owed()
    assert one.act == "invite"
    assert {s.language: s.act for s in one.sayings} == {"en": "invite", "zh": "request"}


def test_two_mandates_of_one_addressee_are_told_apart_by_their_acts() -> None:
    hold(instrument(asking(mandate("request"), mandate("invite"))))
    swapped = asking(mandate("invite"), mandate("request"))
    hold(instrument(swapped, language="fr"), b"fr")
    assert [{s.act for s in one.sayings} for one in owed()] == [{"request"}, {"invite"}]


def test_mandates_of_two_addressees_stay_two() -> None:
    hold(instrument(asking(mandate(), mandate(addressee="Member States"))))
    assert [one.addressee for one in owed()] == ["Secretary-General", "Member States"]


def test_a_text_without_symbol_is_a_work_of_its_own() -> None:
    written = hold(instrument(symbol=None))
    assert written.name.startswith("untitled-")
    assert held(written.name).symbol == ""


def test_a_language_that_cannot_be_told_is_undetermined() -> None:
    assert hold(instrument(language=None)).language == "und"


def test_a_symbol_is_found_without_the_year_of_the_council() -> None:
    hold(instrument(symbol="S/RES/1325(2000)"))
    assert held("S/RES/1325").name == "S/RES/1325(2000)"


@pytest.mark.parametrize(
    ("language", "text", "sought"),
    [
        ("fr", "Protège les sources élevées", "SOURCES ELEVEES"),
        ("ru", "Защищает горные источники", "горные ИСТОЧНИКИ"),
        ("ar", "يُحمي الينابيعَ الجبلية", "يحمي الينابيع"),
        ("ar", "في الدورة ٨١", "الدورة 81"),
        ("zh", "请秘书长保护山泉", "保护山泉"),
        ("es", "Protege los manantiales", "manantiales"),
    ],
)
def test_words_are_found_in_each_language(
    language: str, text: str, sought: str
) -> None:
    hold(instrument(provision("op1", text), language=language))
    hold(instrument(symbol="A/RES/77/902"), b"other")
    ((found, hits),) = registry.sought(sought).items()
    assert found == held().id
    assert [(hit.language, hit.ident) for hit in hits] == [(language, "op1")]


def test_a_title_and_a_symbol_are_found_too() -> None:
    hold(instrument())
    assert list(registry.sought("mountain SPR")) == [held().id]
    assert list(registry.sought("res/77/901")) == [held().id]
    assert registry.sought("rivers") == {}


def test_what_stood_only_in_an_older_reading_is_not_found() -> None:
    hold(instrument(provision("op1", "rivers")))
    hold(instrument(provision("op1", "springs")))
    assert registry.sought("rivers") == {}


def test_citations_are_read_both_ways() -> None:
    citing = provision(
        "op1", "S/RES/1325", citations=[Citation(symbol="S/RES/1325", text="1325")]
    )
    hold(instrument(citing))
    hold(instrument(citing, language="fr"), b"fr")
    hold(instrument(symbol="S/RES/1325(2000)"), b"council")
    (there,) = registry_citations.cites(SYMBOL)
    assert (there.held, there.languages) == ("S/RES/1325(2000)", ("en", "fr"))
    (back,) = registry_citations.cited_by("S/RES/1325(2000)")
    assert (back.citer, back.provision) == (SYMBOL, "op1")
    assert registry_citations.most_cited(5) == [("S/RES/1325", 1)]


def test_a_citation_in_a_note_is_of_the_provision_that_bears_its_mark() -> None:
    note = Footnote(
        number="1",
        text="A/73/596.",
        citations=(Citation(symbol="A/73/596", text="A/73/596"),),
    )
    hold(instrument(provision("op7", "Notes", footnotes=["1"]), notes=[note]))
    (tie,) = registry_citations.cites(SYMBOL)
    assert (tie.symbol, tie.provision) == ("A/73/596", "op7")


def test_what_no_database_takes_is_kept_out() -> None:
    hold(instrument(provision("op1", "a\x00b\ud800"), title="t\x00"))
    (text,) = provisions(held().readings[0].id)
    assert "\x00" not in text.text


def test_when_something_is_due_is_kept_for_each_language() -> None:
    late = Due(text="à sa soixante-dix-neuvième session", session=79)
    hold(instrument())
    hold(instrument(asking(mandate(due=late)), language="fr"), b"fr")
    assert [saying.session for saying in owed()[0].sayings] == [78, 79]


def test_what_is_asked_is_written_in_few_statements_however_much_it_is() -> None:
    counts = []
    for n in (2, 40):
        asked = [
            provision(f"op{at}", "Requests", mandates=[mandate()]) for at in range(n)
        ]
        made = instrument(*asked, symbol=f"A/RES/1/{n}")
        with CaptureQueriesContext(connection) as seen:
            hold(made, str(n).encode())
        counts.append(len(seen))
    assert counts[0] == counts[1]
    assert models.Asked.objects.count() == 42
