"""A quote is found again where it stands, and marked without touching mark-up."""

import re

import pytest

from vigilangue.core import Capture
from vigilangue.web.evidence.context import AROUND, placed
from vigilangue.web.evidence.quoting import marked, within


def highlighted(html: str, quote: str) -> str:
    found = re.findall(r"<mark[^>]*>(.*?)</mark>", marked(html, quote), re.S)
    return "".join(found)


@pytest.mark.parametrize(
    ("html", "quote", "found"),
    [
        ("<p>one two three</p>", "two", "two"),
        ("<p>one <b>t</b>wo three</p>", "one two", "one two"),
        ("<p>one</p>\n<p>two</p>", "one two", "onetwo"),
        ("<p>a\n  b</p>", "a b", "a\n  b"),
        ("<p>fish &amp; chips &lt;b&gt;</p>", "fish & chips <b>", None),
        (
            "<p>本局历史</p><p>本局的诞生</p>",
            "本局历史 本局的诞生",
            "本局历史本局的诞生",
        ),
        ("<p>المكتب&nbsp;الدولي</p>", "المكتب الدولي", "المكتب&nbsp;الدولي"),
    ],
)
def test_a_quote_is_marked_across_elements(
    html: str, quote: str, found: str | None
) -> None:
    expected = "fish &amp; chips &lt;b&gt;" if found is None else found
    assert highlighted(html, quote) == expected


def test_the_page_around_the_quote_is_left_as_it_is() -> None:
    html = '<p lang="fr">un <b>deux</b> trois &amp; quatre</p>'
    left = re.sub(r"</?mark[^>]*>", "", marked(html, "deux trois & quatre"))
    assert left == html


def test_only_the_first_mark_has_the_name_that_is_scrolled_to() -> None:
    html = marked("<p>one <b>two</b> three</p>", "one two three")
    assert html.count("id=quote") == 1
    assert html.index("id=quote") == html.index("<mark") + len("<mark ")


def test_what_stands_in_an_attribute_is_not_marked() -> None:
    html = '<p title="one two">three</p>'
    assert marked(html, "one two") == html


def test_mark_up_in_a_quote_stays_text() -> None:
    html = "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"
    assert "<script" not in marked(html, "<script>alert(1)</script>")


def test_of_a_quote_put_together_the_longer_part_is_found() -> None:
    html = "<p>the main content begins here</p>"
    quote = 'lang="en" … the main content begins'
    assert highlighted(html, quote) == "the main content begins"


def test_of_a_quote_that_goes_on_elsewhere_the_beginning_is_found() -> None:
    html = "<p>it begins on this page</p>"
    found = highlighted(html, "it begins on this page and goes on in the menu of it")
    assert found.startswith("it begins")


@pytest.mark.parametrize("quote", ["", "   ", "absent", "<p>"])
def test_what_is_not_there_marks_nothing(quote: str) -> None:
    assert marked("<p>one two</p>", quote) == "<p>one two</p>"


def test_a_text_is_searched_whatever_its_blanks() -> None:
    assert within("a  b\nc", "a b c") == (0, 6)
    assert within("abc", "x" * 40) is None


def test_a_quote_stands_between_what_is_around_it() -> None:
    words = "x " * AROUND
    page = f"<main><p>{words}before</p><p>the quote</p><p>after {words}</p></main>"
    place = placed(Capture(url="https://x.test/", body=page.encode()), "the quote")
    assert place is not None
    assert place.words == "the quote"
    assert place.before.endswith("before\n")
    assert place.after.startswith("\nafter")
    assert place.begun
    assert place.ended
    assert not place.source


def test_a_declaration_is_found_in_the_mark_up() -> None:
    link = '<link rel="alternate" hreflang="fr" href="https://x.test/fr/">'
    page = f"<html><head>{link}</head><body><p>text</p>"
    place = placed(Capture(url="https://x.test/", body=page.encode()), link)
    assert place is not None
    assert place.source
    assert place.words == link
