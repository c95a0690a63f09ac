"""Broken, huge and hostile pages are read within bounds and never raise."""

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vigilangue.documents import Document, read
from vigilangue.documents.depth import ATTRIBUTES, DEEPEST, LONG, bounded
from vigilangue.documents.html import LIMIT
from vigilangue.documents.linked_data import NONE_STATED, stated_dates

N = 100_000
PATIENCE = (
    10.0  # seconds: over ten times what any of these takes; square time takes more
)


def text(document: Document) -> str:
    return " ".join(block.text for block in document.blocks)


NESTED = {
    "divisions": b"<div>" * N,
    "lists": b"<ul><li>" * N,
    "bold": b"<b>" * N,
    "tables": b"<table><tr><td>" * N,
    "spans": b"<span>" * N,
    "links": b"<a href=x>" * N,
    "fonts and paragraphs": b"<font><p>" * N,
    "quotations": b"<blockquote>" * N,
    "definitions": b"<dl><dd>" * N,
    "choices": b"<select><option>" * N,
    "unknown elements": b"<abcdefghijklmnopqrstuvwxyz>" * N,
    "foreign elements": b"<math>" * N,
    "templates": b"<template>" * N,
    "divisions, closed again": b"<div>" * N + b"deep" + b"</div>" * N,
    "elements that close wrongly": b"<div></b>" * N,
    "bold, crossed with divisions": b"<b><div></b></div>" * N,
    "divisions behind tables": b"<div><table></div></table>" * (N // 4),
    "divisions behind objects": b"<div><object></div>" * N,
    "divisions behind list items": b"<div></li>" * N,
}
BROKEN = {
    "nothing": b"",
    "blanks": b" \n\t" * 1000,
    "zero bytes": b"\0" * N,
    "an open quote": b'<a href="' + b"x" * 1_000_000,
    "many open quotes": b'<a href="x>' * N,
    "crossed quotes": b"<a x='\">" * N,
    "one attribute of a megabyte": b'<div title="' + b"a" * 1_000_000 + b'">x</div>',
    "many equals signs": b"<a " + b"=" * N,
    "unknown entities": b"&lol;" * N,
    "ampersands": b"&" * N,
    "declared entities": b"<!DOCTYPE x [" + b'<!ENTITY a "&a;&a;">' * N + b"]>&a;",
    "an open comment": b"<p>a</p><!-- " + b"x" * 1_000_000,
    "an open script": b"<p>a</p><script>" + b"x<" * 500_000,
    "an open title": b"<title>" + b"x" * 1_000_000,
    "an open text area": b"<p>a<textarea>" + b"<b>" * N,
    "plain text": b"<p>a<plaintext>" + b"<b>x" * N,
    "less-than signs": b"<" * N,
    "open tags": b"<a " * N,
    "open comments": b"<!--" * N,
    "empty comments": b"<!---->" * N,
    "open end tags": b"</" * N,
    "end tags alone": b"</div>" * N,
    "CDATA": b"<![CDATA[" * N,
    "processing instructions": b"<?x" * N,
    "scripts": b"<script " * N,
    "JSON-LD that is none": b'<script type="application/ld+json">{' * 1000,
    "frames": b"<frameset>" * N,
    "line breaks": b"<br>" * N,
    "random high bytes": bytes(range(256)) * 400,
}


@pytest.mark.parametrize("what", NESTED)
def test_nesting_of_a_hundred_thousand_is_read_in_time(what: str) -> None:
    start = perf_counter()
    read(b"<p>before</p>" + NESTED[what])
    assert perf_counter() - start < PATIENCE


@pytest.mark.parametrize("what", BROKEN)
def test_broken_mark_up_is_read_in_time(what: str) -> None:
    start = perf_counter()
    read(BROKEN[what])
    assert perf_counter() - start < PATIENCE


def test_what_stands_deep_in_the_page_is_still_read() -> None:
    deep = read(b"<div>" * N + b"at the bottom" + b"</div>" * N)
    assert text(deep) == "at the bottom"


def test_a_page_of_usual_depth_is_left_as_it_is() -> None:
    page = "<div>" * (DEEPEST - 1) + "x" + "</div>" * (DEEPEST - 1)
    page += "<ul>" + "<li><b>a</b> " * 30_000 + "</ul>"
    assert bounded(page) == page


def test_nesting_beyond_any_real_page_becomes_paragraphs() -> None:
    page = bounded("<div class=a>" * 5000 + "x")
    assert page.count("<div") == DEEPEST
    assert page.endswith("<p class=a>x")


@pytest.mark.parametrize("between", [" ", "/", '="1"', "=1 ", '=">" ', "='\"' "])
def test_a_hundred_thousand_attributes_are_cut_to_the_first(between: str) -> None:
    names = between.join(f"a{n}" for n in range(N))
    page = bounded(f"<div {names}><p>after</p>")
    assert "a5" in page
    assert f"a{ATTRIBUTES + 5}" not in page
    assert page.endswith("><p>after</p>")


def test_the_page_after_an_element_with_too_many_attributes_is_read() -> None:
    many = b" ".join(b'a%d="x"' % n for n in range(N))
    start = perf_counter()
    page = read(b"<html lang=fr><body><div " + many + b"><p>after</p></div>")
    assert perf_counter() - start < PATIENCE
    assert text(page) == "after"
    assert page.lang == "fr"


def test_a_long_attribute_is_kept() -> None:
    page = f'<p>a</p><img src="data:{"x" * LONG}" alt="b"><a href="/c">c</a>'
    assert bounded(page) == page
    assert [link.href for link in read(page.encode()).links] == ["/c"]


def test_a_page_over_the_limit_is_read_to_there_and_said_not_to_be_whole() -> None:
    page = read(b"<p>first</p>" + b"<p>word</p>" * (LIMIT // 11 + 10) + b"<p>last</p>")
    assert not page.whole
    assert page.blocks[0].text == "first"
    assert page.blocks[-1].text != "last"


def test_a_page_under_the_limit_is_whole() -> None:
    assert read(b"<p>first</p>").whole


@pytest.mark.long
def test_a_page_of_fifty_megabytes_is_read_in_bounded_time() -> None:
    start = perf_counter()
    page = read(b"<p>some words <a href=/x>and a link</a></p>" * 1_200_000)
    assert not page.whole
    assert perf_counter() - start < 60


def test_entities_do_not_multiply() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>&b;&b;</p>'
    assert len(text(read(bomb))) < 100


def test_a_block_is_cut_where_it_is_too_long() -> None:
    blocks = read(b"<p>" + b"word " * 50_000).blocks
    assert len(blocks) > 1
    assert all(len(b.text) <= 20_000 for b in blocks)


@pytest.mark.parametrize(
    "script",
    [
        "[" * 100_000,
        '{"dateModified": ' * 50_000,
        '{"dateModified": ' + "9" * 100_000 + "}",
        '{"dateModified": {"a": ["2024-05-03"]}}',
        '{"@type": {"a": 1}, "@graph": 5, "dateModified": ["2024"]}',
        "null",
        '"dateModified"',
        "",
    ],
    ids=lambda script: script[:20],
)
def test_json_that_states_no_date_is_let_be(script: str) -> None:
    page = f'<script type="application/ld+json">{script}</script>'
    assert stated_dates(page) == NONE_STATED


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=2000))
def test_any_bytes_are_read(body: bytes) -> None:
    read(body)


PIECES = """<p> </p> <div> </div> <b> </b> <table> <tr> <td> </table> <li> <ul> <a </a>
href= lang=fr class='nav' hidden > " ' <main> </main> <title> </title> <svg> </svg>
<script> </script> <!-- --> <template> <select> <option> <body> <head> <html> </html>
&amp; &#0; &#xD800; é 中 \u200f <time> datetime=2024 <base <link rel=alternate = /
<meta name=date content= <textarea> <plaintext> <frameset> <area <video> <article>"""


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES.split()), max_size=40).map(" ".join))
def test_any_mark_up_is_read_into_whole_blocks(page: str) -> None:
    document = read(page.encode())
    for block in document.blocks:
        assert block.text == " ".join(block.text.split())
        assert block.text
        assert 0 <= block.linked <= len(block.text)
    assert len(document.times) == len(document.time_blocks)
    assert read(page.encode()) == document
