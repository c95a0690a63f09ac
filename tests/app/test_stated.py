"""Whether the figures of versions of a page are held against each other, and which."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from vigilangue.app.auditing import AuditOptions, audit
from vigilangue.core import Outcome, Verdict

HEAD = '<html lang="{0}"><head><title>{1}</title>{2}</head><body><main><h1>{1}</h1>'
LINKS = "".join(
    f'<link rel="alternate" hreflang="{tag}" href="/{tag}/fund.html">'
    for tag in ("en", "fr", "es")
)
TITLES = {"en": "The fund of wells", "fr": "Le fonds des puits", "es": "El fondo"}
TEXTS = {
    "en": [
        "Published on 3 May 2024 by the office of wells, which all may visit freely.",
        "The fund helps villages of the mountains to mend the wells that run dry.",
        "Since it was founded the fund has mended {sum} wells in 14 countries.",
        "Whoever wants help must write to the office before {day} May of this year.",
        "A keeper of the office visits each village before any of the work begins.",
    ],
    "fr": [
        "Publié le 6 mai 2024 par le bureau des puits, que tous peuvent visiter.",
        "Le fonds aide les villages des montagnes à réparer les puits qui tarissent.",
        "Depuis sa création le fonds a réparé {sum} puits dans 14 pays du monde.",
        "Qui veut de l’aide doit écrire au bureau avant le {day} mai de cette année.",
        "Un gardien du bureau visite chaque village avant le début des travaux.",
    ],
    "es": [
        "Publicado el 3 de mayo de 2024 por la oficina de pozos, que todos visitan.",
        "El fondo ayuda a las aldeas de las montañas a reparar los pozos que se secan.",
        "Desde su creación el fondo ha reparado {sum} pozos en catorce países.",
        "Quien quiera ayuda debe escribir a la oficina antes del {day} de mayo.",
        "Un guardián de la oficina visita cada aldea antes de comenzar las obras.",
    ],
}


def told(
    folder: Path, given: Mapping[str, Mapping[str, str]], *, more: str = ""
) -> dict[str, Verdict]:
    for tag, facts in given.items():
        said = {"sum": "236", "day": "17", **facts}
        body = "".join(f"<p>{text.format(**said)}</p>" for text in TEXTS[tag])
        page = HEAD.format(tag, TITLES[tag], LINKS) + body
        (folder / tag).mkdir()
        (folder / tag / "fund.html").write_text(
            page + (more if tag == "fr" else "") + "</main></body></html>", "utf-8"
        )
    return {v.language or "": v for v in _judged(folder)}


def _judged(folder: Path) -> Iterator[Verdict]:
    options = AuditOptions(offline=True, complete=True, workers=1)
    with audit([str(folder)], options=options, progress=lambda _: None) as answer:
        yield from (v for v in answer.verdicts() if v.check == "facts-differ")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "wells.example.org"
    folder.mkdir()
    return folder


def test_versions_that_state_the_same_pass(site: Path) -> None:
    found = told(site, {"en": {}, "fr": {}, "es": {}})
    assert {v.outcome for v in found.values()} == {Outcome.PASSED}


@pytest.mark.parametrize(
    ("fact", "other"), [("sum", "263"), ("sum", "2 360"), ("day", "27")]
)
def test_the_one_that_states_another_figure_is_told(
    site: Path, fact: str, other: str
) -> None:
    found = told(site, {"en": {}, "fr": {fact: other}, "es": {}})
    assert {t: v.outcome for t, v in found.items()} == {
        "en": Outcome.PASSED,
        "fr": Outcome.FAILED,
        "es": Outcome.PASSED,
    }
    assert f"“{other}” here" in found["fr"].because
    assert other in found["fr"].evidence.quote


def test_where_all_others_differ_the_reference_is_told(site: Path) -> None:
    found = told(site, {"en": {"sum": "263"}, "fr": {}, "es": {}})
    failed = [t for t, v in found.items() if v.outcome is Outcome.FAILED]
    assert failed == ["en"]


@pytest.mark.parametrize(
    ("english", "french"),
    [("1.4K", "1 400"), ("5 of", "17 des"), ("9 of", "neuf des")],
)
def test_what_may_be_the_same_written_otherwise_is_no_difference(
    site: Path, english: str, french: str
) -> None:
    found = told(site, {"en": {"sum": english}, "fr": {"sum": french}})
    assert {v.outcome for v in found.values()} == {Outcome.PASSED}


def test_of_two_that_differ_neither_passes(site: Path) -> None:
    found = told(site, {"en": {}, "fr": {"sum": "263"}})
    assert found["en"].outcome is Outcome.CANT_TELL
    assert found["fr"].outcome is Outcome.FAILED


def test_a_version_that_is_built_otherwise_is_not_held_against_others(
    site: Path,
) -> None:
    more = "<p>Autre chose.</p>" * 3 + "<ul><li>Une</li><li>Deux</li></ul>" * 4
    found = told(site, {"en": {}, "fr": {"sum": "263"}, "es": {}}, more=more)
    assert found["fr"].outcome is Outcome.CANT_TELL
