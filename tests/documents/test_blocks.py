"""A page is read into blocks: what stands where, in which declared language."""

import pytest

from vigilangue.documents import Block, Document, Region, read

CHROME, UNKNOWN, MAIN = Region.CHROME, Region.UNKNOWN, Region.MAIN

PAGES = {
    "ar": ("rtl", "الرئيسية", "عن المنظمة", "تعمل المنظمة بست لغات.", "اتصل بنا"),
    "zh": ("ltr", "首页", "关于本组织", "本组织以六种语文开展工作。", "联系我们"),
    "en": ("ltr", "Home", "About the body", "It works in six languages.", "Contact"),
    "fr": ("ltr", "Accueil", "À propos", "Il travaille en six langues.", "Contact"),
    "ru": ("ltr", "Главная", "О нас", "Она работает на шести языках.", "Контакты"),
    "es": ("ltr", "Inicio", "Acerca de", "Trabaja en seis idiomas.", "Contacto"),
}
LAYOUT = """<!doctype html><html lang="{tag}" dir="{dir}"><head><meta charset="utf-8">
<title>{title} | Org</title></head><body>
<header><a href="/">{home}</a></header><nav><ul><li><a href="/a">{home}</a></ul></nav>
<main><h1>{title}</h1><p>{body}<p>{body} <a href="/c">{contact}</a></main>
<footer><p>{contact}</p></footer></body></html>"""


def blocks(html: str) -> list[tuple[str, Region]]:
    return [(b.text, b.region) for b in read(html.encode()).blocks]


def only(html: str) -> Block:
    (block,) = read(html.encode()).blocks
    return block


def made(html: str) -> Document:
    return read(html.encode())


@pytest.mark.parametrize("tag", PAGES)
def test_a_page_is_told_from_its_furniture_in(tag: str) -> None:
    way, home, title, body, contact = PAGES[tag]
    html = LAYOUT.format(
        tag=tag, dir=way, home=home, title=title, body=body, contact=contact
    )
    page = made(html)
    assert (page.lang, page.direction, page.title) == (tag, way, f"{title} | Org")
    assert blocks(html) == [
        (home, CHROME),
        (home, CHROME),
        (title, MAIN),
        (body, MAIN),
        (f"{body} {contact}", MAIN),
        (contact, CHROME),
    ]
    assert [b.kind for b in page.blocks] == ["p", "li", "h1", "p", "p", "p"]
    assert page.blocks[4].linked == len(contact)


def test_inline_elements_do_not_break_a_sentence() -> None:
    html = "<p>one <b>two</b> <a href=x>three</a><br>four <span>five</span></p>"
    assert only(html).text == "one two three four five"


def test_a_line_break_before_the_words_does_not_take_them_elsewhere() -> None:
    html = "<nav>menu</nav><br><main><h1><br>Title</h1></main>"
    page = made(html)
    assert [(b.text, b.kind, b.region) for b in page.blocks] == [
        ("menu", "p", CHROME),
        ("Title", "h1", MAIN),
    ]


def test_blanks_that_do_not_break_are_blanks() -> None:
    assert blocks("<p>&nbsp;</p><p>mise à jour&nbsp;: ici</p>") == [
        ("mise à jour : ici", UNKNOWN)
    ]


def test_the_language_of_a_block_is_that_of_the_nearest_attribute() -> None:
    page = made("<div lang=fr><p>un<p lang=ar>اثنان</p></div><p>three")
    assert [b.lang for b in page.blocks] == ["fr", "ar", None]


def test_words_in_another_language_are_a_block_of_their_own() -> None:
    page = made("<p>he said <span lang=fr>bonjour</span> to me</p>")
    assert [(b.text, b.lang) for b in page.blocks] == [
        ("he said", None),
        ("bonjour", "fr"),
        ("to me", None),
    ]


def test_a_link_in_another_language_does_not_cut_the_sentence() -> None:
    page = made("<p>See <a href=/fr lang=fr>le rapport</a> for more.</p>")
    assert [(b.text, b.lang) for b in page.blocks] == [
        ("See le rapport for more.", None)
    ]


def test_a_link_in_another_language_that_stands_alone_has_that_language() -> None:
    assert only("<li><a href=/fr lang=fr>Français</a></li>").lang == "fr"


@pytest.mark.parametrize("tag", ["blockquote", "q", "cite", "code", "pre", "address"])
def test_quotations_code_and_addresses_are_marked(tag: str) -> None:
    assert only(f"<{tag}>words</{tag}>").quoted


@pytest.mark.parametrize(
    "html",
    [
        "<div hidden>words</div>",
        '<div style="display:none">words</div>',
        '<div style="Display : None">words</div>',
        "<noscript>words</noscript>",
        "<template><p>words</p></template>",
        "<svg><title>words</title><text>words</text></svg>",
        "<script>words</script><style>words</style>",
        "<iframe>words</iframe><object>words</object>",
        "<video>Your browser shows no video.</video><audio>words</audio>",
        "<textarea>words</textarea>",
        "<!-- words -->",
        "<div hidden><p>words</p><ul><li>words</ul></div>",
    ],
)
def test_what_no_reader_sees_is_not_read(html: str) -> None:
    assert blocks(f"<p>seen</p>{html}") == [("seen", UNKNOWN)]


