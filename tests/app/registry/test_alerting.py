"""A mandate alerts like any other finding: of whom is asked, with its provision."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.app.registry.made import AT, SYMBOL, asking, hold, instrument, mandate
from tests.cli.conftest import Run, run  # noqa: F401
from vigilangue.alerts import Phase, What
from vigilangue.app import watching
from vigilangue.app.registry import judging, people
from vigilangue.app.registry.standing import ADDRESSEE, NO_MANDATE
from vigilangue.catalog import sessions
from vigilangue.core import Happened, Mandate
from vigilangue.reports.standing import Standing
from vigilangue.store import models
from vigilangue.store.queries import registry_mandates as mandates

pytestmark = pytest.mark.django_db
SAID = {"author": "anna", "reason": "I asked them."}
SECRETARIAT, NATIONS = "un-secretariat", "united-nations"
NAME = f"{SYMBOL} op3"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    days = {78: date(2023, 9, 5), 79: date(2024, 9, 10)}
    monkeypatch.setattr(sessions, "opening", lambda body, n: days.get(n))
    monkeypatch.setenv("VIGILANGUE_HOME", str(tmp_path))
    return tmp_path


def held(*asked: Mandate) -> None:
    """Hold an instrument that asks one thing, and judge it as loading does."""
    hold(instrument(asking(*asked)), repr(asked).encode())
    judging.changed(SYMBOL, datetime.now(UTC))


def owed() -> mandates.Owed:
    return mandates.every()[0]


def happen(what: Happened, evidence: str = "https://x.test/series") -> None:
    people.happen(owed().id, what, evidence=evidence, **SAID)


def events(slug: str = SECRETARIAT) -> list[str]:
    rows = models.Event.objects.filter(subject__source__organization__slug=slug)
    return list(rows.order_by("pk").values_list("what", flat=True))


def opened() -> watching.Listed:
    (listed,) = watching.listed(SECRETARIAT)
    assert listed.standing.phase is Phase.OPEN
    return listed


def test_nothing_alerts_until_somebody_has_looked() -> None:
    held()
    assert events() == []
    said = models.Verdict.objects.get(check_slug="report-overdue")
    assert (said.outcome, said.quote) == ("cant_tell", "Requests a report")


def test_who_looks_and_finds_nothing_opens_an_alert_of_whom_is_asked() -> None:
    held()
    happen(Happened.LOOKED)
    found = opened()
    assert found.alert.name == NAME
    assert found.alert.mark.check == "report-overdue"
    assert found.alert.basis == (NAME,)
    assert found.ground.standing is Standing.BREACH
    assert found.ground.lines[0].binds == "Secretary-General"
    said = models.Verdict.objects.filter(outcome="failed").get()
    assert (said.quote, said.url) == ("Requests a report", "https://x.test/series")
    assert said.digest == models.Reading.objects.get().digest


def test_what_only_encourages_falls_short() -> None:
    held(mandate("encourage"))
    happen(Happened.LOOKED)
    assert opened().ground.standing is Standing.SHORTFALL


def test_a_report_resolves_it_and_taking_that_back_reopens_it() -> None:
    held()
    happen(Happened.LOOKED)
    happen(Happened.REPORTED)
    assert events() == [What.OPENED, What.RESOLVED]
    happen(Happened.LIFTED)
    assert events() == [What.OPENED, What.RESOLVED, What.REGRESSED]


def test_what_is_replaced_or_is_no_mandate_is_no_finding() -> None:
    held()
    happen(Happened.LOOKED)
    happen(Happened.SUPERSEDED)
    assert events() == [What.OPENED, What.RESOLVED]
    happen(Happened.LIFTED)
    people.correct_mandate(owed(), NO_MANDATE, "yes", **SAID)
    assert events()[-1] == What.RESOLVED
    last = models.Event.objects.latest("pk")
    assert last.reason == judging.WITHDRAWN


def test_what_is_said_to_be_done_without_evidence_alerts() -> None:
    held(mandate(due=None))
    happen(Happened.IMPLEMENTED, evidence="")
    assert opened().alert.mark.check == "mandate-without-evidence"
    happen(Happened.LIFTED)
    happen(Happened.IMPLEMENTED)
    assert events() == [What.OPENED, What.RESOLVED]


def test_who_has_no_folder_is_answered_for_by_the_body_that_asks() -> None:
    held(mandate(addressee="Member States"))
    happen(Happened.LOOKED)
    assert (events(), events(NATIONS)) == ([], [What.OPENED])


def test_ones_own_catalogue_comes_first(home: Path) -> None:
    own = home / "catalog" / "office"
    own.mkdir(parents=True)
    said = 'title = "Office"\nanswers_for = ["secretary-general"]\n'
    (own / "_organization.toml").write_text(said)
    held()
    happen(Happened.LOOKED)
    assert (events(), events("office")) == ([], [What.OPENED])


def test_a_correction_of_who_is_asked_moves_it() -> None:
    held()
    happen(Happened.LOOKED)
    people.correct_mandate(owed(), ADDRESSEE, "Member States", **SAID)
    assert events() == [What.OPENED, What.RESOLVED]
    assert events(NATIONS) == [What.OPENED]


def test_what_a_new_reading_no_longer_finds_is_over() -> None:
    held()
    happen(Happened.LOOKED)
    models.Happening.objects.all().delete()
    hold(instrument(asking(mandate(act="none", addressee=None))), b"otherwise")
    models.Asked.objects.filter(mandate__addressee="").delete()
    judging.changed(SYMBOL, datetime.now(UTC))
    assert events() == [What.OPENED, What.RESOLVED]
    assert models.Event.objects.latest("pk").reason == judging.GONE


def test_an_instrument_whose_name_begins_another_is_another() -> None:
    held()
    happen(Happened.LOOKED)
    hold(instrument(symbol=SYMBOL.removesuffix("1")), b"x")
    judging.changed(SYMBOL.removesuffix("1"), datetime.now(UTC))
    hold(instrument(symbol=f"{SYMBOL} B"), b"y")
    judging.changed(f"{SYMBOL} B", datetime.now(UTC))
    assert events() == [What.OPENED]


def test_time_alone_opens_it_at_the_next_alert(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as unknown:
        unknown.setattr(sessions, "opening", lambda body, n: None)
        held()
        happen(Happened.LOOKED)
        assert events() == []
    (raised,) = watching.alert(watching.declared(SECRETARIAT))
    assert raised.events == {What.OPENED: 1}
    assert list(watching.alert(watching.declared(SECRETARIAT))) == []


def test_nothing_is_written_where_nothing_is_otherwise() -> None:
    held()
    before = models.Verdict.objects.count()
    judging.changed(SYMBOL, datetime.now(UTC))
    judging.passed(datetime.now(UTC))
    assert models.Verdict.objects.count() == before


def test_what_was_held_before_is_judged_at_the_first_alert() -> None:
    hold(instrument())
    models.Happening.objects.create(
        mandate=models.Mandate.objects.get(),
        what=Happened.LOOKED,
        at=AT,
        evidence="x",
        **SAID,
    )
    list(watching.alert(watching.declared(SECRETARIAT)))
    assert events() == [What.OPENED]


def test_it_is_not_watched_because_it_has_mandates() -> None:
    held()
    assert watching.enrolled() == []
    assert watching.judged() == [SECRETARIAT]


def test_it_is_explained_by_the_name_of_its_provision() -> None:
    held()
    happen(Happened.LOOKED)
    (found,) = watching.explain(NAME)
    by = {e.identity.check: e for e in found.explanations}
    assert by["report-overdue"].alerts
    assert not by["mandate-without-evidence"].alerts


def test_the_commands_tell_of_it(run: Run) -> None:  # noqa: F811
    held()
    happen(Happened.LOOKED)
    ran = run("alerts")
    assert ran.code == 1
    assert f"Requests a report <{NAME}>" in ran.out
    for format in ("json", "csv", "sarif"):
        assert NAME in run("alerts", SECRETARIAT, "--format", format).out
    ran = run("explain", NAME, "--report-language", "fr")
    assert ran.code == 1
    assert "rien n'a été trouvé" in ran.out.replace("’", "'")
