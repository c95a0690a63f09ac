"""People observe, a coordinator validates, and only then an alert opens."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook, load_workbook

from vigilangue.alerts import What
from vigilangue.app import observing
from vigilangue.app.observing.answering import fields
from vigilangue.app.watching import alerting
from vigilangue.catalog.grids import grids
from vigilangue.core import CatalogError
from vigilangue.store import models
from vigilangue.store.queries import observed
from vigilangue.store.queries.observed import Step

from .watch import SLUG, Watch, seated

pytestmark = pytest.mark.django_db
LIST = f"/en/o/{SLUG}/observations/"
GRIDS = grids(Path("nowhere"))
MEETING = GRIDS["meeting"]
RULE = "Rules of procedure of the Council of the International Office"
GIVEN = {
    "body": "Council",
    "formality": "formal",
    **{f"entitlement:{tag}": "entitled" for tag in MEETING.languages},
    **{f"interpretation:{tag}": "yes" for tag in MEETING.languages},
    "interpretation:fr": "no",
}


@pytest.fixture
def watch(home: Path) -> Watch:
    watch = Watch(home=home, seen_by="group")
    watch.look({"https://x.test/en/": b"<p>Springs</p>"})
    return watch


def person(name: str, role: str) -> Client:
    return seated(Client(headers={"host": "127.0.0.1"}), role, name)


def posted(
    token: str = "a" * 32, grid: str = "meeting", **given: str
) -> dict[str, str]:
    said = {**GIVEN, **given}
    answered = {
        f"q{n}": said.get(name, "")
        for n, (name, _, _) in enumerate(fields(GRIDS[grid]))
    }
    return {
        "token": token,
        "name": "Council, 12th meeting",
        "day": "2026-03-02",
        **answered,
    }


def sent(client: Client, **given: str) -> int:
    answer = client.post(f"{LIST}grids/meeting/", posted(**given))
    assert answer.status_code == 302, answer.content.decode()
    return int(answer["Location"].rstrip("/").rpartition("/")[2])


def opened() -> list[tuple[str, str]]:
    rows = models.Event.objects.filter(what=What.OPENED)
    return sorted(rows.values_list("check_slug", "language"))


def test_only_what_a_coordinator_validated_opens_an_alert(watch: Watch) -> None:
    anna, claire = person("anna", "observer"), person("claire", "coordinator")
    number = sent(anna)
    assert opened() == []
    claire.post(f"{LIST}{number}/", {"what": "validated", "comment": ""})
    assert opened() == [("meeting-without-interpretation", "fr")]
    page = f"/en/o/{SLUG}/alerts/"
    body = claire.get(page).content.decode()
    assert "Council, 12th meeting (2026-03-02)" in body
    subject = models.Subject.objects.get(kind="observation").pk
    alert = f"{page}{subject}/meeting-without-interpretation/fr/"
    body = claire.get(alert).content.decode()
    assert RULE in body
    assert "there was no interpretation" in body


def test_what_is_rejected_afterwards_applies_no_more(watch: Watch) -> None:
    anna, claire = person("anna", "observer"), person("claire", "coordinator")
    number = sent(anna)
    claire.post(f"{LIST}{number}/", {"what": "validated", "comment": ""})
    claire.post(f"{LIST}{number}/", {"what": "rejected", "comment": "Wrong room"})
    whats = list(models.Event.objects.order_by("pk").values_list("what", flat=True))
    assert whats == ["opened", "resolved"]


def test_what_is_returned_is_corrected_and_sent_again(watch: Watch) -> None:
    anna, claire = person("anna", "observer"), person("claire", "coordinator")
    number = sent(anna)
    page = f"{LIST}{number}/"
    claire.post(page, {"what": "returned", "comment": ""})
    assert observed.one(number).step is Step.SENT, "not without saying why"  # type: ignore[union-attr]
    claire.post(page, {"what": "returned", "comment": "Which rule?"})
    body = anna.get(page).content.decode()
    assert "Which rule?" in body
    form = anna.get(f"{LIST}grids/meeting/?again={number}").content.decode()
    assert "Council, 12th meeting" in form
    other = person("bertrand", "observer")
    assert (
        "12th meeting"
        not in other.get(f"{LIST}grids/meeting/?again={number}").content.decode()
    )
    answer = anna.post(f"{LIST}grids/meeting/", posted(**{"interpretation:fr": "yes"}))
    assert answer["Location"].endswith(f"/{number}/")
    kept = observed.one(number)
    assert kept is not None
    assert kept.step is Step.SENT
    assert kept.answers[8].value == "yes" or "yes" in {a.value for a in kept.answers}


def test_what_arrives_twice_is_there_once(watch: Watch) -> None:
    anna = person("anna", "observer")
    assert sent(anna) == sent(anna)
    assert models.Observed.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"body": ""}, "required"),
        ({"entitlement:fr": "perhaps"}, "Select a valid choice"),
    ],
)
def test_what_is_lacking_is_said_and_nothing_is_lost(
    watch: Watch, given: dict[str, str], told: str
) -> None:
    answer = person("anna", "observer").post(f"{LIST}grids/meeting/", posted(**given))
    assert answer.status_code == 400
    body = answer.content.decode()
    assert told in body
    assert "Council, 12th meeting" in body
    assert models.Observed.objects.count() == 0


def test_a_proof_is_kept_under_its_hash(watch: Watch) -> None:
    anna = person("anna", "observer")
    file = SimpleUploadedFile("booth.jpg", b"\xff\xd8 an empty booth")
    answer = anna.post(f"{LIST}grids/meeting/", {**posted(), "proof": file})
    page = answer["Location"]
    assert "sha256:" in anna.get(page).content.decode()
    got = anna.get(f"{page}proof/")
    assert b"".join(got.streaming_content) == b"\xff\xd8 an empty booth"  # type: ignore[attr-defined]
    assert got["Content-Disposition"].startswith("attachment")


def test_who_may_do_what(watch: Watch) -> None:
    anna, reader = person("anna", "observer"), person("remi", "reader")
    number = sent(anna)
    for client in (anna, reader):
        answer = client.post(f"{LIST}{number}/", {"what": "validated"})
        assert answer.status_code == 403
        assert client.get(f"{LIST}grids/meeting/all.csv").status_code == 403
    assert reader.get(f"{LIST}{number}/").status_code == 200
    assert reader.get(f"{LIST}grids/meeting/").status_code == 403
    assert person("f", "focal-point").get(LIST).status_code == 404


def test_observations_of_delegations_alert_nobody_and_are_only_counted(
    watch: Watch,
) -> None:
    anna, claire = person("anna", "observer"), person("claire", "coordinator")
    said = {"delegation": "Ruritania", "expected": "french", "spoken": "en"}
    answer = anna.post(f"{LIST}grids/statements/", posted(grid="statements", **said))
    number = int(answer["Location"].rstrip("/").rpartition("/")[2])
    claire.post(f"{LIST}{number}/", {"what": "validated", "comment": ""})
    assert opened() == []
    assert models.Verdict.objects.count() == 0
    reader = person("remi", "reader")
    assert reader.get(f"{LIST}{number}/").status_code == 404
    assert "Ruritania" not in reader.get(LIST).content.decode()
    counts = reader.get(f"{LIST}grids/statements/counts/").content.decode()
    assert "Language spoken" in counts
    assert "Ruritania" not in counts


def test_the_language_to_expect_is_suggested_by_the_country(watch: Watch) -> None:
    anna = person("anna", "observer")
    said = {"delegation": "Senegal", "spoken": "en"}
    answer = anna.post(f"{LIST}grids/statements/", posted(grid="statements", **said))
    number = int(answer["Location"].rstrip("/").rpartition("/")[2])
    kept = observed.one(number)
    assert kept is not None
    assert ("expected", "french") in {(a.question, a.value) for a in kept.answers}


def test_what_is_kept_no_longer_is_dropped(watch: Watch) -> None:
    anna = person("anna", "observer")
    said = {"delegation": "Ruritania", "spoken": "en"}
    anna.post(f"{LIST}grids/statements/", posted(grid="statements", **said))
    observing.forget(date(2028, 1, 1))
    assert models.Observed.objects.count() == 1
    observing.forget(date(2029, 4, 1))
    assert models.Observed.objects.count() == 0


def filled(*rows: dict[str, str]) -> bytes:
    """The template with rows written into it."""
    template = load_workbook(BytesIO(observing.template(MEETING, "fr")))
    sheet = template["meeting"]
    head = [cell.value for cell in sheet[1]]
    for row in rows:
        sheet.append([row.get(str(name), "") for name in head])
    out = BytesIO()
    template.save(out)
    return out.getvalue()


GOOD = {"name": "Council, 12th meeting", "day": "2026-03-02", **GIVEN}


def test_a_template_with_two_bad_rows_says_which(watch: Watch) -> None:
    anna = person("anna", "observer")
    bad = [{**GOOD, "day": "yesterday"}, {**GOOD, "formality": "perhaps"}]
    data = filled(GOOD, bad[0], {**GOOD, "name": "13th"}, bad[1])
    page = f"{LIST}grids/meeting/import/"

    def brought(some: str) -> str:
        file = SimpleUploadedFile("rows.xlsx", data)
        return anna.post(page, {"file": file, "some": some}).content.decode()

    body = brought("none")
    assert "2 rows are bad" in body
    assert "Line 3" in body
    assert "Line 5" in body
    assert models.Observed.objects.count() == 0
    brought("good")
    brought("good")
    assert models.Observed.objects.count() == 2, "the same file is the same rows"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04broken", b"a,b\n1,2\n", b"\x00\x01"])
def test_a_file_that_is_no_table_is_refused(watch: Watch, data: bytes) -> None:
    anna = person("anna", "observer")
    file = SimpleUploadedFile("rows.xlsx", data or b" ")
    answer = anna.post(f"{LIST}grids/meeting/import/", {"file": file, "some": "good"})
    assert answer.status_code == 400
    assert models.Observed.objects.count() == 0


def test_an_export_holds_no_formula(watch: Watch) -> None:
    anna, claire = person("anna", "observer"), person("claire", "coordinator")
    sent(anna, remarks="=1+1")
    text = claire.get(f"{LIST}grids/meeting/all.csv").content.decode("utf-8-sig")
    assert "'=1+1" in text
    book = load_workbook(BytesIO(claire.get(f"{LIST}grids/meeting/all.xlsx").content))
    values = [cell.value for row in book["meeting"].iter_rows() for cell in row]
    assert "'=1+1" in values
    assert isinstance(book, Workbook)


def test_a_grid_is_one_file(tmp_path: Path) -> None:
    (tmp_path / "grids").mkdir()
    mine = tmp_path / "grids" / "webcast.toml"
    mine.write_text(
        'kind = "meeting"\ntitle = { en = "Webcast" }\n'
        '[[question]]\nslug = "archive"\nsort = "text"\ntitle = { en = "Archive" }\n'
    )
    assert grids(tmp_path)["webcast"].name.title("ru") == "Webcast"
    mine.write_text('kind = "meeting"\ntitle = { en = "W" }\n[[question]]\nslug = 1')
    with pytest.raises(CatalogError, match=r"grids/webcast.toml: \[\[question\]\] 1"):
        grids(tmp_path)


def test_every_grid_is_written_in_the_six_languages() -> None:
    six = {"ar", "en", "es", "fr", "ru", "zh"}
    for grid in GRIDS.values():
        named = [grid.name, *(q.name for q in grid.questions)]
        named += [c for q in grid.questions for c in q.choices]
        named += [q.help for q in grid.questions if q.help]
        for each in named:
            assert {tag for tag, _ in each.titles} == six, each.slug


def test_what_was_judged_and_not_folded_alerts_the_next_time(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, claire = person("anna", "observer"), person("claire", "coordinator")
    number = sent(anna)
    with monkeypatch.context() as killed:
        killed.setattr(alerting, "alert_inner", lambda organization: iter(()))
        claire.post(f"{LIST}{number}/", {"what": "validated", "comment": ""})
    assert opened() == []
    assert models.Verdict.objects.filter(outcome="failed").exists()
    for _ in alerting.alert_inner(SLUG):
        pass
    assert opened() == [("meeting-without-interpretation", "fr")]
