"""What is kept of a page so that its versions know each other."""

import pickle

import pytest

from vigilangue.documents import Block, Document, Link, Region
from vigilangue.pairing import traits
from vigilangue.pairing.traits import KEPT, SORT, Sort, Traits


def page(*texts: str, document: Document | None = None) -> Traits:
    blocks = [Block(text, "p", Region.MAIN, None, 0, False) for text in texts]
    return traits.of(document or Document(meta={}), blocks)


def links(*hrefs: str, region: Region = Region.MAIN) -> Document:
    return Document(
        meta={}, links=tuple(Link(h, "", "", "", "", region) for h in hrefs)
    )


def marks(found: Traits, sort: Sort) -> set[int]:
    return {mark for mark in found.marks if mark & SORT == sort}


def same(sort: Sort, one: Traits, other: Traits) -> bool:
    return bool(marks(one, sort)) and marks(one, sort) == marks(other, sort)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In 2031 there were 48,512.", "En 2031, ils étaient 48\u202f512."),
        ("In 2031 there were 48,512.", "2031 waren es 48.512."),
        ("In 2031 there were 48,512.", "في عام ٢٠٣١ كان العدد ٤٨٬٥١٢"),
        ("In 2031 there were 48,512.", "۲۰۳۱ و ۴۸٬۵۱۲"),
        ("In 2031 there were 48,512.", "2031 年有 48512 人。"),
        ("In 2031 there were 48,512.", "Im Jahr 2031 waren es 48'512."),
        ("It rose by 12.75 per cent.", "Elle a augmenté de 12,75 %."),
    ],
)
def test_a_number_is_the_same_however_a_language_writes_it(
    one: str, other: str
) -> None:
    assert same(Sort.NUMBER, page(one), page(other))


def test_numbers_of_one_digit_say_nothing() -> None:
    assert not marks(page("There are 3 rules and 5 forms."), Sort.NUMBER)


def test_names_inside_a_sentence_are_kept_and_its_first_word_is_not() -> None:
    assert same(
        Sort.NAME,
        page("Yesterday the garden in Lomvar was opened by Kestrel."),
        page("Hier, le jardin de Lomvar a été inauguré par Kestrel."),
    )


def test_latin_names_are_found_in_texts_of_other_scripts() -> None:
    latin = page("We use Kestrel and the NVB standard.")
    greek = page(
        "Χρησιμοποιούμε το Kestrel και το πρότυπο NVB σε κάθε υπηρεσία μας, "
        "όπως αποφάσισε το συμβούλιο κατά την τελευταία συνεδρίασή του."
    )
    assert same(Sort.NAME, latin, greek)


def test_links_to_other_sites_are_the_same_but_for_the_language_in_them() -> None:
    english = page(document=links("https://www.other.example/en/report.html#top"))
    french = page(document=links("https://other.example/fr/report.html"))
    assert same(Sort.LINK, english, french)
    assert same(
        Sort.HOST,
        page(document=links("https://other.example/a")),
        page(document=links("https://other.example/b")),
    )


def test_files_count_wherever_they_lie() -> None:
    english = page(document=links("../files/en/report-12.pdf"))
    french = page(document=links("/fr/fichiers/report-12.pdf"))
    assert same(Sort.LINK, english, french)


def test_links_of_the_furniture_and_inside_the_site_say_nothing() -> None:
    chrome = links("https://other.example/report", region=Region.CHROME)
    assert not page(document=chrome).marks
    assert not page(document=links("/en/about", "contact.html", "#top")).marks


def test_addresses_of_mail_are_kept() -> None:
    one, other = page("Write to desk@body.example"), page("Écrire à desk@body.example")
    assert same(Sort.LINK, one, other)


def test_pictures_are_known_by_the_names_of_their_files() -> None:
    one = Document(meta={}, images=("/en/img/river_en.jpg", "data:image/png;base64,AA"))
    other = Document(meta={}, images=("https://body.example/fr/river_fr.jpg?w=300",))
    assert same(Sort.PICTURE, page(document=one), page(document=other))


def test_the_day_of_publication_is_kept() -> None:
    one = Document(meta={"article:published_time": "2031-05-06T10:11:12+02:00"})
    other = Document(meta={"dcterms.issued": "2031-05-06T10:11"})
    assert same(Sort.DATE, page(document=one), page(document=other))


def test_a_block_that_is_not_translated_is_known_again() -> None:
    code = "print(river.depth)"
    assert marks(page("Look:", code), Sort.VERBATIM) & marks(
        page("Voyez :", code), Sort.VERBATIM
    )


def test_the_shape_has_a_byte_for_each_block() -> None:
    blocks = [
        Block("A title", "h1", Region.MAIN, None, 0, False),
        Block("A paragraph", "p", Region.MAIN, None, 0, False),
    ]
    found = traits.of(Document(meta={}), blocks)
    assert [byte >> 5 for byte in found.shape] == [1, 0]
    assert found.blocks == 2
    assert found.title == "A title"


def test_a_page_without_anything_has_no_traits() -> None:
    found = page()
    assert (list(found.marks), found.shape, found.blocks, found.title) == (
        [],
        b"",
        0,
        "",
    )


@pytest.mark.parametrize("text", ["\ud800 12345 \x00", "٣" * 5000, "9" * 9000, "²³½ Ⅷ"])
def test_odd_characters_do_no_harm(text: str) -> None:
    page(text)


def test_a_full_page_is_kept_in_400_bytes() -> None:
    texts = [
        f"Παράγραφος {n * 7919} Kestrel{n} του NVB{n}: " + "λόγια " * 30
        for n in range(300)
    ]
    given = Document(
        title="Ἐκκλησία " * 40,
        images=tuple(f"river-{n}.jpg" for n in range(50)),
        links=links(*(f"https://o{n}.example/p{n}" for n in range(300))).links,
        meta={"dcterms.issued": "2031-05-06"},
    )
    found = page(*texts, document=given)
    assert len(found.marks) <= sum(KEPT.values())
    many = pickle.dumps([found, page(*texts, document=given)])
    assert len(many) - len(pickle.dumps([found])) < 400


def test_versions_of_a_long_page_keep_the_same_of_their_many_numbers() -> None:
    numbers = [str(1000 + 7919 * n % 8999) for n in range(60)]
    one = page(*(f"number {n}" for n in numbers))
    other = page(*(f"numéro {n}" for n in reversed(numbers)))
    assert same(Sort.NUMBER, one, other)
