"""A letter says what is known, quotes only what is held, and no more than is owed."""

from dataclasses import replace
from pathlib import Path

import pytest

from vigilangue.actions.drafting import Facts, Finding, draft, templates
from vigilangue.catalog.ladders import ladder
from vigilangue.core import CatalogError

SIX = ("ar", "en", "es", "fr", "ru", "zh")
NOWHERE = Path("nowhere")
BASIS = "A/RES/78/330 para. 50"
FINDING = Finding(
    title="A language version is missing.",
    language="français",
    count=12,
    since="3 mars 2026",
    addresses=tuple(f"https://x.test/en/{n}" for n in range(12)),
    breach=True,
    basis=(BASIS,),
)
FACTS = Facts(
    organization="Office of Springs",
    addressee="The focal point",
    sender="The Group",
    day="20 March 2026",
    findings=(FINDING,),
    quotations={BASIS: "Stresses that …"},
)


@pytest.mark.parametrize("language", SIX)
@pytest.mark.parametrize("template", templates(NOWHERE))
def test_each_letter_is_written_in_the_six_languages(
    template: str, language: str
) -> None:
    made = draft(template, language, FACTS, NOWHERE)
    assert made.unheld == ()
    for part in ("https://x.test/en/9", "Stresses that …", "12", BASIS):
        assert part in made.body
    assert "https://x.test/en/10" not in made.body, "the worst ten are named"
    assert "$" not in made.subject + made.body


@pytest.mark.parametrize("language", SIX)
def test_what_is_not_held_in_the_language_is_said_and_not_quoted(
    language: str,
) -> None:
    made = draft("letter", language, replace(FACTS, quotations={}), NOWHERE)
    assert made.unheld == (BASIS,)
    assert f"[{BASIS}" in made.body


def test_what_only_encourages_is_no_breach() -> None:
    soft = replace(FACTS, findings=(replace(FINDING, breach=False),))
    assert "falls short" in draft("note", "en", soft, NOWHERE).body
    assert "is a breach" not in draft("note", "en", soft, NOWHERE).body
    assert "is a breach" in draft("note", "en", FACTS, NOWHERE).body


def test_an_administrator_changes_a_template_by_a_file(tmp_path: Path) -> None:
    mine = tmp_path / "note.toml"
    mine.write_text('[en]\nsubject = "Mine"\nbody = "$sender: $findings"')
    made = draft("note", "en", FACTS, tmp_path)
    assert made.subject == "Mine"
    assert made.body.startswith("The Group: 1. A language version is missing")
    mine.write_text('[en]\nsubject = "Mine"\nbody = "$nobody"')
    with pytest.raises(CatalogError, match=r"letters/note.toml: body: 'nobody'"):
        draft("note", "en", FACTS, tmp_path)
    with pytest.raises(CatalogError, match="not written in 'fr'"):
        draft("note", "fr", FACTS, tmp_path)


def test_every_letter_of_the_ladder_is_there() -> None:
    named = {rung.letter for rung in ladder("", NOWHERE) if rung.letter}
    assert named == set(templates(NOWHERE))
