"""Instruments are fetched by symbol and language; what cannot be had loses nothing."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.registry.made import TEXTS
from tests.cli.conftest import Run, run  # noqa: F401
from tests.collecting.site import Answer, Site, Told, redirect, serving
from tests.documents import docxs, pdfs
from vigilangue.app.registry import fetching
from vigilangue.app.registry.fetching import Fetched
from vigilangue.app.registry.loading import Became
from vigilangue.core import InputError
from vigilangue.store import models

pytestmark = pytest.mark.django_db
SYMBOL = "A/RES/79/901"
SYSTEM = """\
["documents.springs.example"]
title = "Documents of the springs"
begins = ["A/RES/"]
languages = {{ ar = "A", zh = "C", en = "E", fr = "F", ru = "R", es = "S" }}
allow_private = true
delay = 0.01
connect = {{ "documents.springs.example" = "{where}" }}

[["documents.springs.example".address]]
template = "http://documents.springs.example/get?s={{symbol}}&l={{language}}&t={{kind}}"
kinds = {kinds}
worked = 2026-01-01
"""


def text(tag: str) -> str:
    own = Path(__file__).parent / "fetched" / f"{tag}.txt"
    file = own if own.is_file() else TEXTS / f"A_RES_79_901.{tag}.txt"
    return file.read_text("utf-8")


def pdf(tag: str, symbol: str = SYMBOL) -> bytes:
    page, y = pdfs.Page(), 740.0
    for paragraph in text(tag).replace(SYMBOL, symbol).split("\n\n"):
        while paragraph:
            line = paragraph.strip()[:75].rpartition(" ")[0]
            line = paragraph.strip() if len(paragraph) < 75 else line
            page.text(72, y, line)
            paragraph, y = paragraph.strip()[len(line) :], y - 12
        y -= 10
    return pdfs.written(page)


def docx(tag: str) -> bytes:
    paragraphs = (p for p in text(tag).splitlines() if p)
    return docxs.written("".join(map(docxs.paragraph, paragraphs)))


def path(letter: str, kind: str) -> str:
    return f"/get?s={SYMBOL}&l={letter}&t={kind}"


SIX: dict[str, Told] = {
    path("A", "txt"): Answer(text("ar").encode()),
    path("C", "txt"): Answer(text("zh").encode()),
    path("E", "pdf"): Answer(pdf("en"), headers={"Content-Type": "application/pdf"}),
    path("F", "docx"): Answer(docx("fr")),
    path("R", "txt"): Answer(text("ru").encode()),
    path("S", "txt"): Answer(text("es").encode()),
}


@pytest.fixture
def told() -> dict[str, Told]:
    """What the system answers; a test may say otherwise."""
    return dict(SIX)


@pytest.fixture
def site(
    told: dict[str, Told], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Site]:
    monkeypatch.setenv("VIGILANGUE_HOME", str(tmp_path))
    with serving(told) as site:
        declared(tmp_path, site, '["docx", "pdf", "txt"]')
        yield site


def declared(home: Path, site: Site, kinds: str) -> None:
    catalog = home / "catalog"
    catalog.mkdir(exist_ok=True)
    said = SYSTEM.format(where=site.url.split("/")[2], kinds=kinds)
    (catalog / "documents.toml").write_text(said)


def fetched(*languages: str) -> dict[str, Fetched]:
    found = fetching.fetch([SYMBOL], languages=languages or fetching.LANGUAGES)
    return {each.language: each for each in found}


def because(language: str) -> str:
    one = fetched(language)[language]
    assert one.became is Became.UNREAD
    return one.because


def held() -> dict[str, str]:
    return dict(models.Reading.objects.values_list("language", "name"))


def test_six_languages_become_one_work(site: Site) -> None:
    found = fetched()
    assert {each.became for each in found.values()} == {Became.NEW}, found
    assert models.Instrument.objects.get().name == SYMBOL
    assert set(held()) == set(fetching.LANGUAGES)
    due = models.Asked.objects.values_list("session", flat=True)
    assert set(due.filter(mandate__addressee="Secretary-General")) == {81}


def test_what_is_fetched_says_where_it_is_from(site: Site) -> None:
    fetched("en")
    assert held() == {"en": "documents.springs.example A_RES_79_901-en.pdf"}


def test_what_is_there_already_is_the_same(site: Site) -> None:
    fetched("en", "fr")
    assert {e.became for e in fetched("en", "fr").values()} == {Became.SAME}


def test_a_language_that_is_not_there_leaves_the_others(
    site: Site, told: dict[str, Told]
) -> None:
    del told[path("R", "txt")]
    found = fetched()
    assert found["ru"].became is Became.UNREAD
    assert "pdf: answered with status 404" in found["ru"].because
    assert set(held()) == set(fetching.LANGUAGES) - {"ru"}


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer(b"<html><body><p>Sorry!</p></body></html>"), "HTML came instead"),
        (Answer(pdf("en")[:-900]), "the file is cut off"),
        (redirect("http://127.0.0.7/"), "127.0.0.7"),
        (Answer(pdf("fr")), "the text came in another language: fr"),
        (Answer(pdf("en", "A/RES/9/1")), "the text of A/RES/9/1 came instead"),
    ],
)
def test_what_is_not_what_was_asked_for_is_not_taken(
    site: Site, told: dict[str, Told], tmp_path: Path, answer: Answer, why: str
) -> None:
    fetched("fr")
    told[path("E", "pdf")] = answer
    assert f"pdf: {why}" in because("en").replace("pdf: http", "pdf: ")
    assert set(held()) == {"fr"}, "what is held stays"
    assert not list(tmp_path.rglob("incoming/*")), "nothing is left behind"


def test_a_place_that_cannot_be_reached_is_said_and_loses_nothing(
    site: Site, tmp_path: Path
) -> None:
    fetched("en")
    gone = Site("http://127.0.0.1:9/")
    declared(tmp_path, gone, '["pdf"]')
    assert "refused" in because("en")
    assert set(held()) == {"en"}


def test_robots_are_heeded(site: Site, told: dict[str, Told]) -> None:
    told["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /get")
    assert "robots.txt asks not to fetch it" in because("en")


@pytest.mark.parametrize(("symbol", "tag"), [("X/1", "en"), (SYMBOL, "sw")])
def test_what_no_system_knows_is_wrong_input(site: Site, symbol: str, tag: str) -> None:
    with pytest.raises(InputError):
        fetching.fetch([symbol], languages=[tag])
    assert site.paths == []


def test_the_command_says_what_became_of_each(
    site: Site,
    told: dict[str, Told],
    run: Run,  # noqa: F811
) -> None:
    del told[path("R", "txt")]
    ran = run("registry", "fetch", SYMBOL, "--languages", "en,ru")
    assert ran.code == 3
    assert f"new      {SYMBOL} en" in ran.out
    assert f"unread   {SYMBOL} ru" in ran.out
    ran = run("registry", "fetch", SYMBOL, "--languages", "en", "--format", "json")
    assert ran.code == 0
    (row,) = json.loads(ran.out)["files"]
    assert (row["symbol"], row["language"], row["became"]) == (SYMBOL, "en", "same")
    assert run("registry", "fetch", "X/1").code == 2
