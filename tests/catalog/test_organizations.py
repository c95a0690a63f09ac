"""Organizations as they are declared, and what is said of what is declared wrong."""

from pathlib import Path

import pytest

from vigilangue import catalog
from vigilangue.core import CatalogError

HEAD = 'title = "Harbour Union"\n'
SITE = 'title = "Web site"\naddresses = ["https://harbour.example/"]\n'
CHARTER = """
title = "Charter of the Harbour Union"
[[line]]
kind = "page"
languages = ["fr", "pt-BR"]
basis = "Charter art. 12"
force = "decides"
binds = "the Union"
checked = 2026-11-24
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of one's own declarations, with one organization."""
    write(tmp_path, "harbour-union/_organization.toml", HEAD)
    write(tmp_path, "harbour-union/site.toml", SITE)
    return tmp_path


def write(own: Path, name: str, text: str) -> None:
    file = own / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def wrong(own: Path) -> str:
    """What reading the organization says, which is the only fault of the catalogue."""
    with pytest.raises(CatalogError) as error:
        catalog.organization("harbour-union", own)
    assert list(catalog.faults(own)) == [str(error.value)]
    return str(error.value)


def test_what_comes_with_the_program_can_be_read(tmp_path: Path) -> None:
    assert "un-secretariat" in catalog.organizations(tmp_path)
    assert list(catalog.faults(tmp_path)) == []


def test_a_documents_system_that_nobody_declares_is_told(own: Path) -> None:
    write(own, "harbour-union/site.toml", SITE + 'system = "documents.un.og"\n')
    assert list(catalog.faults(own)) == [
        "harbour-union/site.toml: system: 'documents.un.og' is not declared "
        "(did you mean documents.un.org?)"
    ]


STARTER = {
    *("african-union", "canada", "eu", "ilo", "itu", "nordic-council", "oif"),
    *("un-secretariat", "unesco", "who", "wipo"),
}


def test_the_starter_catalogue_is_there_with_a_regime_for_each(tmp_path: Path) -> None:
    known = {slug: catalog.organization(slug, tmp_path) for slug in STARTER}
    assert all(each.regime != "any" and each.sources for each in known.values())
    kinds = {s.connector for each in known.values() for s in each.sources}
    assert {"site", "feed", "documents", "oai"} <= kinds


def test_no_source_says_that_it_worked_before_anybody_tried(tmp_path: Path) -> None:
    for slug in STARTER:
        for source in catalog.organization(slug, tmp_path).sources:
            assert source.seen_to_work is None
            assert source.delay >= 1, "the sites of others are asked slowly"


