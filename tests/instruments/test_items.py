"""An item that says when is bound by the act that its paragraph leaves open."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from vigilangue.core.instrument import Mandate
from vigilangue.instruments import read_text

CASES = tomllib.loads(Path(__file__).with_name("items.toml").read_text("utf-8"))
HEAD = "Resolution adopted by the General Assembly on 12 December 2024\n\n"
OPENS = f"A/RES/79/901\n\n{HEAD}79/901. Springs\n\nThe General Assembly,\n\n"


def told(text: str) -> list[str]:
    found = read_text(text)
    return [f"{p.id} {_said(m)}" for p in found.provisions for m in p.mandates]


def _said(mandate: Mandate) -> str:
    due = mandate.due
    when = due and (due.session or due.date or due.every or due.text)
    return f"{mandate.act} -> {mandate.addressee}" + (f": {when}" if when else "")


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["language"])
def test_who_is_asked_in_a_paragraph_is_asked_in_its_items(
    case: dict[str, Any],
) -> None:
    assert told(case["text"]) == case["binds"]


def test_an_item_with_an_act_of_its_own_is_bound_by_that() -> None:
    text = """1. Decides as follows:

(a) Requests the Secretary-General to report to it at its eighty-first session;

(b) Invites States to report by 2030;
"""
    assert told(OPENS + text) == [
        "op1 decide -> General Assembly",
        "op1.a request -> Secretary-General: 81",
        "op1.b invite -> States: by 2030",
    ]


def test_a_paragraph_that_has_ended_leaves_nothing_open() -> None:
    text = """1. Requests the Secretary-General to map the springs.

(a) A map is due by 2030;
"""
    assert told(OPENS + text) == ["op1 request -> Secretary-General"]


def test_only_the_last_act_is_left_open() -> None:
    text = """1. Thanks Member States, urges them to pay, and requests the Secretariat:

(a) To count them by 2030;
"""
    assert [t for t in told(OPENS + text) if t.startswith("op1.a")] == [
        "op1.a request -> Secretariat: by 2030"
    ]


def test_an_item_that_begins_with_somebody_says_what_they_do() -> None:
    text = """1. Decides to make the following recommendations:

(a) The Secretary-General is encouraged to:

(i) Report by 2030;

(b) Governments are to report by 2031;
"""
    assert told(OPENS + text) == ["op1 decide -> General Assembly"]


def test_a_line_that_opens_a_list_of_paragraphs_binds_by_each() -> None:
    text = """THE COUNCIL OF THE EUROPEAN UNION,

RECALLING its conclusions of 2020;

INVITES THE MEMBER STATES TO:

1. PROMOTE the springs;

2. REPORT by the end of 2025 on them;

INVITES THE COMMISSION TO:

3. CONTINUE its work and submit a report by 31 December 2027.
"""
    assert told(text) == [
        "p1 invite -> Member States",
        "op2 invite -> Member States: by the end of 2025",
        "p2 invite -> Commission",
        "op3 invite -> Commission: 2027-12-31",
    ]
