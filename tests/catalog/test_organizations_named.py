"""An organization is called by its name in the reader's language, where it is known."""

from pathlib import Path

import pytest

from vigilangue import catalog
from vigilangue.core import CatalogError
from vigilangue.core.official import OFFICIAL

NOWHERE = Path("nowhere")
HEAD = 'title = "Office of Springs"\nanswers_for = ["Office"]\n'


def declared(folder: Path, names: str) -> Path:
    (folder / "springs").mkdir()
    (folder / "springs" / "_organization.toml").write_text(f"{HEAD}\n[names]\n{names}")
    return folder


@pytest.mark.parametrize(
    "slug", ["united-nations", "un-secretariat", "unesco", "who", "itu", "ilo", "wipo"]
)
def test_bodies_of_the_united_nations_are_named_in_its_six_languages(slug: str) -> None:
    assert {*catalog.names(slug, NOWHERE), "en"} == set(OFFICIAL)


def test_a_declaration_holds_its_names(tmp_path: Path) -> None:
    own = declared(tmp_path, 'fr = "Office des sources"\n')
    assert catalog.names("springs", own) == {"fr": "Office des sources"}
    assert catalog.organization("springs", own).names == (("fr", "Office des sources"),)


@pytest.mark.parametrize(
    ("names", "told"), [('xx = "X"', "xx: is none of"), ('fr = ""', "must be a text")]
)
def test_a_name_that_is_none_is_a_fault(names: str, told: str, tmp_path: Path) -> None:
    own = declared(tmp_path, names)
    with pytest.raises(CatalogError, match=rf"_organization.toml: names: .*{told}"):
        catalog.organization("springs", own)
    assert catalog.names("springs", own) == {}


def test_of_what_is_not_declared_there_is_no_name() -> None:
    assert catalog.names("nobody", NOWHERE) == {}
