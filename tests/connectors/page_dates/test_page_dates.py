"""A page says when it was changed in its data, or in words that readers see."""

from datetime import date

import pytest

from vigilangue.connectors.page_dates import modified, published
from vigilangue.documents import read

DAY = date(2024, 5, 3)
LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Last updated: 3 May 2024"),
        ("en", "This page was last updated on May 3, 2024."),
        ("en", "Published 1 May 2023 | Last reviewed 3 May 2024"),
        ("fr", "Dernière mise à jour : le 3 mai 2024"),
        ("fr", "Page mise à jour le 3 mai 2024"),
        ("es", "Última actualización: 3 de mayo de 2024"),
        ("ru", "Последнее обновление: 3 мая 2024 г."),
        ("zh", "最后更新：2024年5月3日"),
        ("zh-Hant", "最後更新：二〇二四年五月三日"),
        ("zh", "2024年5月3日更新"),
        ("ar", "آخر تحديث: ٣ أيار/مايو ٢٠٢٤"),
        ("de", "Stand: 03.05.2024"),
        ("pl", "Ostatnia aktualizacja: 3 maja 2024"),
        ("fi", "Päivitetty 3.5.2024"),
        ("ja", "最終更新日：2024年5月3日"),
    ],
)
def test_a_line_that_says_when_the_page_was_changed_is_read_in(
    language: str, line: str
) -> None:
    page = read(
        f"<main><h1>A</h1><p>b</p></main><footer><p>{line}</p></footer>".encode()
    )
    assert modified(page, language) == DAY


@pytest.mark.parametrize(
    "html",
    [
        "<dl><dt>Date modified:</dt><dd>2024-05-03</dd></dl>",
        "<dl><dt>Date modified:</dt><dd><time>2024-05-03</time></dd></dl>",
        "<p>Last updated <time datetime=2024-05-03T10:00Z>last week</time></p>",
        "<p>Last updated</p><p><time datetime=2024-05-03>last week</time></p>",
        "<p>Last updated: <time datetime=2024-05-03>05/03/24</time></p>",
    ],
)
def test_the_words_and_the_date_may_be_marked_up(html: str) -> None:
    assert modified(read(html.encode()), "en") == DAY


@pytest.mark.parametrize(
    "html",
    [
        "<meta property=article:modified_time content=2024-05-03T18:24:55+02:00>",
        "<meta property=og:updated_time content=2024-05-03>",
        "<meta name=DCTERMS.modified content=2024-05-03>",
        "<meta itemprop=dateModified content=20240503>",
        "<meta http-equiv=last-modified content='Fri, 03 May 2024 10:00:00 GMT'>",
        LD.format('{"@type": "WebPage", "dateModified": "2024-05-03T08:00:00Z"}'),
        LD.format(
            '[{"@graph": [{"@type": ["Article"], "dateModified": "2024-05-03"}]}]'
        ),
        LD.format('{"@type": "Thing", "dateModified": "2024-05-03"}'),
    ],
)
def test_a_page_states_when_it_was_changed(html: str) -> None:
    assert modified(read(html.encode()), None) == DAY


def test_what_is_believed_first_comes_first() -> None:
    stated = LD.format('{"@type": "Article", "dateModified": "2024-05-01"}')
    meta = (
        "<meta name=dcterms.modified content=2024-05-03>"
        "<meta property=og:updated_time content=2024-05-02>"
    )
    line = "<p>Last updated: 4 May 2024"
    assert modified(read((stated + meta + line).encode()), "en") == date(2024, 5, 1)
    assert modified(read((meta + line).encode()), "en") == date(2024, 5, 2)
    assert modified(read(line.encode()), "en") == date(2024, 5, 4)


def test_an_impossible_date_leaves_it_to_the_next() -> None:
    page = read(
        b"<meta property=og:updated_time content=2024-02-30>"
        b"<meta name=dcterms.modified content=2024-05-03>"
    )
    assert modified(page, "en") == DAY


def test_the_date_of_another_thing_in_the_data_is_not_that_of_the_page() -> None:
    data = (
        '[{"@type": "Comment", "dateModified": "2024-01-01"},'
        '{"@type": "NewsArticle", "dateModified": "2024-05-03"}]'
    )
    assert modified(read(LD.format(data).encode()), "en") == DAY


def test_the_day_of_publication_is_another() -> None:
    html = "<p>Published on 1 May 2023. Last updated 3 May 2024.</p>"
    page = read(html.encode())
    assert published(page, "en") == date(2023, 5, 1)
    assert modified(page, "en") == DAY


@pytest.mark.parametrize(
    "html",
    [
        "<meta property=article:published_time content=2024-05-03>",
        "<meta name=dcterms.issued content=2024-05-03>",
        "<meta name=date content='03/05/2024 - 22:35'>",
        LD.format('{"@type": "Article", "datePublished": "2024-05-03"}'),
        "<p>Publié le 3 mai 2024</p>",
    ],
)
def test_a_page_says_when_it_was_published(html: str) -> None:
    page = read(html.encode())
    assert published(page, "fr") == DAY
    assert modified(page, "fr") is None


@pytest.mark.parametrize(
    "html",
    [
        "<p>The rules were last updated by the committee. It met on 3 May and will "
        "speak of it again, at some length, on 4 May 2024.</p>",
        "<p>3 May 2024</p>",
        "<p>Last updated: yesterday</p>",
        "<p>Last updated: 03/04/2024</p>",
        "<p>Last updated: 3 May 2024</p><p>Last updated: 4 May 2024</p>",
        "<p>unupdated 3 May 2024</p>",
        "<p>Last updated</p><p>The meeting of 3 May 2024 took place in the great hall "
        "of the house.</p>",
        "<p>Last updated: 3 May 2024 " + "and more " * 50 + "</p>",
        "<meta name=date content=2024-05-03>",
        "",
    ],
)
def test_what_does_not_say_it_of_the_page_is_none(html: str) -> None:
    assert modified(read(html.encode()), "en") is None


def test_a_line_in_the_content_counts_before_one_in_the_footer() -> None:
    html = "<footer>Updated: 1 May 2024</footer><main><p>Updated: 3 May 2024</p></main>"
    assert modified(read(html.encode()), "en") == DAY


def test_words_of_another_language_than_that_of_the_page_are_not_read() -> None:
    page = read("<p>Dernière mise à jour : 3 mai 2024</p>".encode())
    assert modified(page, "fr") == DAY
    assert modified(page, "en") is None
    assert modified(page, None) is None
