"""What answers as a page and is none: an error page, the front page in its place."""

from pathlib import Path

from tests.app.site import HOST, Pages, audited, mirror, page, path, site
from vigilangue.core import Outcome

LANGUAGES = ("en", "fr", "es")
CHECK = "soft-missing"
SORRY = ["La page que vous cherchez est introuvable ou a été déplacée."]


def whole() -> Pages:
    """A site with a front page a language."""
    return {
        **{
            path(tag, n): page(tag, n, links=[f"/{tag}/"])
            for tag in LANGUAGES
            for n in range(1, 9)
        },
        **{f"{tag}/index.html": page(tag, 40, links=[f"/{tag}/"]) for tag in LANGUAGES},
    }


def gone() -> str:
    html = page("fr", 5, blocks=SORRY)
    heading = html[html.index("<h1>") + 4 : html.index("</h1>")]
    return html.replace(heading, "Page non trouvée")


def test_a_page_that_says_it_is_not_there_is_found(tmp_path: Path) -> None:
    told = audited(mirror(tmp_path, whole() | {path("fr", 5): gone()}), complete=True)
    (found,) = told.failed(CHECK)
    assert (found.url, found.language) == (f"https://{HOST}/{path('fr', 5)}", "fr")
    assert "says that the page is not there" in found.because


def test_the_front_page_in_place_of_a_page_is_found(tmp_path: Path) -> None:
    pages = whole()
    pages[path("fr", 5)] = pages["fr/index.html"]
    told = audited(mirror(tmp_path, pages), complete=True)
    (found,) = told.failed(CHECK)
    assert (found.url, found.language) == (f"https://{HOST}/{path('fr', 5)}", "fr")
    assert "front page in its place" in found.because


def test_the_error_page_of_the_site_itself_is_let_be(tmp_path: Path) -> None:
    told = audited(mirror(tmp_path, whole() | {"fr/404.html": gone()}), complete=True)
    assert not told.failed(CHECK)


def test_a_sound_site_has_none(tmp_path: Path) -> None:
    told = audited(mirror(tmp_path, site(LANGUAGES)), complete=True)
    assert {v.outcome for v in told.verdicts if v.check == CHECK} == {Outcome.PASSED}
