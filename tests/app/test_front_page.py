"""Front pages: where switchers lead home, and pages in many languages."""

from pathlib import Path

import pytest

from tests.app.site import HOST, Pages, audited, linked, mirror, page, path
from tests.app.texts import paragraphs, title
from vigilangue.core import Outcome, Target

LANGUAGES = ("en", "fr", "es")
WORKS = range(1, 9)


def usual(lost: tuple[str, str, int] | None = None) -> Pages:
    """A site with a front page a language; one entry of a switcher may lead home.

    ``lost`` is the page (language, and work) whose entry for another language
    (the second) does.
    """
    pages: Pages = {}
    for tag in LANGUAGES:
        links = [f"/{tag}/", f"/{tag}/contact.html"]
        for n in WORKS:
            to = linked(LANGUAGES, n)
            if lost and lost[0] == tag and lost[2] == n:
                to[lost[1]] = f"/{lost[1]}/"
            pages[path(tag, n)] = page(tag, n, switcher=to, links=links)
        for name, n in (("index.html", 40), ("contact.html", 41)):
            there = {t: f"/{t}/{name.removeprefix('index.html')}" for t in LANGUAGES}
            pages[f"{tag}/{name}"] = page(tag, n, switcher=there, links=links)
    return pages


def test_a_switcher_that_leads_home_is_found_and_no_other(tmp_path: Path) -> None:
    told = audited(mirror(tmp_path, usual(("fr", "es", 3))), complete=True)
    (found,) = told.failed("switcher-leads-home")
    assert (found.url, found.language) == (f"https://{HOST}/{path('fr', 3)}", "es")


def test_a_switcher_that_keeps_the_page_passes(tmp_path: Path) -> None:
    assert not audited(mirror(tmp_path, usual()), complete=True).failed(
        "switcher-leads-home"
    )


def test_a_switcher_that_always_leads_home_is_found_everywhere(tmp_path: Path) -> None:
    homes = {tag: f"/{tag}/" for tag in LANGUAGES}
    pages = {
        path(tag, n): page(tag, n, switcher=homes, links=[homes[tag]])
        for tag in LANGUAGES
        for n in WORKS
    } | {
        f"{tag}/index.html": page(tag, 40, switcher=homes, links=[homes[tag]])
        for tag in LANGUAGES
    }
    told = audited(mirror(tmp_path, pages), complete=True)
    lost = [(v.url, v.language) for v in told.failed("switcher-leads-home")]
    assert len(set(lost)) == len(WORKS) * 3 * 2


def test_a_front_page_is_known_by_the_switcher_alone(tmp_path: Path) -> None:
    homes = {tag: f"/{tag}/" for tag in LANGUAGES}
    pages = {
        path(tag, n): page(tag, n, switcher=homes) for tag in LANGUAGES for n in WORKS
    } | {f"{tag}/index.html": page(tag, 40, switcher=homes) for tag in LANGUAGES}
    told = audited(mirror(tmp_path, pages), complete=True)
    assert len(told.failed("switcher-leads-home")) == len(WORKS) * 3 * 2


def test_the_switcher_of_a_front_page_leads_home_rightly(tmp_path: Path) -> None:
    told = audited(mirror(tmp_path, usual()), complete=True)
    front = told.work("/fr/index.html")
    assert front.home
    said = {
        v.outcome
        for v in told.verdicts
        if v.check == "switcher-leads-home" and v.work == front.id
    }
    assert said == {Outcome.INAPPLICABLE}


def test_a_contact_page_that_all_link_to_is_not_the_front_page(tmp_path: Path) -> None:
    told = audited(mirror(tmp_path, usual()), complete=True)
    assert not told.work("/fr/contact.html").home


def test_a_switcher_of_a_part_of_a_site_may_lead_to_an_unseen_front_page(
    tmp_path: Path,
) -> None:
    pages = usual(("fr", "es", 3))
    del pages["es/index.html"]
    told = audited(mirror(tmp_path, pages))
    (entry,) = [s for s in told.page(path("fr", 3)).switcher if s.label == "es"]
    assert entry.target is Target.HOME


@pytest.mark.parametrize(
    "blocks",
    [
        [title(tag, 1) for tag in ("ar", "zh", "en", "fr", "ru", "es")],
        [paragraphs(tag, 1)[0] for tag in ("ar", "zh", "en", "fr", "ru", "es")],
        [f'<a href="/{t}/">{title(t, 1)}</a>' for t in ("ar", "en", "fr", "ru", "es")],
    ],
    ids=["headings", "paragraphs", "links"],
)
def test_a_page_in_many_languages_is_in_none_and_not_judged(
    tmp_path: Path, blocks: list[str]
) -> None:
    pages = usual() | {"index.html": page("en", 60, blocks=blocks)}
    told = audited(mirror(tmp_path, pages), complete=True)
    front = told.page(f"{HOST}/index.html")
    assert front.language is None
    for check in (
        "untranslated-page",
        "mixed-language",
        "declared-language-mismatch",
        "missing-direction",
    ):
        assert not [v for v in told.failed(check) if v.url == front.url]


def test_a_page_without_content_is_not_called_untranslated(tmp_path: Path) -> None:
    pages = usual() | {
        path("es", 5): page("es", 5, blocks=[" "])
        .replace("<h1>", "<!--h1>")
        .replace("</h1>", "-->")
    }
    told = audited(mirror(tmp_path, pages), complete=True)
    assert told.page(path("es", 5)).language is None
    assert told.missing(path("fr", 5))["es"] is Outcome.CANT_TELL


def test_the_site_of_the_government_is_not_the_front_page(tmp_path: Path) -> None:
    pages = {
        name: html.replace("<nav>", '<nav><a href="https://state.example/">State</a>')
        for name, html in usual(("fr", "es", 3)).items()
    }
    told = audited(mirror(tmp_path, pages), complete=True)
    (found,) = told.failed("switcher-leads-home")
    assert (found.url, found.language) == (f"https://{HOST}/{path('fr', 3)}", "es")


def test_the_front_page_may_be_written_with_or_without_its_slash(
    tmp_path: Path,
) -> None:
    pages = {
        name: html.replace(f'<nav><a href="/{tag}/">', f'<nav><a href="/{tag}">')
        for name, html in usual(("fr", "es", 3)).items()
        for tag in [name.partition("/")[0]]
        if "index" not in name
    }
    told = audited(mirror(tmp_path, pages), complete=True)
    (found,) = told.failed("switcher-leads-home")
    assert (found.url, found.language) == (f"https://{HOST}/{path('fr', 3)}", "es")


def test_the_front_page_of_a_language_that_is_only_declared_is_known(
    tmp_path: Path,
) -> None:
    pages = usual(("fr", "es", 3))
    for name in [n for n in pages if n.startswith("es/news")]:
        work = int(name.removeprefix("es/news-").removesuffix(".html"))
        pages[name] = page(
            "en", work, lang="es", switcher=linked(LANGUAGES, work), links=["/es/"]
        )
    for name in ("es/index.html", "es/contact.html"):
        del pages[name]
    told = audited(mirror(tmp_path, pages), complete=True)
    (found,) = told.failed("switcher-leads-home")
    assert (found.url, found.language) == (f"https://{HOST}/{path('fr', 3)}", "es")
