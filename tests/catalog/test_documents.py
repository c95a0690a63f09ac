"""Documents systems are data: addresses with gaps, read strictly."""

from pathlib import Path

import pytest

from vigilangue import catalog
from vigilangue.catalog import documents
from vigilangue.catalog.documents import Form
from vigilangue.core import CatalogError

OWN = """\
["documents.springs.example"]
title = "Springs"
begins = ["A/"]
languages = { en = "E" }

[["documents.springs.example".address]]
template = "https://documents.springs.example/{symbol}?l={language}"
kinds = ["pdf"]
unverified = true
"""


def declared(folder: Path, text: str) -> tuple[documents.System, ...]:
    (folder / documents.FILE).write_text(text)
    return documents.systems(folder)


def test_what_is_packaged_has_the_six_languages_and_was_never_tried(
    tmp_path: Path,
) -> None:
    (system,) = documents.systems(tmp_path)
    assert set(system.languages) == {"ar", "zh", "en", "fr", "ru", "es"}
    assert system.knows("A/RES/79/331")
    assert not system.knows("EU/1")
    assert {template.worked for template in system.templates} == {None}
    address = system.templates[0].address("A/RES/57/270 B", "fr", Form.PDF)
    assert "s=A/RES/57/270%20B&l=fr&t=pdf" in address


def test_ones_own_comes_first(tmp_path: Path) -> None:
    own, packaged = declared(tmp_path, OWN)
    assert own.name == "documents.springs.example"
    assert packaged.name == "documents.un.org"


@pytest.mark.parametrize(
    ("was", "told", "why"),
    [
        ("{language}", "en", "its gaps must be"),
        ("{symbol}", "{number}", "its gaps must be"),
        ('["pdf"]', '["pfd"]', "did you mean pdf"),
        ("unverified = true", "", "worked: give the day"),
        ('{ en = "E" }', "{}", "address: give an address and languages"),
        ('title = "Springs"', "titel = 1", "titel: not known"),
        ('["A/"]', "[]", "begins: must list"),
        ("unverified = true", "= 3", "not TOML"),
    ],
)
def test_what_is_wrong_names_file_and_key(
    tmp_path: Path, was: str, told: str, why: str
) -> None:
    with pytest.raises(CatalogError, match=documents.FILE) as error:
        declared(tmp_path, OWN.replace(was, told))
    assert why in str(error.value)
    assert why in "".join(catalog.faults(tmp_path))
