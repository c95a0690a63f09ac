"""What stands around the text of a page: its title, its foot, its notices."""

from pathlib import Path

import pytest

from tests.app.site import HOST, Pages, Told, audited, mirror, path, site
from tests.app.texts import title
from vigilangue.core import Outcome

LANGUAGES = ("en", "fr", "es")
ENGLISH = (
    "<footer><p>All content is published under the open licence of the office.</p>"
    "<p>Write to us if you have a question about this page.</p></footer>"
)
FRENCH = (
    "<footer><p>Les contenus sont publiés sous la licence ouverte de l'office.</p>"
    "<p>Écrivez-nous si vous avez une question sur cette page.</p></footer>"
)
NAMES = "<footer><p>River Office, 1 Quay Street, Lowtown</p><p>Français</p></footer>"
FOOT = "footer-in-other-language"


def titled(html: str, words: str) -> str:
    head, _, rest = html.partition("<title>")
    return f"{head}<title>{words}</title>{rest.partition('</title>')[2]}"


def ended(pages: Pages, **foots: str) -> Pages:
    """End the pages in each language with a foot."""
    return {
        name: html.replace("</body>", foots.get(name[:2], "") + "</body>")
        for name, html in pages.items()
    }


def said(told: Told, check: str, name: str) -> Outcome:
    (found,) = [
        v.outcome for v in told.verdicts if v.check == check and v.url.endswith(name)
    ]
    return found


def test_a_title_left_in_english_is_found_and_no_other(tmp_path: Path) -> None:
    pages = {
        name: titled(h, f"{name} | The river") for name, h in site(LANGUAGES).items()
    }
    for tag, words in (("en", "How we work"), ("fr", "How we work"), ("es", "Obras")):
        name = path(tag, 3)
        pages[name] = titled(pages[name], f"{words} | The river")
    told = audited(mirror(tmp_path, pages), complete=True)
    (found,) = told.failed("title-untranslated")
    assert (found.url, found.language) == (f"https://{HOST}/{path('fr', 3)}", "fr")
    assert found.evidence.quote == "How we work"


@pytest.mark.parametrize(
    "name", ["Aquarius", "River Watch Programme", "Water for All", "2030", "e-Rivers"]
)
def test_a_name_may_be_the_title_in_every_language(tmp_path: Path, name: str) -> None:
    pages = site(LANGUAGES)
    for tag in LANGUAGES:
        pages[path(tag, 3)] = titled(pages[path(tag, 3)], name)
    told = audited(mirror(tmp_path, pages), complete=True)
    assert not told.failed("title-untranslated")
    assert said(told, "title-untranslated", path("fr", 3)) is Outcome.CANT_TELL


def test_the_title_of_a_publication_is_kept_in_every_language(tmp_path: Path) -> None:
    pages = site(LANGUAGES)
    for tag in LANGUAGES:
        html = titled(pages[path(tag, 3)], "How the rivers were measured")
        pages[path(tag, 3)] = html.replace(
            title(tag, 3), "How the rivers were measured"
        )
    told = audited(mirror(tmp_path, pages), complete=True)
    assert not told.failed("title-untranslated")
    assert said(told, "title-untranslated", path("fr", 3)) is Outcome.CANT_TELL


def test_a_title_with_words_of_both_languages_is_not_told(tmp_path: Path) -> None:
    pages = site(LANGUAGES)
    for tag in ("fr", "es"):
        pages[path(tag, 3)] = titled(pages[path(tag, 3)], "Los ríos de la ciudad")
    told = audited(mirror(tmp_path, pages), complete=True)
    assert not told.failed("title-untranslated")
    assert said(told, "title-untranslated", path("es", 3)) is Outcome.PASSED


def test_the_name_of_the_site_is_no_part_of_a_title(tmp_path: Path) -> None:
    pages = {
        name: titled(html, f"{title(name[:2], 4)} {name[-6]} | How we work")
        for name, html in site(LANGUAGES).items()
    }
    told = audited(mirror(tmp_path, pages), complete=True)
    assert not told.failed("title-untranslated")
    assert all("work" not in e.title.text for w in told.works for e in w.expressions)


def test_an_english_foot_under_french_pages_is_found_on_each(tmp_path: Path) -> None:
    pages = ended(site(LANGUAGES), en=ENGLISH, fr=ENGLISH)
    told = audited(mirror(tmp_path, pages), complete=True)
    assert {v.language for v in told.failed(FOOT)} == {"fr"}
    assert len(told.failed(FOOT)) == 8
    assert "open licence" in told.failed(FOOT)[0].evidence.quote
    assert said(told, FOOT, path("en", 1)) is Outcome.PASSED
    assert said(told, FOOT, path("es", 1)) is Outcome.INAPPLICABLE


def test_of_few_pages_it_is_not_told_that_they_have_no_foot(tmp_path: Path) -> None:
    pages = ended(site(LANGUAGES, range(1, 5)), en=ENGLISH)
    told = audited(mirror(tmp_path, pages), complete=True)
    assert said(told, FOOT, path("en", 1)) is Outcome.PASSED
    assert said(told, FOOT, path("fr", 1)) is Outcome.CANT_TELL


def test_a_foot_without_marks_is_known_by_its_return(tmp_path: Path) -> None:
    foot = ENGLISH.replace("footer", "div")
    told = audited(mirror(tmp_path, ended(site(LANGUAGES), fr=foot)), complete=True)
    assert len(told.failed(FOOT)) == 8


def test_a_foot_in_the_language_of_its_page_is_in_order(tmp_path: Path) -> None:
    pages = ended(site(LANGUAGES), en=ENGLISH, fr=FRENCH)
    assert not audited(mirror(tmp_path, pages), complete=True).failed(FOOT)


def test_a_foot_of_names_is_in_no_language(tmp_path: Path) -> None:
    pages = ended(site(LANGUAGES), en=NAMES, fr=NAMES, es=NAMES)
    told = audited(mirror(tmp_path, pages), complete=True)
    assert not told.failed(FOOT)
    assert said(told, FOOT, path("fr", 1)) is Outcome.CANT_TELL


def test_what_a_few_pages_end_with_is_no_foot(tmp_path: Path) -> None:
    pages = site(LANGUAGES)
    few = {path("fr", n): pages[path("fr", n)] for n in range(1, 6)}
    pages |= ended(few, fr=ENGLISH)
    assert not audited(mirror(tmp_path, pages), complete=True).failed(FOOT)


def test_a_page_that_says_a_machine_translated_it_is_found(tmp_path: Path) -> None:
    pages = site(LANGUAGES)
    notice = "<p>Cette page a été traduite automatiquement.</p>"
    pages[path("fr", 2)] = pages[path("fr", 2)].replace("<main>", f"{notice}<main>")
    widget = "<script src='//cdn.weglot.com/weglot.min.js'></script>"
    pages[path("es", 5)] = pages[path("es", 5)].replace("<title>", f"{widget}<title>")
    told = audited(mirror(tmp_path, pages), complete=True)
    found = {v.url: v.because for v in told.failed("machine-translation-declared")}
    assert found == {
        f"https://{HOST}/{path('fr', 2)}": "it says: “Cette page a été traduite "
        "automatiquement.”",
        f"https://{HOST}/{path('es', 5)}": "it holds the widget of Weglot",
    }
