"""What a page declares of its language versions, in whichever way it does."""

import pytest

from vigilangue.connectors import page
from vigilangue.connectors.page import Page
from vigilangue.core import Capture

URL = "https://a.example/en/news/"


def read(head: str = "", body: str = "", html: str = "", **headers: str) -> Page:
    """Read a page with what stands in its head, its body, and its HTTP headers."""
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    raw = f"<!doctype html><html {html}><head>{head}</head><body>{body}</body></html>"
    return page.read(Capture(url=URL, body=raw.encode(), headers=names))


def alternates(found: Page) -> list[tuple[str, str]]:
    return [(link.label, link.url) for link in found.alternates]


def switcher(found: Page) -> list[tuple[str, str]]:
    return [(link.label, link.url) for link in found.switcher]


@pytest.mark.parametrize(
    ("hreflang", "label"),
    [
        ("fr", "fr"),
        ("FR", "fr"),
        ("fr_CA", "fr-CA"),
        ("zh-CN", "zh-Hans"),
        ("zh", "zh"),
        ("no", "no"),
        ("sr-latn", "sr-Latn"),
        (" es ", "es"),
        ("fra", "fr"),
    ],
)
def test_an_alternate_is_named_by_its_tag(hreflang: str, label: str) -> None:
    link = f'<link rel="alternate" hreflang="{hreflang}" href="/x">'
    assert alternates(read(link)) == [(label, "https://a.example/x")]


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="alternate" href="/x">',
        '<link rel="alternate" hreflang="" href="/x">',
        '<link rel="alternate" hreflang="french" href="/x">',
        '<link rel="alternate" hreflang="fr">',
        '<link rel="alternate" hreflang="fr" href="">',
        '<link rel="alternate" hreflang="fr" href="#top">',
        '<link rel="alternate" hreflang="fr" href="mailto:a@a.example">',
        '<link rel="alternate" hreflang="fr" href="javascript:void(0)">',
        '<link rel="alternate" hreflang="fr" href="http://[broken">',
        '<link rel="canonical" hreflang="fr" href="/x">',
        '<link rel="alternates" hreflang="fr" href="/x">',
        '<!-- <link rel="alternate" hreflang="fr" href="/x"> -->',
    ],
)
def test_what_is_no_alternate_is_none(link: str) -> None:
    assert alternates(read(link)) == []


@pytest.mark.parametrize("rel", ["alternate", "ALTERNATE", "alternate nofollow"])
def test_a_relation_may_stand_among_others(rel: str) -> None:
    link = f'<link rel="{rel}" hreflang="fr" href="x">'
    assert alternates(read(link)) == [("fr", "https://a.example/en/news/x")]


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("/fr/", "https://a.example/fr/"),
        ("fr", "https://a.example/en/news/fr"),
        ("../../fr/", "https://a.example/fr/"),
        ("//fr.a.example/x", "https://fr.a.example/x"),
        ("?lang=fr", "https://a.example/en/news/?lang=fr"),
        ("HTTPS://fr.a.example/x#y", "HTTPS://fr.a.example/x"),
        (" /fr/&amp;x ", "https://a.example/fr/&x"),
    ],
)
def test_an_address_is_resolved_as_browsers_do(href: str, url: str) -> None:
    link = f'<link rel="alternate" hreflang="fr" href="{href}">'
    assert alternates(read(link)) == [("fr", url)]


def test_the_base_of_a_page_counts_for_all_its_links() -> None:
    found = read(
        '<base href="/site/"><link rel="alternate" hreflang="fr" href="x">'
        '<link rel="canonical" href="y">',
        '<a href="z" hreflang="es">Español</a>',
        link="<w>; rel=alternate; hreflang=ru",
    )
    assert alternates(found) == [
        ("fr", "https://a.example/site/x"),
        ("ru", "https://a.example/site/w"),
    ]
    assert switcher(found) == [("es", "https://a.example/site/z")]
    assert found.canonical == "https://a.example/site/y"


def test_the_same_declared_twice_counts_once() -> None:
    link = '<link rel="alternate" hreflang="fr" href="/fr/">'
    assert len(alternates(read(link + link))) == 1


def test_the_quote_of_an_alternate_is_the_link_as_written() -> None:
    link = '<link rel="alternate" hreflang="fr" href="/fr/">'
    assert read(link).alternates[0].quote == link


@pytest.mark.parametrize(
    "header",
    [
        '<https://a.example/fr/>; rel="alternate"; hreflang="fr"',
        "</fr/>; rel=alternate; hreflang=fr",
        '</fr/>;hreflang="fr";rel="alternate"',
        '</a>; rel="preload"; as="style", </fr/>; rel="alternate"; hreflang="fr"',
        '</fr/>; REL="Alternate"; HREFLANG="FR"',
        '</fr/>; rel="alternate"; hreflang="fr"; title="a, b; c"',
        '</fr/>; rel="nofollow alternate"; hreflang="fr"',
    ],
)
def test_an_alternate_may_stand_in_a_header(header: str) -> None:
    assert alternates(read(link=header)) == [("fr", "https://a.example/fr/")]


@pytest.mark.parametrize(
    "header",
    [
        "",
        "hreflang=fr",
        '</fr/>; rel="preload"; hreflang="fr"',
        '</fr/>; rel="alternate"',
        '</fr/>; rel="alternate"; hreflang="klingonese"',
        "<>; rel=alternate; hreflang=fr",
        "<" * 50_000 + "hreflang",
        '</fr/>; rel="not-alternate"; hreflang="fr"',
    ],
)
def test_a_header_that_is_none_or_broken_is_borne(header: str) -> None:
    assert alternates(read(link=header)) == []


