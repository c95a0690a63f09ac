"""The HTML report: one file, for every reader, that trusts nothing from a page."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.reports.conftest import Write
from tests.reports.made_audit import ABOUT, HOW, VERDICTS, Made
from vigilangue.reports.page.markup import Markup, element
from vigilangue.reports.page.versions import ROWS


@pytest.fixture
def page(written: Write) -> LexborHTMLParser:
    return LexborHTMLParser(written("html"))


def attributes(page: LexborHTMLParser, name: str) -> Iterator[str]:
    for node in page.css(f"[{name}]"):
        yield node.attributes[name] or ""


def heads(node: LexborNode) -> set[str | None]:
    return {head.attributes.get("scope") for head in node.css("th")}


def test_nothing_is_fetched_and_only_its_own_script_runs(
    page: LexborHTMLParser,
) -> None:
    policy = page.css_first("meta[http-equiv]").attributes["content"] or ""
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert not page.css("[src], link, iframe, img, [style]")
    assert len(page.css("script")) == 1


def test_a_hostile_page_adds_no_element_and_no_handler(page: LexborHTMLParser) -> None:
    assert not [
        name for node in page.css("*") for name in node.attributes if name[:2] == "on"
    ]
    assert "alert(1)" not in (page.css_first("script").text() or "")
    assert "<script>alert(1)</script>" in page.body.text()  # type: ignore[union-attr]


def test_only_http_addresses_and_places_on_the_page_are_linked(
    page: LexborHTMLParser,
) -> None:
    targets = list(attributes(page, "href"))
    assert all(target.startswith(("https://", "http://", "#")) for target in targets)


def test_a_link_out_tells_nothing_and_hands_over_nothing(
    page: LexborHTMLParser,
) -> None:
    for link in page.css("a[href^=http]"):
        assert link.attributes.get("rel") == "noopener noreferrer"


def test_every_link_into_the_page_leads_somewhere(page: LexborHTMLParser) -> None:
    ids = list(attributes(page, "id"))
    assert len(ids) == len(set(ids))
    inner = {target[1:] for target in attributes(page, "href") if target[0] == "#"}
    assert inner <= set(ids)


def test_every_table_has_a_caption_and_scoped_heads(page: LexborHTMLParser) -> None:
    assert page.css("table")
    for table in page.css("table"):
        assert table.css_first("caption")
        assert heads(table) == {"col", "row"}


def test_headings_leave_no_level_out(page: LexborHTMLParser) -> None:
    levels = [int(node.tag[1]) for node in page.css("h1, h2, h3, h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_foreign_evidence_is_marked_with_its_language_and_direction(
    page: LexborHTMLParser,
) -> None:
    quote = page.css_first("blockquote [lang=ar]")
    assert quote.attributes["dir"] == "rtl"
    assert quote.text().startswith("الهيئة")


def test_a_mark_is_told_in_words_to_who_does_not_see_it(
    page: LexborHTMLParser,
) -> None:
    for cell in page.css(".matrix td"):
        assert re.fullmatch(r"\w+: .+", cell.css_first(".heard").text())


def test_a_count_in_the_matrix_leads_to_the_finding(page: LexborHTMLParser) -> None:
    target = page.css_first(".matrix td.missing .count").attributes["href"] or ""
    assert "no version found" in page.css_first(target).text()


def test_a_finding_shows_rule_basis_remedy_and_the_captured_bytes(
    page: LexborHTMLParser,
) -> None:
    text = page.css_first("details.check").text()
    for said in ("CH/1 para. 4 (decides) – a breach", "Put missing-version right"):
        assert said in text
    assert VERDICTS[0].evidence.capture in text


@pytest.mark.parametrize(("language", "direction"), [("fr", "ltr"), ("ar", "rtl")])
def test_the_page_says_its_language_and_marks_english_in_it(
    language: str, direction: str, written: Write
) -> None:
    page = LexborHTMLParser(written("html", how=replace(HOW, language=language)))
    root = page.css_first("html").attributes
    assert (root["lang"], root["dir"]) == (language, direction)
    assert page.css_first(".rule [lang=en]").text().startswith("Every work")


def test_a_large_matrix_is_cut_and_says_so(written: Write) -> None:
    many = tuple(replace(ABOUT, id=f"n{n}") for n in range(ROWS + 3))
    page = LexborHTMLParser(written("html", Made(works=many, verdicts=()).audit()))
    assert len(page.css(".matrix tbody tr")) == ROWS
    assert f"{ROWS} of {ROWS + 3}" in page.css_first("#versions").text()


def test_text_is_escaped_unless_it_is_markup() -> None:
    assert element("p", "<b>", Markup("<i>"), title='"') == (
        '<p title="&quot;">&lt;b&gt;<i></p>'
    )
