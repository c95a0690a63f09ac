"""Lineages on screen: from the registry, from dropped files, and what goes wrong."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.app.registry.made import hold, instrument, provision
from tests.instruments.test_lineage import NEXT, WELLS
from vigilangue.core import Citation
from vigilangue.core.lineage import Change
from vigilangue.instruments import read_text
from vigilangue.instruments.lineage import trace
from vigilangue.web.lineage.picture import mirrored, picture
from vigilangue.web.lineage.threads import threads

pytestmark = pytest.mark.django_db
PAGE = "/en/lineage/"
LAST = NEXT.replace("A/RES/73/902", "A/RES/75/903").replace(
    "4. Invites the International", "4. Encourages the International"
)


def dropped(outsider: Client, *texts: str) -> str:
    files = [
        SimpleUploadedFile(f"{at}.txt", text.encode()) for at, text in enumerate(texts)
    ]
    answer = outsider.post(PAGE, {"texts": files})
    assert answer.status_code == 200
    return str(answer.content.decode())


def row(page: str, holding: str) -> str:
    rows: list[str] = re.findall(r"<tr class.*?</tr>", page, re.S)
    return next(each for each in rows if holding in each)


def test_it_asks_of_which_instruments(outsider: Client) -> None:
    page = outsider.get(PAGE).content.decode()
    assert 'type="file"' in page
    assert "nothing of them is kept" in page
    assert "<svg" not in page


def test_dropped_files_are_traced_and_forgotten(outsider: Client, home: Path) -> None:
    before = sorted(home.rglob("*"))
    page = dropped(outsider, WELLS, NEXT)
    assert page.index("A/RES/71/901") < page.index("A/RES/73/902")
    weakened = row(page, "has-weakened")
    assert "commitment-weakened" in weakened
    assert "“urge” became “invite”" in weakened
    assert "<del>Urges </del><ins>Invites </ins>" in weakened
    assert sorted(home.rglob("*")) == before


def test_a_commitment_is_followed_through_three(outsider: Client) -> None:
    page = dropped(outsider, WELLS, NEXT, LAST)
    drills = row(page, "lend its drills")
    assert re.findall(r'class="change (\w+)"', drills) == ["weakened", "weakened"]
    assert drills.count("<td>") == 3


def test_what_changed_is_told_by_more_than_colour(outsider: Client) -> None:
    page = dropped(outsider, WELLS, NEXT)
    marks = set(re.findall(r'<text class="mark (\w+)"', page))
    assert marks == {"strengthened", "weakened", "new", "dropped"}
    assert re.search(r'class="change weakened">.*▼.* Weakened', page)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ([WELLS], "at least two"),
        ([WELLS] * 7, "at most 6"),
        ([WELLS, "\x89PNG"], "holds no paragraph"),
    ],
)
def test_what_is_wrong_is_said_in_words(
    outsider: Client, texts: list[str], said: str
) -> None:
    files = [SimpleUploadedFile(f"{n}.txt", t.encode()) for n, t in enumerate(texts)]
    answer = outsider.post(PAGE, {"texts": files})
    assert answer.status_code == 400
    assert said in answer.content.decode()


def test_a_file_that_cannot_be_read_is_named(outsider: Client) -> None:
    picture = SimpleUploadedFile("one.png", b"\x89PNG\r\n\x1a\n" + b"0" * 99)
    text = SimpleUploadedFile("two.txt", WELLS.encode())
    page = outsider.post(PAGE, {"texts": [picture, text]}).content.decode()
    assert "one.png: a picture" in page
    assert "/tmp" not in page


def test_no_file_and_an_empty_one_are_told(outsider: Client) -> None:
    answer = outsider.post(PAGE, {})
    assert answer.status_code == 400
    assert "Choose two files or more." in answer.content.decode()
    empty = outsider.post(PAGE, {"texts": [SimpleUploadedFile("a.txt", b"")]})
    assert empty.status_code == 400
    assert "empty" in empty.content.decode()


def kept(
    symbol: str, text: str, day: date, recalls: str = "", title: str = "Wells"
) -> None:
    cited = [Citation(symbol=recalls, text=recalls, start=0)] if recalls else []
    made = instrument(
        provision("pp1", f"{recalls} is recalled", citations=cited),
        provision("op1", text),
        symbol=symbol,
        title=title,
    )
    dated = replace(made.masthead, adopted=day)
    hold(replace(made, masthead=dated), symbol.encode())


@pytest.fixture
def registry() -> None:
    kept("A/RES/71/901", "Urges all to mend their wells", date(2016, 12, 1))
    kept(
        "A/RES/73/902",
        "Urges all to mend their deep wells",
        date(2018, 12, 1),
        "A/RES/71/901",
    )


@pytest.mark.usefixtures("registry")
@pytest.mark.parametrize("start", ["A/RES/71/901", "A/RES/73/902"])
def test_a_chain_is_found_from_what_is_recalled(outsider: Client, start: str) -> None:
    page = outsider.get(PAGE, {"follow": start}).content.decode()
    heads = re.findall(r'<th scope="col"><bdi dir="ltr">([^<]*)', page)
    assert heads == ["A/RES/71/901", "A/RES/73/902"]
    assert "<ins>deep </ins>" in page


@pytest.mark.usefixtures("registry")
def test_what_recalls_it_on_another_subject_is_no_successor(outsider: Client) -> None:
    kept("A/RES/74/1", "Thanks all", date(2019, 12, 1), "A/RES/73/902", title="Pumps")
    page = outsider.get(PAGE, {"follow": "A/RES/73/902"}).content.decode()
    assert '<bdi dir="ltr">A/RES/74/1' not in page
    assert "A/RES/71/901" in page


def test_without_a_common_title_what_it_first_recalls_is_followed(
    outsider: Client,
) -> None:
    kept("A/RES/71/901", "Urges all to mend", date(2016, 12, 1), title="Wells")
    kept("A/RES/73/902", "Urges all", date(2018, 12, 1), "A/RES/71/901", title="Pumps")
    page = outsider.get(PAGE, {"follow": "A/RES/73/902"}).content.decode()
    assert '<bdi dir="ltr">A/RES/71/901' in page


def test_who_reads_from_right_to_left_has_the_oldest_on_the_right() -> None:
    found = [trace(read_text(WELLS), read_text(NEXT))]
    drawn = mirrored(picture(found, ["one", "two"]))
    assert drawn.heads[0].x > drawn.heads[1].x
    assert all(line.x1 > line.x2 > 0 for line in drawn.lines)


@pytest.mark.usefixtures("registry")
def test_the_instrument_leads_to_its_lineage(outsider: Client) -> None:
    page = outsider.get("/en/instruments/A/RES/73/902/").content.decode()
    assert f'href="{PAGE}?follow=A/RES/73/902"' in page


@pytest.mark.usefixtures("registry")
def test_what_is_not_held_is_told(outsider: Client) -> None:
    answer = outsider.get(PAGE, {"of": ["A/RES/71/901", "A/RES/99/1"]})
    assert answer.status_code == 400
    assert "A/RES/99/1: not held here" in answer.content.decode()


def test_each_paragraph_stands_in_one_row_unless_it_was_split() -> None:
    chain = [read_text(text) for text in (WELLS, NEXT, LAST)]
    found = [trace(chain[0], chain[1]), trace(chain[1], chain[2])]
    rows = threads(found, [(), ()])
    middle = [
        r.cells[1].provision.id for r in rows if 1 in r.cells and r.cells[1].provision
    ]
    assert len(middle) == len(set(middle)) == 10
    dropped_at = next(n for n, r in enumerate(rows) if Change.DROPPED in r.changes)
    assert rows[dropped_at - 1].cells[0].provision == chain[0].provisions[1]


def test_the_picture_has_a_line_for_each_row_of_each_pair() -> None:
    found = [trace(read_text(WELLS), read_text(NEXT))]
    drawn = picture(found, ["one", "two"])
    assert len(drawn.lines) == len(found[0].descents)
    assert all(0 < line.x1 < line.x2 < drawn.width for line in drawn.lines)
    assert all(0 < node.y < drawn.height for node in drawn.nodes)
