"""Files are read from the links of a page, with the language that the link names."""

import pytest

from vigilangue.connectors import downloads
from vigilangue.documents import read

SIX = ("ar", "zh", "en", "fr", "ru", "es")


def language(link: str, among: tuple[str, ...] = SIX) -> str | None:
    (file,) = downloads.read(read(link.encode()), "https://a.example/", among)
    return file.language


@pytest.mark.parametrize(
    "link",
    [
        "<a href=/a.pdf hreflang=fr>Report</a>",
        "<a href=/a.pdf>Français</a>",
        "<a href=/a.pdf>Français (PDF, 2 Mo)</a>",
        "<a href=/a.pdf>FR [PDF]</a>",
        "<a href=/a.pdf title=Français>⬇</a>",
        "<a href=/report-2024-fr.pdf>Report</a>",
        "<a href=/A_RES_79_331-FR.docx>Report</a>",
        "<a href=/files/french/report.pdf>Report</a>",
        "<a href=/files/fr/report.pdf?x=1#page=2>Report</a>",
        "<a href=/report-en.pdf>Français</a>",
    ],
)
def test_a_file_is_named_for_its_language(link: str) -> None:
    assert language(link) == "fr"


@pytest.mark.parametrize(
    "link",
    [
        "<a href=/how-to.pdf>How to apply</a>",
        "<a href=/report.pdf>Report</a>",
        "<a href=/fr.report.pdf>Report</a>",
        "<a href=/report-de.pdf>Report</a>",
        "<a href=/n2412345.pdf>French fries are good for you</a>",
    ],
)
def test_a_file_that_names_no_language_of_the_site_has_none(link: str) -> None:
    assert language(link) is None


def test_pages_pictures_and_what_leads_nowhere_are_no_files() -> None:
    page = read(
        b"<a href=/a.html>a</a><a href=/b>b</a><a href=/c.png>c</a>"
        b"<a href=javascript:a.pdf>d</a><a href=/pdf>e</a><a href=tel:1.pdf>f</a>"
    )
    assert downloads.read(page, "https://a.example/", SIX) == ()


def test_each_file_is_told_once_with_its_form_and_its_words() -> None:
    page = read(b"<a href=a.PDF>Report</a><a href=/x/a.PDF#p2>Report</a>")
    assert downloads.read(page, "https://a.example/x/", SIX) == (
        downloads.Download("https://a.example/x/a.PDF", "pdf", None, "Report"),
    )