def test_without_a_folder_of_ones_own_there_is_the_rest(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    assert catalog.organizations(nowhere) == catalog.organizations(tmp_path)


def test_a_folder_is_an_organization_and_each_file_a_source(own: Path) -> None:
    write(own, "harbour-union/jobs.toml", SITE)
    found = catalog.organization("harbour-union", own)
    assert (found.title, found.regime, found.languages) == ("Harbour Union", "any", ())
    assert [source.slug for source in found.sources] == ["jobs", "site"]


def test_ones_own_declaration_comes_before_the_one_of_the_program(own: Path) -> None:
    write(own, "oif/_organization.toml", 'title = "Ours"\n')
    write(own, "oif/site.toml", SITE)
    assert catalog.organization("oif", own).title == "Ours"
    assert catalog.organizations(own).count("oif") == 1


def test_it_owes_what_its_regime_says(own: Path) -> None:
    write(own, "harbour-union/_organization.toml", HEAD + 'regime = "un-web"\n')
    assert catalog.organization("harbour-union", own).regime == "un-web"


def test_its_charter_may_lie_beside_and_is_no_source(own: Path) -> None:
    write(own, "harbour-union/_organization.toml", HEAD + 'regime = "charter.toml"\n')
    write(own, "harbour-union/charter.toml", CHARTER)
    found = catalog.organization("harbour-union", own)
    assert catalog.regime(found.regime).title == "Charter of the Harbour Union"
    assert [source.slug for source in found.sources] == ["site"]


def test_its_languages_may_be_its_own(own: Path) -> None:
    write(own, "harbour-union/_organization.toml", HEAD + 'languages = ["pt", "fr"]\n')
    assert catalog.organization("harbour-union", own).languages == ("pt", "fr")


def test_who_is_not_declared_is_named_with_those_that_are(own: Path) -> None:
    with pytest.raises(CatalogError) as error:
        catalog.organization("harbor-union", own)
    said = str(error.value)
    assert said.startswith("no organization is named 'harbor-union' (did you mean har")
    assert "oif" in said


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("", "title: must be there, as text"),
        ('title = "  "', "title: must be there, as text"),
        ("title = 7", "title: must be of type str, is 7"),
        (f'title = "{"x" * 301}"', "title: must have at most 300 characters"),
        (HEAD + 'regme = "any"', "regme: not known (did you mean regime?)"),
        (HEAD + 'regime = "un-wab"', "regime: no regime is named 'un-wab' (did you"),
        (HEAD + 'regime = "gone.toml"', "gone.toml: cannot be read"),
        (HEAD + "regime = true", "regime: must be of type str, is True"),
        (HEAD + 'languages = "fr"', "languages: must be of type list, is 'fr'"),
        (HEAD + 'languages = ["French"]', "languages: 'French' is no language tag"),
        (HEAD + 'languages = ["fr", "fr"]', "languages: must list at least one tag"),
    ],
)
def test_a_wrong_head_is_told_with_its_file_and_key(
    own: Path, head: str, said: str
) -> None:
    write(own, "harbour-union/_organization.toml", head)
    told = wrong(own)
    assert told.startswith("harbour-union/_organization.toml: ")
    assert said in told


def test_what_is_not_toml_is_told_with_its_line(own: Path) -> None:
    write(own, "harbour-union/site.toml", "title =\n")
    assert "harbour-union/site.toml: not TOML: Invalid value (at line 1" in wrong(own)


def test_what_is_not_utf_8_is_told_with_its_file(own: Path) -> None:
    (own / "harbour-union" / "site.toml").write_bytes(b'title = "\xff"')
    assert "harbour-union/site.toml: cannot be read" in wrong(own)


@pytest.mark.parametrize("name", ["Site.toml", "web site.toml", f"{'x' * 51}.toml"])
def test_a_source_is_named_in_small_letters_and_briefly(own: Path, name: str) -> None:
    write(own, f"harbour-union/{name}", SITE)
    assert f"{name}: name the file in small letters, digits and dashes" in wrong(own)


@pytest.mark.parametrize("name", ["Harbour", "harbour_union", "x" * 51])
def test_an_organization_is_named_alike(own: Path, name: str) -> None:
    write(own, f"{name}/_organization.toml", HEAD)
    write(own, f"{name}/site.toml", SITE)
    (fault,) = catalog.faults(own)
    assert "name the folder in small letters, digits and dashes, at most 50" in fault


def test_an_organization_without_a_source_is_told(own: Path) -> None:
    (own / "harbour-union" / "site.toml").unlink()
    assert (
        wrong(own) == "harbour-union: no source is declared beside _organization.toml"
    )


def test_sources_without_a_head_are_told(own: Path) -> None:
    write(own, "lighthouse/site.toml", SITE)
    assert list(catalog.faults(own)) == [
        "lighthouse: _organization.toml is missing beside its sources"
    ]


def test_what_is_hidden_or_no_declaration_is_passed_over(own: Path) -> None:
    write(own, "harbour-union/.site.toml.part", "half")
    write(own, "harbour-union/.other.toml", "half")
    write(own, "harbour-union/README.md", "Read me")
    write(own, ".git/site.toml", "half")
    write(own, "notes.txt", "ours")
    assert list(catalog.faults(own)) == []
    assert len(catalog.organization("harbour-union", own).sources) == 1


def test_one_wrong_declaration_leaves_the_others_alone(own: Path) -> None:
    write(own, "broken/_organization.toml", "title =")
    assert catalog.organization("harbour-union", own).title == "Harbour Union"
    assert len(list(catalog.faults(own))) == 1
