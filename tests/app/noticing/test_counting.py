"""Notices are counted by post: its two versions are one."""

import json
from datetime import date
from pathlib import Path

import pytest

from vigilangue.app import noticing
from vigilangue.app.noticing import Asked
from vigilangue.core import By, Profile

ENGLISH = "Officer\n\nFluency in English is required. French is an asset.\n"
FRENCH = (
    "Administrateur\n\nLa maîtrise de l’anglais est exigée. Le français est un atout."
)


def put(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        file = folder / name.replace("__", "/").replace("0", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a_en0txt", "a_fr0txt"),
        ("en__a0txt", "fr__a0txt"),
        ("a0en0txt", "a0fr0txt"),
    ],
)
def test_two_files_that_differ_in_a_language_are_one_post(
    one: str, other: str, tmp_path: Path
) -> None:
    put(tmp_path, **{one: ENGLISH, other: FRENCH})
    (tally,), unseen = noticing.count([tmp_path], By.ALL, Asked())
    assert (tally.posts, unseen) == (1, ())
    assert dict(tally.published) == {"en": 1, "fr": 1}
    assert tally.profile(Profile.ONE) == 1


def test_files_of_other_names_are_posts_of_their_own(tmp_path: Path) -> None:
    put(tmp_path, a_en0txt=ENGLISH, b_fr0txt=FRENCH)
    (tally,), _ = noticing.count([tmp_path], By.ALL, Asked())
    assert tally.posts == 2


def test_the_folder_is_taken_for_the_organization(tmp_path: Path) -> None:
    put(tmp_path, springs__en__a0txt=ENGLISH, lakes__b0txt=ENGLISH)
    found, _ = noticing.count([tmp_path], By.ORGANIZATION, Asked())
    assert {tally.group for tally in found} == {"springs", "lakes"}


def test_what_could_not_be_read_is_said(tmp_path: Path) -> None:
    put(tmp_path, a0txt=ENGLISH)
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7")
    (tally,), unseen = noticing.count([tmp_path], By.ALL, Asked())
    assert tally.posts == 1
    assert [lost.url for lost in unseen] == [str(tmp_path / "b.pdf")]


def test_a_period_takes_the_notices_of_its_days_and_names_those_without(
    tmp_path: Path,
) -> None:
    put(tmp_path, undated0txt=ENGLISH)
    rows = [
        {"id": day, "datePosted": day, "text": ENGLISH}
        for day in ("2026-03-31", "2026-04-01", "2026-04-30", "2026-05-01")
    ]
    (tmp_path / "board.json").write_text(json.dumps(rows), "utf-8")
    april = Asked(since=date(2026, 4, 1), until=date(2026, 4, 30))
    (tally,), unseen = noticing.count([tmp_path], By.ALL, april)
    assert tally.posts == 2
    assert [lost.url for lost in unseen] == [str(tmp_path / "undated.txt")]
    assert "no day is printed" in unseen[0].why


def test_a_third_version_counts_for_its_language(tmp_path: Path) -> None:
    spanish = "Oficial\n\nSe requiere dominio del inglés. El francés es una ventaja.\n"
    put(tmp_path, a_en0txt=ENGLISH, a_fr0txt=FRENCH, a_es0txt=spanish)
    (tally,), _ = noticing.count([tmp_path], By.ALL, Asked())
    assert tally.posts == 1
    assert dict(tally.published) == {"en": 1, "es": 1, "fr": 1}
