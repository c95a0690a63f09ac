"""Instruments on screen: in the reader's language, with what they cite and ask."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from django.utils import translation

from tests.app.registry.made import SYMBOL, asking, hold, instrument, mandate, provision
from tests.checks.subjects import commitment
from vigilangue import checks
from vigilangue.app.registry.standing import NO_REGIME
from vigilangue.catalog import sessions
from vigilangue.core import Citation, Due, Provision
from vigilangue.store import models
from vigilangue.web.registry.because import said

from .watch import Watch, at

pytestmark = pytest.mark.django_db
PAGE = f"/en/instruments/{SYMBOL}/"
CITING = provision(
    "op1",
    "Recalls resolution 1325 (2000) and 78/330",
    citations=[
        Citation(symbol="S/RES/1325(2000)", text="1325 (2000)", start=19),
        Citation(symbol="A/RES/78/330", text="78/330", start=35),
    ],
)


def body(outsider: Client, page: str) -> str:
    answer = outsider.get(page)
    assert answer.status_code == 200, answer
    return answer.content.decode()


def asks(text: str = "Welcomes it and requests a report") -> Provision:
    return asking(mandate(quote="requests a report"), text=text)


def test_without_any_it_says_how_to_begin(outsider: Client) -> None:
    assert "vigilangue registry load" in body(outsider, "/en/instruments/")
    assert "Nothing is due" in body(outsider, "/en/instruments/clock/")
    assert "No instrument" in body(outsider, "/en/instruments/citations/")


def test_the_list_marks_the_languages_that_are_held(outsider: Client) -> None:
    hold(instrument())
    hold(instrument(language="fr", title="Sources"), b"fr")
    page = body(outsider, "/fr/instruments/")
    assert "Sources" in page
    row = page[page.index(SYMBOL) :]
    assert row.count('class="place there"') == 2
    assert row.count('class="place unowed"') == 4


def test_a_word_is_found_and_shown_in_its_place(outsider: Client) -> None:
    hold(instrument(provision("op9", "Protège les sources"), language="fr"))
    page = body(outsider, "/en/instruments/?q=LES+sources")
    assert "<mark>les sources</mark>" in page
    assert f"/en/instruments/{SYMBOL}/?language=fr#op9" in page
    assert "Nothing that is held says this" in body(outsider, "/en/instruments/?q=zz")


def test_a_text_is_shown_in_the_language_of_the_page(outsider: Client) -> None:
    hold(instrument(provision("op1", "Welcomes")))
    hold(instrument(provision("op1", "يرحب"), language="ar"), b"ar")
    assert "Welcomes" in body(outsider, PAGE)
    arabic = body(outsider, PAGE.replace("/en/", "/ar/"))
    assert re.search(r'lang="ar" dir="rtl"><b><bdi>1</bdi></b> يرحب', arabic)


def test_else_in_another_and_that_is_said(outsider: Client) -> None:
    hold(instrument(provision("op1", "请"), language="zh"))
    page = body(outsider, PAGE.replace("/en/", "/fr/"))
    assert "n’est pas conservé dans votre langue" in page
    assert 'lang="zh" dir="ltr"' in page


def test_each_provision_has_an_address(outsider: Client) -> None:
    hold(instrument(provision("op43", "x"), provision("op43.a", "y", level=2)))
    page = body(outsider, PAGE)
    assert 'id="op43.a"' in page
    assert 'href="#op43.a"' in page


def test_a_citation_leads_to_the_text_or_to_what_else_cites_it(
    outsider: Client,
) -> None:
    hold(instrument(CITING))
    hold(instrument(symbol="S/RES/1325(2000)"), b"council")
    page = body(outsider, PAGE)
    assert '/en/instruments/S/RES/1325(2000)/" title="S/RES/1325(2000)">1325' in page
    assert '/en/instruments/A/RES/78/330/citations/" title="A/RES/78/330">' in page


def test_what_binds_is_marked_and_named(outsider: Client) -> None:
    hold(instrument(asks()))
    page = body(outsider, PAGE)
    assert "Welcomes it and <mark>requests a report</mark>" in page
    number = models.Mandate.objects.get().pk
    assert f'<a href="/en/mandates/{number}/">request</a>' in page
    assert "Secretary-General" in page


def test_who_is_asked_is_named_in_the_language_of_the_page(outsider: Client) -> None:
    hold(instrument(asks()))
    assert "Secrétaire général" in body(outsider, PAGE.replace("/en/", "/fr/"))


def test_what_a_text_says_is_escaped(outsider: Client) -> None:
    evil = "<script>alert(1)</script>"
    hold(instrument(provision("op1", evil), title=evil))
    for page in ("/en/instruments/", "/en/instruments/?q=script", PAGE):
        assert evil not in body(outsider, page)


def test_a_symbol_written_otherwise_leads_to_it(outsider: Client) -> None:
    hold(instrument(symbol="S/RES/1325(2000)"))
    answer = outsider.get("/en/instruments/S/RES/1325/")
    assert answer.headers["Location"] == "/en/instruments/S/RES/1325(2000)/"


@pytest.mark.parametrize(
    "page",
    [
        "instruments/A/RES/1/1/",
        "instruments/a%00b/",
        "instruments/a%00b/citations/",
        "instruments/%ED%A0%80/",
        "mandates/99/",
        f"mandates/{'9' * 30}/",
        f"readings/{'9' * 30}/file/",
    ],
)
def test_what_is_not_held_is_not_found(page: str, outsider: Client) -> None:
    assert outsider.get(f"/en/{page}").status_code == 404


def test_the_clock_shows_who_owes_what_at_which_session(
    outsider: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = {78: date(2023, 9, 5), 79: date(2024, 9, 10)}
    monkeypatch.setattr(sessions, "opening", lambda body, n: days.get(n))
    hold(instrument(asks()))
    page = body(outsider, "/en/instruments/clock/")
    assert "session 78" in page
    assert "Time is over: look for it" in page
    assert "Nothing stands like this" in body(
        outsider, "/en/instruments/clock/?state=reported"
    )
    assert "Nothing stands like this" in body(
        outsider, "/en/instruments/clock/?who=Nobody"
    )


def test_the_clock_is_a_calendar_too(outsider: Client) -> None:
    hold(instrument(asking(mandate(due=Due(text="2030", date=date(2030, 1, 31))))))
    answer = outsider.get("/en/instruments/clock.ics")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "DTSTART;VALUE=DATE:20300131" in answer.content.decode()


def test_citations_are_drawn_and_told_both_ways(outsider: Client) -> None:
    hold(instrument(CITING))
    page = body(outsider, "/en/instruments/S/RES/1325(2000)/citations/")
    assert "Its text is not held" in page
    assert f"{SYMBOL} op1" in page
    page = body(outsider, f"{PAGE}citations/")
    assert page.count("<line ") == 2
    assert "Nothing that is held cites it" in page
    assert outsider.get("/en/instruments/A/RES/9/9/citations/").status_code == 404


def test_the_file_is_given_to_be_kept_not_shown(outsider: Client, home: Path) -> None:
    hold(instrument())
    number = models.Reading.objects.get().pk
    assert outsider.get(f"/en/readings/{number}/file/").status_code == 404


def test_an_alert_quotes_the_provision_where_its_text_is_held(
    outsider: Client, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = Watch(home=home, regime="un-web")
    watch.look()
    mark = watch.opened("missing-language", "fr", basis=("A/RES/78/330 para. 50",))
    before = body(outsider, at(mark))
    assert "Paraphrase, not a quotation:" in before
    text = "Stresses the equality of the languages of the Office;"
    hold(instrument(provision("op50", text), symbol="A/RES/78/330"))
    page = body(outsider, at(mark))
    assert f'<span lang="en" dir="ltr">{text}</span></blockquote>' in page
    assert "Paraphrase, not a quotation:" not in page
    french = body(outsider, at(mark).replace("/en/", "/fr/"))
    assert text not in french, "it is quoted only in the reader's language"


SEEN = date(2024, 9, 20)
LOOKED = {"what": "looked", "day": SEEN, "evidence": "A/78/302"}
REPORTED = {"what": "reported", "day": SEEN, "evidence": "A/78/302"}
BARE = {"what": "reported", "day": SEEN}
GONE = {"what": "superseded", "day": SEEN, "evidence": "A/78/302"}


def test_what_a_check_says_of_a_mandate_is_in_the_language_of_the_page() -> None:
    days = [date(2024, 9, 9), date(2024, 10, 1)]
    every = {
        verdict.because
        for events in ((), (LOOKED,), (REPORTED,), (BARE,), (GONE,))
        for due in (True, False)
        for ends in (date(2024, 9, 10), None)
        for day in days
        for verdict in checks.judge(
            commitment.build({"events": events, "mandate": {"due": due, "ends": ends}}),
            NO_REGIME,
            day,
        )
    }
    assert len(every) > 8
    assert [because for because in every if said(because) is None] == []
    with translation.override("fr"):
        assert said("its time is over on 2024-09-10") == "échéance le 10 sept. 2024"
