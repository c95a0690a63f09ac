"""Links are read as written, and resolved to addresses that can be looked at."""

import pytest

from vigilangue.documents import HeadLink, Link, Region, addresses, read, widgets


def links(html: str) -> list[Link]:
    return list(read(html.encode()).links)


def hrefs(html: str) -> list[str]:
    return [link.href for link in links(html)]


def test_a_link_has_its_words_its_languages_and_its_place() -> None:
    html = (
        '<nav><a href=" /fr/ " lang="fr" hreflang="fr" title="Passer au français">'
        "<b>Fran&ccedil;ais</b>\n</a></nav>"
    )
    assert links(html) == [
        Link("/fr/", "Français", "Passer au français", "fr", "fr", Region.CHROME)
    ]


@pytest.mark.parametrize(
    ("html", "hint"),
    [
        ("<a href=x><img alt='Deutsch' src=de.png></a>", "Deutsch"),
        ("<a href=x aria-label='Deutsch'>DE</a>", "Deutsch"),
        (
            "<a href=x title='Deutsch' aria-label='Deutsch lesen'>DE</a>",
            "Deutsch lesen",
        ),
        ("<map><area href=x title='Deutsch'></map>", "Deutsch"),
    ],
)
def test_a_link_is_known_by_what_names_it(html: str, hint: str) -> None:
    assert [link.hint for link in links(html)] == [hint]


def test_an_area_of_a_picture_is_a_link() -> None:
    (link,) = links("<main><map><area href=/fr alt=Français></map></main>")
    assert (link.href, link.text, link.region) == ("/fr", "Français", Region.MAIN)


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<select><option value=/fr/>Français</select>", ["/fr/"]),
        ("<select><option value='?lang=fr'>Français</select>", ["?lang=fr"]),
        ("<select><option value=page_fr.html>Français</select>", ["page_fr.html"]),
        ("<select><option value=fr data-url=/fr>Français</select>", ["/fr"]),
        ("<select><option value=fr>Français</select>", []),
    ],
)
def test_an_entry_of_a_select_box_that_leads_somewhere_is_a_link(
    html: str, found: list[str]
) -> None:
    assert hrefs(html) == found
    assert [link.text for link in links(html)] == ["Français"] * len(found)


def test_a_link_of_a_menu_that_opens_later_is_read() -> None:
    (link,) = links("<ul hidden><li><a href=/fr>Français</a></ul>")
    assert link.text == "Français"


def test_links_in_links_end_where_the_next_begins() -> None:
    assert hrefs("<a href=1>one <a href=2>two</a> <a name=x>no</a>") == ["1", "2"]


def test_a_link_of_the_head_is_kept_as_written() -> None:
    page = read(b'<link rel="Alternate" hreflang="fr" href="/fr"><p>a')
    assert page.head == (
        HeadLink(
            "alternate",
            "/fr",
            "fr",
            "",
            '<link rel="Alternate" hreflang="fr" href="/fr">',
        ),
    )


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<p>a",
        "mailto:a@example.org",
        "tel:0041",
        "ftp://example.org/a",
        "file:///etc/passwd",
        "about:blank",
        "blob:https://example.org/1",
        "view-source:https://example.org/",
        "#top",
        "",
        "   ",
        "http://[::1",
        "http://[evil]/",
        "x" * 3000,
    ],
)
def test_what_leads_to_no_page_is_no_address(href: str) -> None:
    assert addresses.resolve("https://example.org/a/", href) == ""


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("b", "https://example.org/a/b"),
        ("/b#c", "https://example.org/b"),
        ("//other.example/b", "https://other.example/b"),
        ("?lang=fr", "https://example.org/a/?lang=fr"),
        ("HTTP://example.org/b", "HTTP://example.org/b"),
        ("../fr/", "https://example.org/fr/"),
        ("a:b/c.html", ""),
    ],
)
def test_an_address_is_resolved_as_a_browser_does(href: str, url: str) -> None:
    assert (
        addresses.resolve("https://example.org/a/", href).casefold() == url.casefold()
    )


@pytest.mark.parametrize(
    ("html", "base"),
    [
        ("<base href=/a/><base href=/b/>", "/a/"),
        ("<base target=_top><base href=/b/>", "/b/"),
        ("<base href='javascript:alert(1)'>", "javascript:alert(1)"),
        ("<p>none", ""),
    ],
)
def test_the_first_base_is_kept_as_written(html: str, base: str) -> None:
    assert read(html.encode()).base == base


def test_a_million_links_are_read_as_far_as_the_page_is() -> None:
    page = read(b"<a href=/x>y</a>\n" * 100_000)
    assert len(page.links) == 100_000


def test_a_frameset_is_a_page_without_content() -> None:
    page = read(b"<frameset><frame src=a><noframes><p>no frames</noframes></frameset>")
    assert page.blocks == ()


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("//translate.google.com/translate_a/element.js?cb=init", "Google Translate"),
        ("https://cdn.gtranslate.net/widgets/latest/dropdown.js", "GTranslate"),
        ("https://cdn.weglot.com/weglot.min.js", "Weglot"),
        ("//www.microsofttranslator.com/ajax/v3/WidgetV3.ashx", "Microsoft Translator"),
        (
            "https://translate.yandex.net/website-widget/v1/widget.js",
            "Yandex Translate",
        ),
    ],
)
def test_a_translation_widget_is_told_by_its_script(source: str, name: str) -> None:
    page = read(f'<SCRIPT async src="{source}"></SCRIPT><p>a'.encode())
    assert widgets(page) == (name,)


def test_a_page_that_writes_about_a_widget_has_none() -> None:
    page = read(
        b"<script src=/jquery.js></script><p>Weglot: //cdn.weglot.com/weglot.min.js"
        b" and <a href=//translate.google.com>translate.google.com</a>"
    )
    assert widgets(page) == ()
    assert page.scripts == ("/jquery.js",)
