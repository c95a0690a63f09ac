"""Who is bound to do what by when is read from a sentence, and nothing else is."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigilangue.core.instrument import Mandate, Masthead, Provision, Role
from vigilangue.instruments import lexicon
from vigilangue.instruments.mandates import mandates

CASES = tomllib.loads(Path(__file__).with_name("mandates.toml").read_text("utf-8"))
BODY = "General Assembly"
PIECES = (
    *("Requests ", "the Secretary-General", " and ", ", ", "that ", "which ", "(", "“"),
    *("at its eighty-", "first session", " by 31 ", "2030", "decides ", "’s ", " of "),
    *(
        "请",
        "秘书长",
        "第八十一届",
        "会议",
        "《",
        "的",
        "并鼓励",
        "，",
        "وتطلب ",
        "إلى ",
        "في دورتها ",
    ),
    *(
        "Prie ",
        "l’",
        "à sa ",
        "просит ",
        "на своей ",
        "Solicita al ",
        "\u200f",
        "\u0301",
    ),
)


def read(
    text: str, language: str, body: str = BODY, session: int | None = None
) -> tuple[Mandate, ...]:
    provision = Provision(id="op1", role=Role.OPERATIVE, number="1", level=1, text=text)
    masthead = Masthead(body=body, session=session)
    return mandates(provision, lexicon.load(language), masthead=masthead)


@pytest.mark.parametrize(
    "case", CASES["case"], ids=lambda case: f"{case['language']}: {case['name']}"
)
def test_a_sentence_binds(case: dict[str, Any]) -> None:
    body, session = case.get("body", BODY), case.get("session")
    found = read(case["text"], case["language"], body, session)
    assert [f"{m.act} -> {m.addressee}" for m in found] == case["binds"]
    if "due" in case:
        assert [_when(m) for m in found] == case["due"]


def _when(mandate: Mandate) -> str:
    due = mandate.due
    if due is None:
        return ""
    session = f"{due.body} {due.session}" if due.session is not None else ""
    parts = (session, str(due.date or ""), due.every or "")
    return " ".join(p for p in parts if p) or due.text


def test_a_preambular_paragraph_and_a_heading_bind_nobody() -> None:
    for role in (Role.PREAMBULAR, Role.HEADING):
        provision = Provision(
            id="pp1",
            role=role,
            number=None,
            level=1,
            text="Requests the Secretary-General to report to it every year,",
        )
        assert not mandates(provision, lexicon.load("en"), masthead=Masthead())


def test_a_language_without_lexicon_binds_nobody() -> None:
    provision = Provision(
        id="op1", role=Role.OPERATIVE, number="1", level=1, text="Requests all of it."
    )
    assert mandates(provision, lexicon.bare(), masthead=Masthead()) == ()


def test_what_is_asked_and_the_act_are_given_as_they_are_written() -> None:
    (found,) = read("Requests all States to protect mountain springs;", "en")
    assert found.what == "to protect mountain springs"
    assert found.quote == "Requests all States to protect mountain springs"


@given(
    st.lists(st.sampled_from(PIECES), max_size=24), st.sampled_from(lexicon.languages())
)
def test_no_text_is_refused_and_what_is_quoted_stands_in_it(
    pieces: list[str], language: str
) -> None:
    text = "".join(pieces)
    for found in read(text, language):
        assert found.quote in text
        assert found.what in text
