"""Which blocks are the main content of a page, and in which language that is."""

import pytest

from vigilangue.connectors import page
from vigilangue.core import Capture
from vigilangue.documents import Block, Document, Region
from vigilangue.language import content
from vigilangue.language.reading import UNREAD

FRENCH = (
    "Le comité a examiné les demandes des agriculteurs établis le long du fleuve.",
    "Les visiteurs peuvent consulter les archives dans la grande salle le matin.",
    "La formation des jeunes ingénieurs a commencé au printemps et se poursuivra.",
    "Les pêcheurs ont prié l'assemblée de garder le vieux pont ouvert tout l'été.",
)
ENGLISH = (
    "The committee examined the applications from farmers along the upper river.",
    "Visitors may consult the archives in the great hall on weekday mornings.",
    "Training for young engineers began in spring and will continue next winter.",
    "Fishermen asked the assembly to keep the old bridge open all summer long.",
)
SITE = ("en", "fr", "es", "ru", "ar", "zh")


def block(
    text: str,
    kind: str = "p",
    region: Region = Region.MAIN,
    *,
    linked: int = 0,
    quoted: bool = False,
) -> Block:
    return Block(text, kind, region, None, linked, quoted)


def document(body: str) -> Document:
    return page.read(Capture(url="https://a.example/", body=body.encode())).document


def texts(blocks: list[Block]) -> list[str]:
    return [b.text for b in blocks]


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def test_what_the_markup_calls_main_is_the_content() -> None:
    main = f"<header>Menu</header><p>Before</p><main>{paragraphs(*FRENCH)}</main>"
    assert texts(content.main(document(main), ())) == list(FRENCH)


def test_a_main_of_a_few_words_is_not_all_of_the_content() -> None:
    """Templates put a title into `main` and the text beside it."""
    body = f"<main><h1>Nouvelles</h1></main>{paragraphs(*FRENCH)}"
    assert texts(content.main(document(body), ())) == ["Nouvelles", *FRENCH]


def test_without_a_main_all_but_the_furniture_is_the_content() -> None:
    body = (
        f"<nav>{paragraphs('Accueil')}</nav><aside>{paragraphs('Voir aussi')}</aside>"
        f"<div>{paragraphs(*FRENCH)}</div><footer>{paragraphs('Mentions')}</footer>"
    )
    assert texts(content.main(document(body), ())) == list(FRENCH)


def test_what_recurs_over_the_site_is_left_out() -> None:
    blocks = [block(text) for text in (*FRENCH, "Abonnez-vous à notre lettre.")]
    furniture = {content.fingerprint("Abonnez-vous à notre lettre.")}
    assert texts(content.own(blocks, furniture)) == list(FRENCH)


def test_a_main_that_is_all_furniture_is_looked_for_elsewhere() -> None:
    inside = [block(text) for text in ENGLISH]
    beside = [block(text, region=Region.UNKNOWN) for text in FRENCH]
    furniture = {content.fingerprint(text) for text in ENGLISH}
    assert texts(content.own([*inside, *beside], furniture)) == list(FRENCH)


def test_what_is_said_again_counts_once_but_for_what_is_short() -> None:
    blocks = [block(FRENCH[0]), block("Oui"), block(FRENCH[0]), block("Oui")]
    assert texts(content.own(blocks, ())) == [FRENCH[0], "Oui", "Oui"]


def test_of_nothing_there_is_no_content() -> None:
    assert content.own([], ()) == []
    assert content.main(document(""), ()) == []


def test_a_fingerprint_is_that_of_the_text_alone() -> None:
    assert content.fingerprint("été") == content.fingerprint("été")
    assert content.fingerprint("été") != content.fingerprint("ete")
    assert isinstance(content.fingerprint("\ud800"), int)


def test_running_text_is_neither_menu_nor_quotation() -> None:
    menu = block("Accueil Contact Plan", linked=18)
    sentence = block(FRENCH[0])
    quoted = block(ENGLISH[0], quoted=True)
    assert content.prose([menu, sentence, quoted]) == [sentence]


def test_a_sentence_in_one_link_is_still_running_text() -> None:
    long = f"{FRENCH[0]} {FRENCH[1]}"
    assert content.prose([block(long, linked=len(long))])


def test_a_sentence_with_a_link_in_it_is_running_text() -> None:
    assert content.prose([block(FRENCH[0], linked=20)])


