"""What lists say of works is judged by what shows the languages they are owed in."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.collecting.archive import http, record, write
from vigilangue.app.listing import listed
from vigilangue.core import (
    Audit,
    Column,
    Connector,
    Field,
    InputError,
    Kind,
    Outcome,
    Source,
)

TODAY = date(2026, 11, 24)
OWES = """
title = "Charter of the River Office"
[[line]]
kind = "{kind}"
languages = ["en", "fr", "ar"]
basis = "Charter art. 12"
force = "decides"
binds = "the Office"
together = true
checked = 2026-11-24
series = {series}
besides = ["*/CRP.*"]
"""
MARC = (
    "<record><datafield tag='191'><subfield code='a'>{0}</subfield></datafield>{1}"
    "</record>"
)
FILE = (
    "<datafield tag='856'><subfield code='u'>{0}</subfield></datafield>"
    "<datafield tag='546'><subfield code='a'>{1}</subfield></datafield>"
)
LIBRARY, SYSTEM = "https://library.example/list", "https://documents.example/list"
MISSING, LATE = "document-missing-language", "not-simultaneous"


def marc(name: str, *tags: str, note: str = "") -> str:
    stem = name.replace("/", "_")
    files = (FILE.format(f"https://l.example/{stem}-{t}.pdf", note) for t in tags)
    return MARC.format(name, "".join(files))


def catalogue(*records: str) -> bytes:
    return f"<collection>{''.join(records)}</collection>".encode()


def judged(
    folder: Path,
    answers: Mapping[str, bytes | int],
    *,
    kind: Kind = Kind.DOCUMENT,
    connector: Connector = Connector.DOCUMENTS,
    series: str = '["C/*"]',
    **facts: Any,
) -> Audit:
    records = []
    for url, body in answers.items():
        sort = b"Content-Type: application/xml"
        if isinstance(body, int):
            answer = http(b"no", sort, status=b"%d No" % body)
        else:
            sort = b"Content-Type: text/csv" if body[:1] != b"<" else sort
            answer = http(body, sort)
        records.append(record(url, answer))
    charter = folder / "charter.toml"
    charter.write_text(OWES.format(kind=kind, series=series), "utf-8")
    source = Source(
        slug="list",
        title="List",
        addresses=tuple(answers),
        connector=connector,
        kind=kind,
        **facts,
    )
    file = write(folder, records)
    return listed(file, source, regime=str(charter), today=TODAY)


def said(answer: Audit, check: str = MISSING) -> set[tuple[str, str, Outcome]]:
    return {
        (v.work, v.language or "", v.outcome)
        for v in answer.verdicts()
        if v.check == check
    }


FAILED, PASSED, UNTOLD = Outcome.FAILED, Outcome.PASSED, Outcome.CANT_TELL


def test_a_file_that_one_library_lacks_accuses_nobody(tmp_path: Path) -> None:
    found = judged(tmp_path, {LIBRARY: catalogue(marc("C/1", "EN", "FR"))})
    assert said(found) == {
        ("C/1", "en", PASSED),
        ("C/1", "fr", PASSED),
        ("C/1", "ar", UNTOLD),
    }


def test_a_file_that_two_systems_lack_is_missing(tmp_path: Path) -> None:
    both = {LIBRARY: catalogue(marc("C/1", "EN")), SYSTEM: catalogue(marc("C/1", "FR"))}
    found = judged(tmp_path, both)
    assert ("C/1", "ar", FAILED) in said(found)
    (work,) = found.works()
    assert (work.id, work.kind) == ("C/1", Kind.DOCUMENT)
    assert {e.version for e in work.expressions} == {"en", "fr"}


def test_the_place_of_issue_lacks_what_it_does_not_list(tmp_path: Path) -> None:
    one = {LIBRARY: catalogue(marc("C/1", "EN", "FR"))}
    assert ("C/1", "ar", FAILED) in said(judged(tmp_path, one, complete=True))


def test_what_a_note_rules_out_is_not_owed(tmp_path: Path) -> None:
    one = {LIBRARY: catalogue(marc("C/1", "EN", note="[English only]"))}
    assert said(judged(tmp_path, one, complete=True)) == {
        ("C/1", "en", PASSED),
        ("C/1", "fr", Outcome.INAPPLICABLE),
        ("C/1", "ar", Outcome.INAPPLICABLE),
    }


@pytest.mark.parametrize("name", ["C/41/CRP.2", "E/5"])
def test_of_a_series_without_a_rule_nothing_is_told(tmp_path: Path, name: str) -> None:
    one = {LIBRARY: catalogue(marc(name, "EN"))}
    assert said(judged(tmp_path, one, complete=True)) == {(name, "", UNTOLD)}


def test_a_list_that_breaks_off_shows_no_absence(tmp_path: Path) -> None:
    broken = catalogue(marc("C/1", "EN"), marc("C/2", "EN"))[:-30]
    found = judged(tmp_path, {LIBRARY: broken}, complete=True)
    assert ("C/1", "ar", UNTOLD) in said(found)
    assert FAILED not in {outcome for _, _, outcome in said(found)}
    assert [u.url for u in found.unseen()] == [LIBRARY]


def test_a_list_that_is_not_there_is_unseen(tmp_path: Path) -> None:
    both: dict[str, bytes | int] = {LIBRARY: catalogue(marc("C/1", "EN")), SYSTEM: 503}
    found = judged(tmp_path, both, complete=True)
    assert ("C/1", "ar", UNTOLD) in said(found)
    assert [(u.url, u.why) for u in found.unseen()] == [(SYSTEM, "answered 503")]


def test_a_page_in_place_of_a_list_says_so(tmp_path: Path) -> None:
    found = judged(tmp_path, {LIBRARY: b"<html>Sign in"})
    (unseen,) = found.unseen()
    assert "a page is there" in unseen.why


def test_a_file_without_any_list_is_wrong_input(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nothing was listed"):
        judged(tmp_path, {LIBRARY: catalogue()})


COLUMNS = (
    Column(field=Field.NAME, header="Symbol"),
    Column(field=Field.DAY, header="E", language="en"),
    Column(field=Field.DAY, header="F", language="fr"),
    Column(field=Field.DAY, header="A", language="ar"),
)
TABLE = (
    b"Symbol,E,F,A\nC/1,2026-10-08,2026-10-09,2026-10-19\n"
    b"C/2,2026-10-08,2026-10-08,\nC/3,2026-10-20,2026-10-20,2026-10-20\n"
)


def test_days_of_a_table_tell_what_was_late_and_how_late(tmp_path: Path) -> None:
    found = judged(
        tmp_path, {LIBRARY: TABLE}, connector=Connector.TABLE, columns=COLUMNS
    )
    assert ("C/1", "ar", FAILED) in said(found, LATE)
    assert ("C/1", "fr", PASSED) in said(found, LATE)
    assert ("C/2", "ar", UNTOLD) in said(found, LATE)
    figures = {(m.measure, m.language): m for m in found.measures()}
    simultaneous = figures["simultaneity", "ar"]
    assert (simultaneous.n, simultaneous.of) == (1, 2)
    assert figures["most-days-late", "ar"].value == 11
    assert figures["document-coverage", "ar"].of == 2  # of C/2 nobody can tell


def test_rows_without_an_address_have_one_of_their_own(tmp_path: Path) -> None:
    found = judged(
        tmp_path, {LIBRARY: TABLE}, connector=Connector.TABLE, columns=COLUMNS
    )
    urls = [e.url for _, e in found.expressions()]
    assert f"{LIBRARY}#C/1%20ar" in urls
    assert len(urls) == len(set(urls)) == 8


def rss(tag: str, *items: tuple[str, int, str]) -> bytes:
    listed_items = "".join(
        f"<item><link>https://r.example/{tag}/{n}</link><title>{title}</title>"
        f"<pubDate>{day:02d} Nov 2026 09:00:00 GMT</pubDate></item>"
        for n, day, title in items
    )
    head = f"<language>{tag}</language>"
    return f"<rss><channel>{head}{listed_items}</channel></rss>".encode()


FEEDS = {
    "https://r.example/en.rss": rss(
        "en",
        ("r-101", 3, "Election of the Bureau"),
        ("r-102", 10, "Plan"),
        ("r-103", 20, "Flood"),
    ),
    "https://r.example/fr.rss": rss("fr", ("r-102", 10, "Plan"), ("r-103", 24, "Crue")),
    "https://r.example/ar.rss": rss(
        "ar", ("r-100", 1, "مياه النهر"), ("r-102", 10, "خطة")
    ),
}


def news(folder: Path, **facts: Any) -> Audit:
    told = {"kind": Kind.RELEASE, "connector": Connector.FEED, "series": "[]"}
    return judged(folder, FEEDS, **{**told, **facts})


def test_items_of_feeds_are_one_release_by_their_addresses(tmp_path: Path) -> None:
    found = news(tmp_path)
    versions = {len(work.expressions): work for work in found.works()}
    assert set(versions) == {1, 2, 3}
    assert versions[3].paired_by == ("address",)
    assert {work.kind for work in found.works()} == {Kind.RELEASE}


def test_an_item_that_a_feed_no_longer_holds_is_not_missing(tmp_path: Path) -> None:
    outcomes = said(news(tmp_path, complete=True))
    old = "https://r.example/en/r-101"
    assert (old, "fr", UNTOLD) in outcomes  # the French feed begins later
    assert ("https://r.example/en/r-103", "ar", FAILED) in outcomes


def test_a_feed_that_is_gone_takes_its_language_out_of_judgement(
    tmp_path: Path,
) -> None:
    left = {url: body for url, body in FEEDS.items() if "ar" not in url}
    gone: dict[str, bytes | int] = {**left, "https://r.example/ar.rss": 404}
    found = judged(
        tmp_path,
        gone,
        kind=Kind.RELEASE,
        connector=Connector.FEED,
        series="[]",
        complete=True,
        spoken=(("https://r.example/ar.rss", "ar"),),
    )
    outcomes = {outcome for _, tag, outcome in said(found) if tag == "ar"}
    assert outcomes == {UNTOLD}


def test_a_language_that_a_person_declares_stands(tmp_path: Path) -> None:
    told = tuple((url, url[-6:-4]) for url in FEEDS)
    wrong = {
        url: body.replace(b"<language>fr", b"<language>en")
        for url, body in FEEDS.items()
    }
    found = judged(
        tmp_path,
        wrong,
        kind=Kind.RELEASE,
        connector=Connector.FEED,
        series="[]",
        spoken=told,
    )
    assert {e.version for _, e in found.expressions()} == {"en", "fr", "ar"}


ICS = (
    b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Council\r\n"
    b"END:VEVENT\r\nEND:VCALENDAR\r\n"
)


def test_calendars_of_two_languages_are_of_the_same_meetings(tmp_path: Path) -> None:
    urls = {"https://r.example/en.ics": ICS, "https://r.example/fr.ics": ICS}
    found = judged(
        tmp_path,
        urls,
        kind=Kind.MEETING,
        connector=Connector.CALENDAR,
        series="[]",
        spoken=tuple((url, url[-6:-4]) for url in urls),
    )
    (work,) = found.works()
    assert (work.id, {e.version for e in work.expressions}) == ("1", {"en", "fr"})


def test_the_checks_of_web_pages_are_silent(tmp_path: Path) -> None:
    found = judged(tmp_path, {LIBRARY: catalogue(marc("C/1", "EN"))}, complete=True)
    assert {v.check for v in found.verdicts()} == {MISSING, LATE}
    assert set(found.summary.outcomes) == {MISSING, LATE}


def test_every_failure_has_its_capture(tmp_path: Path) -> None:
    found = judged(tmp_path, {LIBRARY: catalogue(marc("C/1", "EN"))}, complete=True)
    for verdict in found.verdicts(FAILED):
        assert verdict.evidence.capture.startswith("sha256:")
        assert verdict.basis == ("Charter art. 12",)


def test_a_deleted_record_is_not_listed(tmp_path: Path) -> None:
    body = (
        b"<OAI-PMH><record><header status='deleted'><identifier>1</identifier>"
        b"</header></record><record><header><identifier>2</identifier></header>"
        b"<metadata><dc><language>en</language></dc></metadata></record></OAI-PMH>"
    )
    found = judged(tmp_path, {LIBRARY: body}, connector=Connector.OAI)
    assert [work.id for work in found.works()] == ["2"]
    assert replace(found.summary, seconds=0.0).pages == 1
