"""How a mandate stands follows from its texts, from what people said, and the day."""

from datetime import date
from pathlib import Path

import pytest

from tests.app.registry.made import SYMBOL, asking, hold, instrument, mandate
from vigilangue.app import registry
from vigilangue.app.registry import Standing, State, people
from vigilangue.app.registry.standing import ADDRESSEE, DATE, NO_MANDATE, SESSION
from vigilangue.catalog import sessions
from vigilangue.core import Due, Happened, InputError, Outcome
from vigilangue.store import models
from vigilangue.store.queries import registry as rows
from vigilangue.store.queries import registry_mandates as mandates
from vigilangue.store.queries.registry_provisions import provisions

pytestmark = pytest.mark.django_db
SAID = {"author": "anna", "reason": "It is in the series."}
BEFORE, AFTER = date(2024, 3, 1), date(2024, 10, 1)  # the 78th ended on 10 September


@pytest.fixture(autouse=True)
def table(monkeypatch: pytest.MonkeyPatch) -> None:
    days = {78: date(2023, 9, 5), 79: date(2024, 9, 10)}
    monkeypatch.setattr(sessions, "opening", lambda body, n: days.get(n))


def owed() -> mandates.Owed:
    found = mandates.mandate(models.Mandate.objects.get().pk)
    assert found is not None
    return found


def standing(today: date) -> Standing:
    return registry.standing(owed(), today)


def happen(what: Happened, evidence: str = "A/78/302") -> None:
    people.happen(owed().id, what, evidence=evidence, **SAID)


def looked(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    happen(Happened.LOOKED)
    at = models.Happening.objects.latest("pk").at
    models.Happening.objects.update(
        at=at.replace(year=day.year, month=day.month, day=day.day)
    )


def test_a_report_is_due_until_its_session_is_over() -> None:
    hold(instrument())
    assert standing(BEFORE).state is State.DUE
    assert standing(date(2024, 9, 9)).state is State.DUE


def test_after_that_nobody_can_tell_until_somebody_looks() -> None:
    hold(instrument())
    assert standing(AFTER).state is State.CANNOT_TELL


def test_it_is_overdue_when_somebody_looked_and_found_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hold(instrument())
    looked(monkeypatch, date(2024, 9, 20))
    assert standing(AFTER).state is State.OVERDUE


def test_a_look_before_the_session_ended_shows_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hold(instrument())
    looked(monkeypatch, date(2024, 9, 9))
    assert standing(AFTER).state is State.CANNOT_TELL


def test_a_session_that_the_catalogue_cannot_date_is_never_over() -> None:
    far = Due(text="at its ninetieth session", session=90, body="General Assembly")
    hold(instrument(asking(mandate(due=far))))
    assert standing(date(2060, 1, 1)).state is State.DUE


@pytest.mark.parametrize(
    "what", [Happened.REPORTED, Happened.IMPLEMENTED, Happened.SUPERSEDED]
)
def test_what_a_person_says_settles_it_until_it_is_lifted(what: Happened) -> None:
    hold(instrument())
    happen(what)
    assert standing(AFTER).state == State(what.value)
    happen(Happened.LIFTED)
    assert standing(AFTER).state is State.CANNOT_TELL


def test_a_claim_without_evidence_fails_a_check() -> None:
    hold(instrument())
    happen(Happened.REPORTED, evidence="")
    said = {verdict.check: verdict.outcome for verdict in standing(AFTER).verdicts}
    assert said["mandate-without-evidence"] is Outcome.FAILED
    assert said["report-overdue"] is Outcome.PASSED


def test_events_survive_a_new_reading() -> None:
    hold(instrument())
    happen(Happened.REPORTED)
    hold(instrument(asking(text="Requests a report!")), b"again")
    assert standing(AFTER).state is State.REPORTED


def test_a_mandate_that_is_no_longer_read_is_kept_with_its_events() -> None:
    hold(instrument())
    happen(Happened.REPORTED)
    nobody = asking(mandate(addressee="Member States"))
    hold(instrument(nobody), b"again")
    held = rows.instrument(SYMBOL)
    assert held is not None
    first, second = mandates.of_instrument(held.id)
    assert (first.sayings, first.events[0].what) == ((), Happened.REPORTED)
    assert second.addressee == "Member States"


def test_a_body_that_decides_for_itself_is_never_late() -> None:
    own = mandate("decide", addressee="General Assembly")
    hold(instrument(asking(own)))
    assert standing(AFTER).state is State.DUE


def test_language_versions_that_name_different_times_are_said() -> None:
    hold(instrument())
    late = Due(text="à sa quatre-vingtième session", session=80)
    hold(instrument(asking(mandate(due=late)), language="fr"), b"fr")
    assert standing(BEFORE).deadline.differs
    people.correct_mandate(owed(), SESSION, "78", **SAID)
    assert not standing(BEFORE).deadline.differs


@pytest.mark.parametrize(
    ("field", "value", "read"),
    [
        (ADDRESSEE, "Member States", lambda s: s.addressee),
        (SESSION, "79", lambda s: str(s.deadline.session)),
        (DATE, "2024-12-31", lambda s: str(s.deadline.day)),
    ],
)
def test_a_correction_stands_after_a_new_reading(
    field: str, value: str, read: object
) -> None:
    hold(instrument())
    people.correct_mandate(owed(), field, value, **SAID)
    hold(instrument(asking(text="Requests a report!")), b"again")
    assert callable(read)
    assert read(standing(BEFORE)) == value


def test_what_is_no_mandate_is_withdrawn_and_not_judged() -> None:
    hold(instrument())
    people.correct_mandate(owed(), NO_MANDATE, "yes", **SAID)
    assert (standing(AFTER).state, standing(AFTER).verdicts) == (State.WITHDRAWN, ())
    assert registry.clock(AFTER) == []


def test_a_corrected_text_stands_and_says_when_it_is_read_otherwise() -> None:
    hold(instrument())
    held = rows.instrument(SYMBOL)
    assert held is not None
    (read,) = provisions(held.readings[0].id)
    people.correct_text(held, "en", read, "Requests two reports", **SAID)
    (now,) = provisions(held.readings[0].id)
    assert now.text == "Requests two reports"
    assert now.corrected is not None
    assert not now.corrected.moved
    hold(instrument(asking(text="Requests three reports")), b"again")
    again = rows.instrument(SYMBOL)
    assert again is not None
    (later,) = provisions(again.readings[0].id)
    assert later.text == "Requests two reports"
    assert later.corrected is not None
    assert later.corrected.moved


@pytest.mark.parametrize(
    ("what", "reason", "evidence"),
    [
        (Happened.REPORTED, " ", "A/78/302"),
        (Happened.LOOKED, "because", ""),
        (Happened.LIFTED, "because", ""),
    ],
)
def test_what_is_not_whole_is_refused(
    what: Happened, reason: str, evidence: str
) -> None:
    hold(instrument())
    with pytest.raises(InputError):
        people.happen(owed().id, what, author="anna", reason=reason, evidence=evidence)
    assert owed().events == ()


@pytest.mark.parametrize(
    ("field", "value"), [(SESSION, "next"), (DATE, "soon"), (SESSION, "-1")]
)
def test_a_correction_that_does_not_fit_is_refused(field: str, value: str) -> None:
    hold(instrument())
    with pytest.raises(InputError):
        people.correct_mandate(owed(), field, value, **SAID)


def test_the_home_folder_is_not_needed(tmp_path: Path) -> None:
    hold(instrument())
    assert list(tmp_path.iterdir()) == []
