"""What the catalogue declares, and what it says of a declaration that is wrong."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from vigilangue import catalog
from vigilangue.core import CatalogError, Duty, Force, Kind, Line, Regime
from vigilangue.language import tags

SIX = ("ar", "zh", "en", "fr", "ru", "es")
ALL = [catalog.regime(name) for name in catalog.regimes()]
LINES = [(regime.name, line) for regime in ALL for line in regime.lines]
# No text of these was at hand when the catalogue was written.
UNREAD = {"eu", "canada-federal", "nordic-council", "oif", "african-union"}
UNREAD |= {"fao", "ilo", "iom", "itu", "unesco", "who", "wipo"}

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


def read(text: str) -> Regime:
    return catalog.read(text, name="charter", file="charter.toml")


def test_the_regimes_are_those_that_have_a_file() -> None:
    assert catalog.regimes() == (
        "african-union",
        "any",
        "canada-federal",
        "eu",
        "fao",
        "ilo",
        "iom",
        "itu",
        "nordic-council",
        "oif",
        "sample-organization",
        "un-secretariat",
        "un-web",
        "unesco",
        "who",
        "wipo",
    )


def test_without_a_regime_the_languages_that_a_site_offers_are_owed() -> None:
    regime = catalog.regime("any")
    assert regime.offered
    assert regime.owed(Kind.PAGE) == ()


def test_the_secretariat_owes_its_pages_in_the_six_official_languages() -> None:
    assert catalog.regime("un-web").owed(Kind.PAGE) == SIX


def test_equality_on_the_web_is_stressed_and_action_for_parity_is_urged() -> None:
    force = {line.basis: line.force for line in catalog.regime("un-web").lines}
    assert force["A/RES/78/330 para. 50"] is Force.STRESSES
    assert force["A/RES/78/330 para. 53"] is Force.URGES


def test_the_whole_secretariat_owes_its_pages_as_its_web_sites_do() -> None:
    def pages(name: str) -> list[Line]:
        lines = catalog.regime(name).lines
        return [line for line in lines if line.kind is Kind.PAGE]

    assert pages("un-secretariat") == pages("un-web")


def test_that_notices_are_owed_in_both_working_languages_was_not_read() -> None:
    regime = catalog.regime("un-secretariat")
    assert regime.owed(Kind.NOTICE) == ("en", "fr")
    notices = [line for line in regime.lines if line.kind is Kind.NOTICE]
    assert [n.unverified for n in notices if n.duty is Duty.EXIST] == [True]


def test_of_which_series_documents_are_owed_in_six_languages_was_not_read() -> None:
    regime = catalog.regime("un-secretariat")
    (line,) = (line for line in regime.lines if line.kind is Kind.DOCUMENT)
    assert set(line.languages) == set(SIX)
    assert line.unverified
    assert [line.covers(name) for name in ("A/79/302", "S/RES/2118(2013)")] == [
        True
    ] * 2
    excepted = ("A/79/CRP.1", "A/79/INF/2", "E/2026/NGO/14", "A/AC.1/WP.3", "ST/IC/1")
    assert not any(map(line.covers, excepted))


def test_the_francophonie_owes_french_by_rules_that_were_not_read() -> None:
    regime = catalog.regime("oif")
    assert {regime.owed(kind) for kind in Kind} == {("fr",)}
    assert all(line.unverified for line in regime.lines)


def test_the_union_has_24_official_languages_and_no_rule_for_web_pages() -> None:
    (line,) = (x for x in catalog.regime("eu").lines if x.kind is Kind.PAGE)
    assert len(line.languages) == 24
    assert line.force is Force.GUIDES


@pytest.mark.parametrize(("name", "line"), LINES)
def test_every_line_was_checked_or_says_that_it_was_not(name: str, line: Line) -> None:
    assert (line.checked is not None) is not line.unverified
    assert line.basis.endswith("(unverified)") is line.unverified
    assert line.unverified or name not in UNREAD


@pytest.mark.parametrize(("name", "line"), LINES)
def test_every_line_says_what_it_rests_on_in_our_words(name: str, line: Line) -> None:
    assert line.binds
    assert line.paraphrase


@pytest.mark.parametrize(("name", "line"), LINES)
def test_every_language_is_a_registered_tag(name: str, line: Line) -> None:
    assert [tag for tag in line.languages if tags.canonical(tag) is None] == []


def test_a_regime_that_does_not_exist_names_the_nearest_and_all_others() -> None:
    with pytest.raises(CatalogError, match=r"un-wbe.*mean un-web\?.*any, canada-fed"):
        catalog.regime("un-wbe")


def test_an_organization_brings_its_own_charter(tmp_path: Path) -> None:
    file = tmp_path / "charter.toml"
    file.write_text(CHARTER, "utf-8")
    regime = catalog.regime(str(file))
    assert (regime.name, regime.title) == ("charter", "Charter of the Harbour Union")
    assert regime.lines == (
        Line(
            kind=Kind.PAGE,
            languages=("fr", "pt-BR"),
            basis="Charter art. 12",
            force=Force.DECIDES,
            binds="the Union",
            checked=date(2026, 11, 24),
        ),
    )


def test_a_charter_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match=r"lost\.toml: cannot be read"):
        catalog.regime(str(tmp_path / "lost.toml"))


def test_an_unverified_basis_is_cited_as_such() -> None:
    text = CHARTER.replace("checked = 2026-11-24", "unverified = true")
    (checked,), (unverified,) = read(CHARTER).lines, read(text).lines
    basis = "Charter art. 12 (unverified)"
    assert unverified == replace(checked, basis=basis, checked=None, unverified=True)


@pytest.mark.parametrize(
    ("change", "to", "complaint"),
    [
        ('title = "Charter of the Harbour Union"', "", r"title: must be there"),
        ('title = "Charter', 'title = "Charter\n', r"not TOML"),
        ("[[line]]", "[line]", r"line: must be of type list"),
        ("[[line]]", "[[lines]]", r"lines: not known \(did you mean line\?\)"),
        ('kind = "page"', 'kind = "site"', r"1: kind: 'site' is none of page, doc"),
        ('"decides"', '"decide"', r"force: 'decide' is none.*mean decides\?"),
        ('["fr", "pt-BR"]', "[]", r"languages: must list at least one"),
        ('["fr", "pt-BR"]', '["fr", "fr"]', r"languages: .* only once"),
        ('["fr", "pt-BR"]', '["French"]', r"languages: 'French' is no language tag"),
        ('["fr", "pt-BR"]', "[false]", r"languages: False is no language tag"),
        ('["fr", "pt-BR"]', '"fr"', r"languages: must be of type list"),
        ('basis = "Charter art. 12"', 'basis = " "', r"basis: must be there"),
        ('binds = "the Union"', "", r"binds: must be there"),
        ("checked = 2026-11-24", "", r"checked: give the date, or unverified"),
        ("checked = 2026-11-24", 'checked = "2026"', r"checked: must be of type date"),
        ("checked =", "unverified = true\nchecked =", r"checked: give the date, or"),
        ("checked =", "offered = true\nchecked =", r"line\]\] 1: offered: not known"),
        ("[[line]]", "offered = true\n[[line]]", r"line: give lines, or offered"),
        (CHARTER, 'title = "Nothing"', r"line: give lines, or offered"),
        (CHARTER, 'title = "List"\nline = [1]', r"1: line: must be a table"),
    ],
)
def test_a_wrong_declaration_names_its_file_and_its_key(
    change: str, to: str, complaint: str
) -> None:
    assert change in CHARTER
    with pytest.raises(CatalogError, match=rf"^charter\.toml: .*{complaint}"):
        read(CHARTER.replace(change, to, 1))
