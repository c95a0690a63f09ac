"""The reporting clock by session and day, its calendar, and what regimes quote."""

from datetime import UTC, date, datetime

import pytest

from tests.app.registry.made import (
    REPORT,
    asking,
    hold,
    instrument,
    mandate,
    provision,
)
from vigilangue.app import registry
from vigilangue.app.registry.calendar import occasions
from vigilangue.app.registry.clock import every
from vigilangue.catalog import sessions
from vigilangue.core import Due

pytestmark = pytest.mark.django_db
TODAY = date(2024, 3, 1)
NOW = datetime(2024, 3, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def table(monkeypatch: pytest.MonkeyPatch) -> None:
    days = {78: date(2023, 9, 5), 79: date(2024, 9, 10)}
    monkeypatch.setattr(sessions, "opening", lambda body, n: days.get(n))


def at(session: int) -> Due:
    return Due(text=f"{session}", session=session, body="General Assembly")


def test_what_falls_due_at_one_session_stands_together() -> None:
    hold(instrument())
    hold(instrument(symbol="A/RES/77/902"), b"2")
    (entry,) = registry.clock(TODAY)
    assert (entry.body, entry.session) == ("General Assembly", 78)
    assert (entry.day, entry.closes) == (date(2023, 9, 5), date(2024, 9, 10))
    assert [s.owed.name for s in entry.owed] == ["A/RES/77/901", "A/RES/77/902"]


def test_sessions_stand_in_their_order_and_days_apart() -> None:
    asked = [
        mandate(addressee="A", due=at(90)),
        mandate(addressee="B", due=at(79)),
        mandate(addressee="C", due=Due(text="by 2030", date=date(2030, 12, 31))),
    ]
    hold(instrument(asking(*asked)))
    found = [(e.session, e.day) for e in registry.clock(TODAY)]
    assert found == [
        (None, date(2030, 12, 31)),
        (79, date(2024, 9, 10)),
        (90, None),
    ]


def test_what_has_no_time_is_not_in_the_clock() -> None:
    hold(instrument(asking(mandate(due=None))))
    assert registry.clock(TODAY) == []


def test_a_day_is_in_the_calendar_only_where_it_is_known() -> None:
    hold(instrument(asking(mandate(due=at(90)), mandate(addressee="B", due=at(79)))))
    assert len(list(every(registry.clock(TODAY)))) == 2
    (one,) = occasions(registry.clock(TODAY), NOW)
    assert one.day == date(2024, 9, 10)
    assert one.title == "A/RES/77/901 op3: B"


def test_a_calendar_names_each_mandate_the_same_every_time() -> None:
    hold(instrument())
    (first,) = occasions(registry.clock(TODAY), NOW)
    hold(instrument(asking(text="Requests a report!")), b"again")
    (second,) = occasions(registry.clock(TODAY), NOW)
    assert first.uid == second.uid


def test_a_speaker_is_meant_where_no_body_is_named() -> None:
    hold(instrument(asking(mandate(due=Due(text="78", session=78)))))
    (entry,) = registry.clock(TODAY)
    assert entry.body == REPORT.body


@pytest.mark.parametrize(
    ("basis", "language", "text"),
    [
        ("A/RES/77/901 para. 50", "en", "Stresses equality"),
        ("A/RES/77/901, paragraph 50", "en", "Stresses equality"),
        ("A/RES/77/901 para. 50 (a)", "en", "on sites"),
        ("A/RES/77/901 para. 50", "fr", None),
        ("A/RES/77/901 para. 51", "en", None),
        ("A/RES/77/999 para. 50", "en", None),
        ("Minimum standards for web sites", "en", None),
        ("Working languages (A/RES/77/901, preamble)", "en", None),
    ],
)
def test_a_provision_is_quoted_only_from_a_text_that_is_held(
    basis: str, language: str, text: str | None
) -> None:
    hold(
        instrument(
            provision("op50", "Stresses equality"),
            provision("op50.a", "on sites", level=2),
        )
    )
    assert registry.quoted(basis, language) == text
