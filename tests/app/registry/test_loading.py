"""Files and folders are loaded whole or not at all, and once."""

import shutil
from pathlib import Path

import pytest

from tests.app.registry.made import TEXTS
from vigilangue.app import registry
from vigilangue.app.registry import keeping
from vigilangue.app.registry.loading import Became
from vigilangue.core import InputError
from vigilangue.store import models
from vigilangue.store.queries import registry_writing as writing

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VIGILANGUE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_a_folder_gives_one_work_in_its_languages(home: Path) -> None:
    loaded = list(registry.load([TEXTS]))
    assert [(one.name, one.language, one.became) for one in loaded] == [
        ("A/RES/79/901", "en", Became.NEW),
        ("A/RES/79/901", "fr", Became.NEW),
    ]
    assert models.Instrument.objects.count() == 1


def test_the_bytes_are_kept_under_their_hash(home: Path) -> None:
    list(registry.load([TEXTS]))
    for reading in models.Reading.objects.all():
        assert keeping.digest((home / reading.file).read_bytes()) == reading.digest


def test_a_second_load_changes_nothing(home: Path) -> None:
    list(registry.load([TEXTS]))
    before = list(models.Reading.objects.values_list("pk", "at"))
    again = list(registry.load([TEXTS]))
    assert {one.became for one in again} == {Became.SAME}
    assert list(models.Reading.objects.values_list("pk", "at")) == before


def test_a_file_that_changed_is_read_anew(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "resolution.txt"
    text = (TEXTS / "A_RES_79_901.en.txt").read_text("utf-8")
    file.write_text(text, "utf-8")
    list(registry.load([file]))
    file.write_text(text.replace("protect", "guard"), "utf-8")
    (again,) = registry.load([file])
    assert again.became is Became.CHANGED


def test_what_is_missing_is_said_before_anything_is_read(home: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        list(registry.load([TEXTS, Path("nowhere")]))
    assert not models.Reading.objects.exists()


def test_a_folder_without_texts_is_said(home: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "picture.png").write_bytes(b"")
    with pytest.raises(InputError, match="holds no file to read"):
        list(registry.load([tmp_path / "folder"]))


def test_one_that_cannot_be_read_does_not_stop_the_others(
    home: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    shutil.copytree(TEXTS, folder)
    (folder / "0.txt").write_text("\n")
    loaded = list(registry.load([folder]))
    assert [one.became for one in loaded] == [Became.UNREAD, Became.NEW, Became.NEW]
    assert "no paragraph" in loaded[0].because


def test_a_symbol_may_be_given_to_a_text_that_prints_none(
    home: Path, tmp_path: Path
) -> None:
    file = tmp_path / "declaration.txt"
    file.write_text("Declaration of the springs\n\n1. Requests States to report.\n")
    (loaded,) = registry.load([file], symbol="SPRINGS/DEC/1")
    assert loaded.name == "SPRINGS/DEC/1"


@pytest.mark.django_db(transaction=True)
def test_an_instrument_is_written_whole_or_not_at_all(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(writing, "_mandates", broken)
    loaded = list(registry.load([TEXTS]))
    assert {one.became for one in loaded} == {Became.UNREAD}
    assert not models.Reading.objects.exists()
    assert not models.Instrument.objects.exists()