def test_several_alternates_of_one_header_are_told_apart() -> None:
    header = ", ".join(
        f'</{tag}/>; rel="alternate"; hreflang="{tag}"' for tag in ("fr", "es", "ru")
    )
    assert [label for label, _ in alternates(read(link=header))] == ["fr", "es", "ru"]


@pytest.mark.parametrize(
    "entry",
    [
        '<a href="/fr/">Français</a>',
        '<a href="/fr/">FR</a>',
        '<a href="/fr/" hreflang="fr">⚑</a>',
        '<a href="/fr/" title="Français"><i class="flag"></i></a>',
        '<a href="/fr/" aria-label="French version"><i></i></a>',
        '<a href="/fr/"><img src="fr.png" alt="Français"></a>',
        '<a href="/fr/">Lire cette page en français</a>',
        '<select><option value="/fr/">Français</option></select>',
        '<map><area href="/fr/" alt="Français"></map>',
    ],
)
def test_an_entry_of_a_switcher_names_its_language_in_some_way(entry: str) -> None:
    assert switcher(read(body=f"<nav>{entry}</nav>")) == [
        ("fr", "https://a.example/fr/")
    ]


@pytest.mark.parametrize(
    "entry",
    [
        '<a href="/fr/">Actualités</a>',
        '<a href="/fr/">Learn French with our free courses for beginners</a>',
        "<a>Français</a>",
        '<a href="#fr">Français</a>',
        '<a href="javascript:go(1)">Français</a>',
        '<a href="/it">IT department</a>',
        '<a href="/x"></a>',
    ],
)
def test_another_link_names_no_language(entry: str) -> None:
    assert switcher(read(body=f"<nav>{entry}</nav>")) == []


def test_an_entry_in_the_text_is_told_from_one_in_the_furniture() -> None:
    link = '<a href="/fr/">Français</a>'
    (inside,) = read(body=f"<main>{link}</main>").switcher
    (outside,) = read(body=f"<nav>{link}</nav><main>x</main>").switcher
    assert (inside.chrome, outside.chrome) == (False, True)


def test_an_entry_with_a_tag_is_of_the_switcher_wherever_it_stands() -> None:
    link = '<main><a href="/fr/" hreflang="fr">Français</a></main>'
    assert read(body=link).switcher[0].chrome


def test_all_that_a_page_says_of_its_language_is_kept_as_written() -> None:
    found = read(
        '<meta name="dcterms.language" content="es">'
        '<meta http-equiv="content-language" content="fr, ru">'
        '<meta property="og:locale" content="de_DE">',
        html='lang="EN-gb"',
        content_language="ar, zh",
    )
    assert found.declared == ("EN-gb", "ar", "zh", "fr", "ru", "es", "de_DE")


def test_the_root_and_the_header_are_kept_apart() -> None:
    found = read(html='lang="EN-gb"', content_language="ar, zh")
    assert (found.document.lang, found.content_language) == ("EN-gb", ("ar", "zh"))


@pytest.mark.parametrize("tag", ["jp", "english", "en-UK", "en_US", "{{ lang }}"])
@pytest.mark.parametrize(
    "link",
    [
        '<link rel="alternate" hreflang="{}" href="/x">',
        '<a href="/x" hreflang="{}">x</a>',
        f'<link rel="alternate" href="/{"x" * 400}" hreflang="{{}}">',
    ],
    ids=["head", "text", "long"],
)
def test_a_link_whose_hreflang_is_no_tag_is_kept(link: str, tag: str) -> None:
    ((said, found),) = read(2 * link.format(tag)).mislabelled
    assert said == tag
    assert f'hreflang="{tag}"' in found


def test_so_is_one_of_a_header() -> None:
    header = '</ja/>; rel="alternate"; hreflang="jp", </fr/>; hreflang=fr'
    ((said, found),) = read(link=header).mislabelled
    assert said == "jp"
    assert found == 'Link: </ja/>; rel="alternate"; hreflang="jp"'


def test_an_address_that_speaks_of_hreflang_is_no_tag() -> None:
    link = '<link rel="alternate" href="/x?hreflang=en" hreflang="jp">'
    ((said, _),) = read(link).mislabelled
    assert said == "jp"


@pytest.mark.parametrize("tag", ["", " ", "fr", " fr ", "zh-CN", "x-default", "FRA"])
def test_a_tag_that_is_one_is_not_held_against_a_link(tag: str) -> None:
    assert read(f'<link hreflang="{tag}" href="/x">').mislabelled == ()


def test_few_wrong_tags_are_kept_of_a_page() -> None:
    links = "".join(f'<link hreflang="q_{n}" href="/x">' for n in range(99))
    assert len(read(links).mislabelled) == 8


def test_a_page_that_says_nothing_of_its_language_declares_none() -> None:
    assert read(html='lang=" "', content_language=" , ").declared == ()


@pytest.mark.parametrize("raw", [b"", b"\x00" * 99, b"<" * 9999, b"\xff\xfe<a href="])
def test_no_bytes_make_it_fail(raw: bytes) -> None:
    found = page.read(
        Capture(url=URL, body=raw, headers={"link": raw.decode("latin1")})
    )
    assert found.alternates == ()


def test_a_title_names_the_language_of_a_longer_text_where_lang_agrees() -> None:
    body = (
        '<div><a href="/pt" lang="pt" title="português">Portuguese, International</a>'
        '<a href="/a" title="português">A long text about something else here</a></div>'
    )
    capture = Capture(url="https://a.example/", body=body.encode())
    assert [s.label for s in page.read(capture).switcher] == ["pt"]
