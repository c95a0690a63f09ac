"""What became of commitments: of which it is told, and with which force."""

from collections.abc import Iterator

import pytest

from tests.instruments.test_lineage import FRENCH, NEXT, WELLS, encoded
from vigilangue.core.fate import Act, Fate
from vigilangue.instruments import read_text
from vigilangue.instruments.lineage import fates, trace

NAMES = ("A/RES/71/901", "A/RES/73/902")


def told(older: str, newer: str) -> Iterator[Fate]:
    found = trace(read_text(older), read_text(newer), lambda: encoded)
    return fates(found, NAMES)


def test_each_numbered_paragraph_has_a_fate_and_no_other() -> None:
    found = list(told(WELLS, NEXT))
    assert [fate.name.split()[1] for fate in found] == [f"op{n}" for n in range(1, 6)]
    assert [fate.heir for fate in found] == ["op1", "op3", "op4", "op5", "op6"]


def test_the_act_is_that_of_the_lead_verb_on_either_side() -> None:
    weakened = list(told(WELLS, NEXT))[2]
    assert weakened.was == Act("urge", 3, 3)
    assert weakened.now == Act("invite", 2, 2)
    assert weakened.said.startswith("Urges the International Office")
    assert weakened.says.startswith("Invites the International Office")


def test_what_only_tells_has_the_force_of_the_act_inside() -> None:
    text = (
        "The General Assembly,\n\n1. Reaffirms the need for wells, and in this regard "
        "requests the Secretary-General to keep a register of all mountain wells;\n"
    )
    (fate,) = told(text, text)
    assert fate.was.verb == "request"
    assert fate.was.least == 4


def test_an_act_inside_that_is_not_read_again_may_still_be_there() -> None:
    text = "The General Assembly,\n\n1. Reaffirms the need for wells{};\n"
    asked = ", and requests the Secretary-General to keep a register of wells"
    (fate,) = told(text.format(asked), text.format(" and of a register of wells"))
    assert fate.now is not None
    assert (fate.now.least, fate.now.most) == (0, 4)


def test_a_number_that_is_missing_says_that_the_successor_is_not_whole() -> None:
    assert all(fate.whole for fate in told(WELLS, NEXT))
    gap = NEXT.replace("2. Welcomes the gift of forty pumps", "Welcomes forty pumps")
    assert not any(fate.whole for fate in told(WELLS, gap))


def test_verbs_that_translators_exchange_tell_no_loss() -> None:
    asked = FRENCH.replace("Prie le Secrétaire", "Invite le Secrétaire")
    register = next(f for f in told(WELLS, asked) if f.name.endswith("op2"))
    assert register.now is not None
    assert register.now.verb == "invite"
    assert register.now.most >= register.was.least


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_heirs_the_one_that_asks_most_counts(order: int) -> None:
    parts = [
        "Encourages villages to send the names of their well keepers each spring;",
        "Requests the Secretary-General to keep a register of all wells and pumps;",
    ]
    merged = "1. Requests the Secretary-General to keep a register of all wells and "
    merged += "pumps, and encourages villages to send the names of their well keepers "
    merged += "each spring;"
    numbered = [f"{n}. {part}" for n, part in enumerate(parts[::order], 1)]
    head = "The General Assembly,\n\n"
    (fate,) = told(head + merged, head + "\n\n".join(numbered))
    assert fate.now is not None
    assert fate.now.verb == "request"


def test_the_same_word_of_one_language_is_as_strong_whatever_it_means() -> None:
    text = "大会，\n\n1. 请秘书长建立所有山区水井的登记册，"
    text += "并向大会第八十一届会议提交报告；\n"
    (kept,) = told(text, text.replace("所有", "全部"))
    assert kept.was == Act("request", 2, 4)
    assert kept.now is not None
    assert kept.now.least >= kept.was.most
    (other,) = told(text, text.replace("请秘书长", "邀请秘书长"))
    assert other.now == Act("invite", 2, 2)
