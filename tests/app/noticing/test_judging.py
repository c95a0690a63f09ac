"""Notices are judged as they stand in files, drafts and boards."""

import json
from pathlib import Path

import pytest

from vigilangue.app import noticing
from vigilangue.app.noticing import Asked
from vigilangue.core import CatalogError, InputError, Judged, Outcome, Unseen

SECRETARIAT = "un-secretariat"
ENGLISH = "Programme Officer\n\nFluency in English is required. French is an asset."
FRENCH = "Administrateur\n\nLa maîtrise du français est exigée. L’anglais est un atout."


def judged(path: Path, **asked: object) -> Judged:
    (found,) = noticing.judge([path], Asked(regime=SECRETARIAT, **asked))  # type: ignore[arg-type]
    assert isinstance(found, Judged)
    return found


def outcome(found: Judged, check: str) -> Outcome:
    (told,) = [v.outcome for v in found.verdicts if v.check == check]
    return told


@pytest.fixture
def english(tmp_path: Path) -> Path:
    file = tmp_path / "12_en.md"
    file.write_text(ENGLISH, "utf-8")
    return file


@pytest.fixture
def french(tmp_path: Path) -> Path:
    file = tmp_path / "12_fr.md"
    file.write_text(FRENCH, "utf-8")
    return file


def test_every_verdict_names_the_bytes_that_it_rests_on(english: Path) -> None:
    found = judged(english)
    assert {v.work for v in found.verdicts} == {str(english)}
    assert all(v.evidence.capture.startswith("sha256:") for v in found.verdicts)


def test_without_a_regime_only_versions_are_held_against_each_other(
    english: Path, french: Path
) -> None:
    (found,) = noticing.judge([english], Asked(counterpart=french))
    assert isinstance(found, Judged)
    told = {v.check for v in found.verdicts if v.outcome is not Outcome.INAPPLICABLE}
    assert told == {"versions-disagree"}
    assert found.failed


def test_two_versions_make_up_both_working_languages(
    english: Path, french: Path
) -> None:
    found = judged(english, counterpart=french)
    check = "notice-not-in-both-working-languages"
    assert outcome(found, check) is Outcome.PASSED


def test_the_station_that_is_said_names_the_local_language(tmp_path: Path) -> None:
    file = tmp_path / "notice.txt"
    file.write_text(
        "Officer\n\nFluency in English is required. "
        "Knowledge of the local language is an asset.",
        "utf-8",
    )
    found = judged(file, duty_station="Atlantis")
    assert found.vacancy.station is None
    found = judged(file, duty_station="Бишкек")
    asked = {r.any_of for r in found.vacancy.notice.requirements if r.local}
    assert asked == {("ky", "ru")}


def test_a_folder_is_read_file_by_file(english: Path, french: Path) -> None:
    (english.parent / "picture.bin").write_bytes(b"\x00")
    found = list(noticing.judge([english.parent], Asked()))
    assert [row.vacancy.file for row in found if isinstance(row, Judged)] == [
        str(english),
        str(french),
    ]


def test_what_cannot_be_read_is_said_and_the_others_go_on(english: Path) -> None:
    broken = english.parent / "11.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing")
    first, second = noticing.judge([broken, english], Asked())
    assert isinstance(first, Unseen)
    assert first.url == str(broken)
    assert isinstance(second, Judged)


def test_a_board_gives_one_notice_a_posting_with_its_other_version(
    tmp_path: Path,
) -> None:
    file = tmp_path / "board.json"
    row = {"id": "7", "location": "Bangui", "text": {"en": ENGLISH, "fr": FRENCH}}
    file.write_text(json.dumps([row]), "utf-8")
    found = judged(file)
    assert found.vacancy.file == f"{file}#7"
    assert found.vacancy.station is not None
    assert found.vacancy.station.name == "Bangui"
    assert outcome(found, "versions-disagree") is Outcome.FAILED


def test_a_file_that_is_no_board_is_unseen(tmp_path: Path) -> None:
    file = tmp_path / "data.json"
    file.write_text("{}", "utf-8")
    (found,) = noticing.judge([file], Asked())
    assert isinstance(found, Unseen)
    assert "no list of postings" in found.why


@pytest.mark.parametrize("name", ["absent.txt", "absent"])
def test_a_missing_file_stops_the_reading(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        list(noticing.judge([tmp_path / name], Asked()))
    with pytest.raises(InputError, match="no such file"):
        list(noticing.judge([tmp_path], Asked(counterpart=tmp_path / name)))


def test_an_unknown_regime_is_named_with_those_there_are(english: Path) -> None:
    with pytest.raises(CatalogError, match="un-secretaria"):
        list(noticing.judge([english], Asked(regime="un-secretaria")))


def test_a_draft_is_judged_from_its_text_alone() -> None:
    asked = Asked(regime=SECRETARIAT, duty_station="日内瓦")
    found = noticing.judge_draft(ENGLISH.encode(), asked, name="draft", other=FRENCH)
    assert outcome(found, "one-working-language-only") is Outcome.FAILED
    assert outcome(found, "versions-disagree") is Outcome.FAILED
    assert outcome(found, "host-language-not-considered") is Outcome.INAPPLICABLE