@pytest.mark.parametrize(
    "style", ["text-decoration:none;display:block", "display:block", "float:none"]
)
def test_what_is_shown_is_read(style: str) -> None:
    assert only(f'<p style="{style}">words</p>').text == "words"


@pytest.mark.parametrize(
    "html",
    [
        "<nav>w</nav>",
        "<footer>w</footer>",
        "<header>w</header>",
        "<aside>w</aside>",
        "<div role=navigation>w</div>",
        "<div role=banner>w</div>",
        '<div class="a breadcrumb b">w</div>',
        "<ul id=main-menu><li>w</ul>",
        "<select><option>w</select>",
        "<main><nav>w</nav></main>",
    ],
)
def test_furniture_is(html: str) -> None:
    assert only(html).region is CHROME


@pytest.mark.parametrize(
    "html",
    [
        '<div class="page-header-wrap with-sidebar">w</div>',
        "<article><header>w</header></article>",
        "<article><div><header><div>w</div></header></div></article>",
        "<header><h1>w</h1></header>",
        "<div id=content>w</div>",
    ],
)
def test_content_is(html: str) -> None:
    assert only(html).region is UNKNOWN


@pytest.mark.parametrize(
    "html",
    [
        "<main>w</main>",
        "<div role=main>w</div>",
        "<main><header>w</header></main>",
        "<main><main>w</main></main>",
        "<nav><main>w</main></nav>",
    ],
)
def test_main_content_is(html: str) -> None:
    assert only(html).region is MAIN


def test_after_an_inner_main_the_outer_one_goes_on() -> None:
    html = "<main><p>a<main><p>b</main><p>c</main><p>d"
    assert [r for _, r in blocks(html)] == [MAIN, MAIN, MAIN, UNKNOWN]


@pytest.mark.parametrize(
    ("html", "title"),
    [
        ("<title> The \n title </title>", "The title"),
        ("<svg><title>no</title></svg><title>yes</title>", "yes"),
        ("<template><title>no</title></template><title>yes</title>", "yes"),
        ("<title>first</title><title>second</title>", "first"),
        ("<title>a &amp; b &lt;c&gt;</title>", "a & b <c>"),
        ("<body class=x><svg><title>no</title></svg>", ""),
        ("<p>none</p>", ""),
    ],
)
def test_the_title_is_that_of_the_page(html: str, title: str) -> None:
    assert made(html).title == title


@pytest.mark.parametrize(
    ("html", "lang"),
    [
        ("<html lang=fr>", "fr"),
        ("<html xml:lang='fr'>", "fr"),
        ("<html lang=' fr '>", "fr"),
        ("<html lang=en xml:lang=fr>", "en"),
        ("<html><body lang=fr>", "fr"),
        ("<html lang=''>", None),
        ("<html>", None),
        (
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml' "
            "xml:lang='ru'>",
            "ru",
        ),
    ],
)
def test_the_language_of_the_page_is_declared_by(html: str, lang: str | None) -> None:
    assert made(html + "<p>a").lang == lang


@pytest.mark.parametrize(
    ("html", "way"),
    [
        ("<html dir=rtl>", "rtl"),
        ("<html dir=RTL>", "rtl"),
        ("<html><body dir=rtl>", "rtl"),
        ("<html dir=ltr><body dir=rtl>", "rtl"),
        ("<html dir=sideways>", None),
        ("<html>", None),
    ],
)
def test_the_direction_of_the_page_is_declared_by(html: str, way: str | None) -> None:
    assert made(html + "<p>a").direction == way


def test_marks_of_direction_are_kept_with_the_words() -> None:
    assert only("<p>\u200fعربي\u200e</p>").text == "\u200fعربي\u200e"


def test_a_meta_is_known_by_name_property_or_itemprop_and_the_first_counts() -> None:
    page = made(
        "<meta name=Date content=a><meta name=date content=b>"
        "<meta property=og:title content=c><meta itemprop=dateModified content=d>"
        "<meta http-equiv=Last-Modified content=e><meta name=empty>"
    )
    assert page.meta == {
        "date": "a",
        "og:title": "c",
        "datemodified": "d",
        "last-modified": "e",
    }


def test_a_time_is_kept_with_the_block_it_stands_in() -> None:
    page = made("<p>a</p><p>Updated <time datetime=2024-05-03>today</time></p>")
    assert page.times == ("2024-05-03",)
    assert page.blocks[page.time_blocks[0]].text == "Updated today"


def test_an_odd_attribute_name_does_not_turn_the_tag_into_text() -> None:
    page = made('<p>a <a href="/b" =x y"z \'>b</a> c</p>')
    assert [b.text for b in page.blocks] == ["a b c"]
    assert [link.href for link in page.links] == ["/b"]
