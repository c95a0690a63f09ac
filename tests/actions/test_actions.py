"""An action is moved by people, and proved by a capture that came after."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from vigilangue.actions import Look, Remind, offered, refuse, reminders, stand, verify
from vigilangue.catalog.ladders import ladder
from vigilangue.core import CatalogError, InputError, Outcome
from vigilangue.core.action import Act, Deed, Step

BEGAN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
RUNGS = {rung.slug: rung for rung in ladder("", Path("nowhere"))}
NOTE, TOGETHER = RUNGS["note"], RUNGS["collective-letter"]


def act(what: Deed, day: int = 0, **given: Any) -> Act:
    said = {"text": "OIF/2026/12", "author": "anna", **given}
    return Act(what=what, at=BEGAN + timedelta(days=day), **said)


def after(day: int) -> datetime:
    return BEGAN + timedelta(days=day)


def due(day: date) -> Act:
    return Act(what=Deed.DUE, at=BEGAN, author="anna", day=day)


def circulated(until: date, day: int = 0) -> Act:
    at = BEGAN + timedelta(days=day)
    return Act(what=Deed.CIRCULATED, at=at, author="anna", day=until)


SENT = (
    act(Deed.PROPOSED),
    act(Deed.ASSIGNED, person="bertrand"),
    due(date(2026, 3, 20)),
    act(Deed.AGREED, 1),
    act(Deed.SENT, 2),
)
DONE = (*SENT, act(Deed.ANSWERED, 5), act(Deed.DONE, 9))


def look(day: int, outcome: Outcome) -> Look:
    return Look(captured=after(day), outcome=outcome, because="it was seen")


def test_an_action_stands_as_far_as_it_has_come() -> None:
    standing = stand(SENT, after(3))
    assert (standing.step, standing.owner) == (Step.SENT, "bertrand")
    assert standing.due == date(2026, 3, 20)
    assert stand(SENT, after(1)).step is Step.AGREED
    assert stand((), BEGAN).step is None


def test_what_could_not_be_answered_for_is_refused() -> None:
    for what in (Deed.SENT, Deed.ANSWERED, Deed.CANCELLED, Deed.COMMENTED):
        with pytest.raises(InputError, match="without saying what"):
            act(what, text=" ")
    with pytest.raises(InputError, match="by nobody"):
        act(Deed.PROPOSED, author="")
    with pytest.raises(InputError, match="without a day"):
        act(Deed.DUE)
    with pytest.raises(InputError, match="by a capture alone"):
        act(Deed.VERIFIED)


def test_only_a_pass_captured_after_it_was_done_verifies() -> None:
    assert verify(DONE, {"a": [look(8, Outcome.PASSED)]}, after(20)) is None
    assert verify(DONE, {"a": [look(12, Outcome.CANT_TELL)]}, after(20)) is None
    proof = verify(DONE, {"a": [look(12, Outcome.PASSED)]}, after(20))
    assert proof is not None
    assert (proof.what, proof.captured) == (Deed.VERIFIED, after(12))
    assert stand((*DONE, proof), after(21)).step is Step.VERIFIED


def test_all_alerts_of_an_action_must_have_passed() -> None:
    looks = {"a": [look(12, Outcome.PASSED)], "b": [look(12, Outcome.CANT_TELL)]}
    assert verify(DONE, looks, after(20)) is None
    looks["b"].append(look(13, Outcome.PASSED))
    proof = verify(DONE, looks, after(20))
    assert proof is not None
    assert proof.captured == after(13)


def test_what_is_said_to_be_done_and_fails_since_is_contradicted_once() -> None:
    looks = {"a": [look(12, Outcome.PASSED)], "b": [look(12, Outcome.FAILED)]}
    told = verify(DONE, looks, after(20))
    assert told is not None
    assert told.what is Deed.CONTRADICTED
    acts = (*DONE, told)
    standing = stand(acts, after(21))
    assert standing.open
    assert standing.contradicted == told
    assert verify(acts, looks, after(22)) is None, "nothing new was seen"
    assert next(reminders(standing)).why is Remind.CONTRADICTED
    again = (*acts, act(Deed.DONE, 25))
    assert stand(again, after(26)).contradicted is None
    looks["b"].append(look(27, Outcome.PASSED))
    looks["a"].append(look(27, Outcome.PASSED))
    proof = verify(again, looks, after(28))
    assert proof is not None
    assert proof.what is Deed.VERIFIED


def test_a_look_proves_nothing_before_it_is_said_to_be_done() -> None:
    assert verify(SENT, {"a": [look(12, Outcome.PASSED)]}, after(20)) is None


def test_people_cannot_verify() -> None:
    standing = stand(DONE, after(10))
    assert Deed.VERIFIED not in tuple(offered(standing, NOTE))
    assert refuse(Deed.VERIFIED, standing, NOTE) is not None


def test_a_note_is_agreed_without_asking_others() -> None:
    standing = stand(SENT[:3], after(0))
    assert refuse(Deed.AGREED, standing, NOTE) is None
    assert refuse(Deed.CIRCULATED, standing, NOTE) is not None


def test_what_is_signed_together_is_agreed_when_silence_was_kept() -> None:
    until = date(2026, 3, 10)
    proposed = (act(Deed.PROPOSED),)
    assert refuse(Deed.AGREED, stand(proposed, after(0)), TOGETHER) is not None
    asked = (*proposed, circulated(until), act(Deed.SIGNED, 1, person="Senegal"))
    assert refuse(Deed.AGREED, stand(asked, after(8)), TOGETHER) is not None
    kept = stand(asked, after(9))
    assert refuse(Deed.AGREED, kept, TOGETHER) is None
    assert kept.silence is not None
    assert kept.silence.signatories == ("Senegal",)
    assert [r.why for r in reminders(kept)] == [Remind.SILENCE_KEPT]


def test_an_objection_breaks_the_silence_until_it_is_cleared() -> None:
    asked = (act(Deed.PROPOSED), circulated(date(2026, 3, 10)))
    broken = (*asked, act(Deed.OBJECTED, 2, person="Belgium", text="Word it softer"))
    assert "objects" in str(refuse(Deed.AGREED, stand(broken, after(9)), TOGETHER))
    assert [r.why for r in reminders(stand(broken, after(3)))] == [
        Remind.SILENCE_BROKEN
    ]
    cleared = (*broken, act(Deed.CLEARED, 4, person="Belgium"))
    assert refuse(Deed.AGREED, stand(cleared, after(9)), TOGETHER) is None
    late = stand(asked, after(9))
    assert refuse(Deed.OBJECTED, late, TOGETHER) == "the last day to object is over"
    again = (*broken, circulated(date(2026, 3, 20), 5))
    standing = stand(again, after(6))
    assert standing.silence is not None
    assert not standing.silence.broken()


def test_a_letter_that_quotes_what_is_not_held_is_not_sent() -> None:
    agreed = stand(SENT[:4], after(1))
    assert refuse(Deed.SENT, agreed, NOTE) is None
    assert refuse(Deed.SENT, agreed, NOTE, quoted=False) is not None


@pytest.mark.parametrize(
    ("day", "whys"),
    [
        (3, []),
        (12, [Remind.SOON]),
        (18, [Remind.SOON]),
        (19, [Remind.OVERDUE]),
        (31, [Remind.OVERDUE]),
        (32, [Remind.CLIMBED]),
    ],
)
def test_one_is_reminded_before_and_after_and_then_the_coordinator(
    day: int, whys: list[Remind]
) -> None:
    assert [r.why for r in reminders(stand(SENT, after(day)))] == whys


def test_nobody_is_reminded_of_what_is_over() -> None:
    assert list(reminders(stand(DONE, after(60)))) == []


def test_the_ladder_of_a_group_is_a_file_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "ladders").mkdir()
    mine = tmp_path / "ladders" / "geneva.toml"
    mine.write_text('[[rung]]\nslug = "call"\ntitle = { en = "Call", fr = "Appel" }')
    (rung,) = ladder("geneva", tmp_path)
    assert (rung.title("fr"), rung.title("ru")) == ("Appel", "Call")
    assert [r.slug for r in ladder("other", tmp_path)] == list(RUNGS)
    mine.write_text("[[rung]]\nslug = 1")
    with pytest.raises(CatalogError, match=r"geneva.toml: \[\[rung\]\] 1"):
        ladder("geneva", tmp_path)


def test_every_rung_is_named_in_the_six_languages() -> None:
    for rung in RUNGS.values():
        assert {tag for tag, _ in rung.titles} == {"ar", "en", "es", "fr", "ru", "zh"}
