"""A passage that was left in another language is found; what belongs there is not."""

from collections.abc import Iterable

import pytest

from vigilangue.connectors import page
from vigilangue.core import Capture, Passage
from vigilangue.documents import Block, Region
from vigilangue.language import content
from vigilangue.language.passages import passages

AMONG = ("en", "fr", "es", "de", "ru", "ar", "zh")
FRENCH = (
    "Le comité a examiné les demandes des agriculteurs établis le long du fleuve.",
    "Les visiteurs peuvent consulter les archives dans la grande salle le matin.",
    "La formation des jeunes ingénieurs a commencé au printemps et se poursuivra.",
)
ENGLISH = (
    "The committee examined the applications from farmers along the upper river.",
    "Visitors may consult the archives in the great hall on weekday mornings.",
    "Training for young engineers began in spring and will continue next winter.",
)


def block(text: str, *, lang: str | None = None, quoted: bool = False) -> Block:
    return Block(text, "p", Region.MAIN, lang, 0, quoted)


def among_french(*found: Block) -> list[Passage]:
    """The passages of a French page that has these blocks in its middle."""
    around = [block(text) for text in FRENCH]
    return list(passages([*around, *found, *around], "fr", AMONG))


def of_page(main: str, language: str = "fr") -> list[Passage]:
    """The passages of a page as it is marked up."""
    french = "".join(f"<p>{text}</p>" for text in FRENCH)
    body = f"<html lang=fr><main>{french}{main}{french.replace('Le', 'Donc le')}</main>"
    document = page.read(Capture(url="https://a.example/", body=body.encode())).document
    return list(passages(content.prose(content.main(document, ())), language, AMONG))


def languages(found: Iterable[Passage]) -> list[str]:
    return [passage.language for passage in found]


def test_a_page_in_its_language_has_no_passage() -> None:
    assert among_french() == []


@pytest.mark.parametrize("text", ENGLISH)
def test_a_paragraph_left_in_english_is_found(text: str) -> None:
    (found,) = among_french(block(text))
    assert found == Passage(language="en", words=len(text.split()), text=text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Los pescadores pidieron a la asamblea que dejara abierto el puente."),
        ("de", "Die Fischer baten die Versammlung, die alte Brücke offen zu halten."),
        ("ru", "Рыбаки попросили собрание держать старый мост открытым до осени."),
        (
            "ar",
            "طلب الصيادون من الجمعية إبقاء الجسر القديم مفتوحا أمام الناس حتى الخريف.",
        ),
    ],
)
def test_so_is_one_in_any_language_of_the_site(language: str, text: str) -> None:
    assert languages(among_french(block(text))) == [language]


def test_english_is_looked_for_where_the_site_is_not_known_to_have_it() -> None:
    blocks = [block(FRENCH[0]), block(ENGLISH[0]), block(FRENCH[1])]
    assert languages(passages(blocks, "fr", ("fr",))) == ["en"]


def test_three_short_headlines_in_a_row_are_found() -> None:
    headlines = [
        "Farmers ask for cleaner water",
        "The old bridge stays open",
        "New school for young engineers",
    ]
    assert all(len(headline) < 60 for headline in headlines)
    (found,) = among_french(*map(block, headlines))
    assert found.text == " ".join(headlines)


def test_one_short_line_is_not_told() -> None:
    assert among_french(block("The old bridge stays open")) == []
    assert among_french(block("Read more"), block("Next page"), block("Top")) == []


def test_paragraphs_in_a_row_are_one_passage_and_others_are_others() -> None:
    first, second, third = map(block, ENGLISH)
    assert languages(among_french(first, second)) == ["en"]
    assert languages(among_french(first, block(FRENCH[2]), third)) == ["en", "en"]


def test_all_of_a_passage_is_counted() -> None:
    (found,) = among_french(*map(block, ENGLISH))
    assert found.words == sum(len(text.split()) for text in ENGLISH)


@pytest.mark.parametrize(
    ("opening", "closing"),
    ["“”", "«»", "„“", "„”", "「」", "『』", '""', "»«", "‹›", "””", "《》"],
)
@pytest.mark.parametrize("around", ["{}", "*{}*", "_{}_", " {}. ", "**{}**,", "— {}"])
def test_a_text_wholly_in_quotation_marks_is_a_quotation(
    opening: str, closing: str, around: str
) -> None:
    text = around.format(f"{opening}{ENGLISH[0]}{closing}")
    assert among_french(block(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        f"“{ENGLISH[0]}” {ENGLISH[1]}",
        f"{ENGLISH[1]} “{ENGLISH[0]}”",
        "“The committee” examined the applications from farmers along the “river”.",
        '"The committee" examined the applications from farmers along the "river"',
        f"“{ENGLISH[0]}",
        f"{ENGLISH[0]}”",
        f"“{ENGLISH[0]}»",
    ],
)
def test_a_text_with_quotation_marks_in_it_is_no_quotation(text: str) -> None:
    assert languages(among_french(block(text))) == ["en"]