def read(*blocks: Block, title: str = "", among: tuple[str, ...] = SITE) -> str | None:
    return content.read(blocks, title, among).language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ENGLISH[0]),
        ("fr", FRENCH[0]),
        ("es", "Los pescadores pidieron a la asamblea que dejara abierto el puente."),
        ("ru", "Рыбаки попросили собрание держать старый мост открытым до осени."),
        ("ar", "طلب الصيادون من الجمعية إبقاء الجسر القديم مفتوحا حتى الخريف."),
    ],
)
@pytest.mark.parametrize("among", [SITE, ()], ids=["known site", "unknown site"])
def test_a_page_of_one_paragraph_is_read(
    language: str, text: str, among: tuple[str, ...]
) -> None:
    assert read(block(text), among=among) == language


def test_running_text_decides_against_a_menu_in_another_language() -> None:
    menu = [block(text[:60], linked=60) for text in ENGLISH * 3]
    assert read(*menu, *map(block, FRENCH)) == "fr"


def test_quotations_decide_nothing() -> None:
    quoted = [block(text, quoted=True) for text in ENGLISH * 3]
    assert read(*quoted, *map(block, FRENCH)) == "fr"


def test_a_page_of_links_is_read_by_them() -> None:
    links = [block(text, "li", linked=len(text)) for text in FRENCH]
    assert read(*links, title="Toutes les nouvelles") == "fr"


def test_a_short_page_is_read_among_the_languages_of_the_site() -> None:
    lines = [block("Horaires d'ouverture"), block("Fermé le lundi")]
    assert read(*lines, title="Nous trouver") == "fr"


@pytest.mark.parametrize(
    "text", ["", "  ", "12 345", "2024-11-24 10:30", "\x00\x01", "A/RES/71/328", "…"]
)
def test_of_a_page_without_words_nothing_is_told(text: str) -> None:
    assert content.read([block(text)], "", SITE) == UNREAD
    assert content.read([], text, SITE) == UNREAD


@pytest.mark.parametrize(
    ("heading", "language"), [(ENGLISH[3], "en"), (FRENCH[3], "fr")]
)
def test_a_page_in_two_languages_is_in_that_of_its_headings(
    heading: str, language: str
) -> None:
    halves = [*map(block, ENGLISH[:3]), *map(block, FRENCH[:3])]
    assert read(block(heading, "h1"), *halves, title=heading) == language


def test_the_order_of_two_halves_does_not_matter() -> None:
    heading = block(FRENCH[3], "h1")
    french, english = [*map(block, FRENCH[:3])], [*map(block, ENGLISH[:3])]
    one = read(heading, *french, *english, title=FRENCH[3])
    assert one == read(heading, *english, *french, title=FRENCH[3]) == "fr"


def test_a_paragraph_in_another_language_does_not_change_that_of_the_page() -> None:
    assert read(*map(block, FRENCH), block(ENGLISH[0]), title=FRENCH[0]) == "fr"


@pytest.mark.parametrize("linked", [False, True], ids=["text", "links"])
def test_a_page_in_many_languages_is_in_none(linked: bool) -> None:
    names = (
        "Bureau international des rivières",
        "International Office for Rivers",
        "Oficina Internacional de los Ríos",
        "Международное бюро рек",
        "المكتب الدولي للأنهار",
        "国际河流局 国际河流局 国际河流局",
    )
    blocks = [block(n, "li", linked=len(n) if linked else 0) for n in names]
    assert read(*blocks, title="") is None


def test_of_two_languages_that_are_alike_the_one_of_the_site_is_read() -> None:
    croatian = (
        "Odbor je razmotrio zahtjeve poljoprivrednika uz gornji tok rijeke. "
        "Posjetitelji mogu ujutro pregledati arhivu u velikoj dvorani na prvom katu."
    )
    assert read(block(croatian), among=("en", "bs")) == "bs"
    assert read(block(croatian), among=("en", "hr")) == "hr"


def test_what_is_confidently_read_says_how_confidently() -> None:
    reading = content.read([block(text) for text in FRENCH], "", SITE)
    assert 0.9 <= reading.confidence <= 1


def test_what_stands_before_the_heading_of_a_page_without_main_is_left_out() -> None:
    """A column of news beside the text is no part of it, whatever marks it."""
    body = f"<div>{paragraphs(*ENGLISH)}</div><h1>Nouvelles</h1>{paragraphs(*FRENCH)}"
    assert texts(content.main(document(body), ())) == ["Nouvelles", *FRENCH]


def test_a_heading_that_little_follows_leaves_out_nothing() -> None:
    body = f"{paragraphs(*FRENCH)}<h1>Contact</h1><p>Écrivez-nous.</p>"
    found = texts(content.main(document(body), ()))
    assert found == [*FRENCH, "Contact", "Écrivez-nous."]


def test_a_page_of_filler_with_a_short_title_is_in_no_language() -> None:
    filler = (
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod "
        "tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, "
        "quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo."
    )
    blocks = [block("The index page", "h1"), block(filler), block(filler + " Etiam.")]
    assert content.read(blocks, "The index page", SITE) == UNREAD