@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote><p>{}</p></blockquote>",
        "<p><q>{}</q></p>",
        "<p><cite>{}</cite></p>",
        "<pre>{}</pre>",
        "<p><code>{}</code></p>",
        "<address>{}</address>",
        "<nav><p>{}</p></nav>",
        "<footer><p>{}</p></footer>",
        "<p hidden>{}</p>",
        "<script>{}</script>",
        "<!-- {} -->",
    ],
)
def test_what_is_marked_as_foreign_or_not_as_text_is_left_out(markup: str) -> None:
    assert of_page(markup.format(ENGLISH[0])) == []


@pytest.mark.parametrize(
    "markup",
    [
        "<p>{}</p>",
        "<ul><li>{}</li></ul>",
        "<h2>{}</h2>",
        "<table><tr><td>{}</td></tr></table>",
        '<p lang="fr">{}</p>',
        '<p lang="de">{}</p>',
        '<p lang="">{}</p>',
        "<p><em>{}</em></p>",
        "<div>{}</div>",
    ],
)
def test_what_is_not_marked_as_foreign_is_found(markup: str) -> None:
    assert languages(of_page(markup.format(ENGLISH[0]))) == ["en"]


@pytest.mark.parametrize(
    "markup", ['<p lang="en">{}</p>', '<div lang="en-GB"><p>{}</p></div>']
)
def test_to_mark_a_paragraph_as_english_does_not_translate_it(markup: str) -> None:
    """Systems of publication mark what is pasted into them."""
    assert languages(of_page(markup.format(ENGLISH[0]))) == ["en"]


@pytest.mark.parametrize(
    "lines",
    [
        ["English", "Français", "Español", "Deutsch", "Русский", "العربية", "中文"],
        ["United Nations Office for Project Services"],
        ["World Meteorological Organization", "Food and Agriculture Organization"],
        ["Photo: Anna Kovacs / River Office"],
        ["© 2024 Rivers Office. Photo by John Smith, Getty Images."],
        ["Maria Lindqvist", "John O'Leary", "Piotr Nowak", "Aisha Rahman"],
        [
            "https://rivers.example/en/the-committee-examined-the-applications-of-farmers"
        ],
        ["the.committee@rivers.example", "www.rivers.example/visitors"],
        ["12 Bridge Street, Riverton RV1 2AB, United Kingdom"],
        ["A/RES/71/328", "A/RES/73/346", "E/2019/INF/4"],
        ["+44 20 7946 0958", "2024-11-24", "10:30 - 12:45"],
        ["SELECT id, packed FROM page WHERE id = 7;"],
    ],
    ids=lambda lines: lines[0][:24],
)
def test_names_addresses_and_credits_are_no_passage(lines: list[str]) -> None:
    assert among_french(*map(block, lines)) == []


@pytest.mark.parametrize(
    "entry",
    [
        "Smith, J. and Brown, K. (2019), Rivers of the North, Harbour Press.",
        "Lindqvist M, Nowak P. Water quality of springs. J Hydrol. 2018;12:34-56.",
        "Rahman, A., “Measuring wells”, Journal of Hydrology, vol. 7, No. 2, p. 12.",
    ],
)
def test_an_entry_of_a_bibliography_is_no_passage(entry: str) -> None:
    assert among_french(block(entry)) == []


def test_a_french_sentence_with_an_english_name_is_french() -> None:
    text = (
        "Selon le Food and Agriculture Organization Report on Water, le comité a "
        "examiné les demandes des agriculteurs."
    )
    assert among_french(block(text)) == []


def test_a_name_in_its_own_language_in_brackets_is_an_aside() -> None:
    text = "Bureau des fleuves (Office for the Protection of Rivers and Springs)"
    assert among_french(block(text)) == []


@pytest.mark.parametrize(
    "text", ["", " ", "\x00" * 99, "\ud800" * 99, "🜁" * 99, "7" * 999]
)
def test_what_is_no_text_is_borne(text: str) -> None:
    assert among_french(block(text)) == []


def test_blocks_are_read_one_by_one_and_not_all_at_once() -> None:
    assert list(passages([], "fr", AMONG)) == []
    assert list(passages([block(ENGLISH[0])], "fr", ())) != []
