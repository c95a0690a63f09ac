"""The text of a captured page as it is shown: foreign passages marked, and bounded."""

from vigilangue.app.showing.main_text import CHARACTERS, bounded, mark
from vigilangue.core import Passage
from vigilangue.documents import Block, Region

OWN = "Le texte de la page est en français, comme il se doit."
FIRST = "The first sentence of a passage in English."
SECOND = "And the second one, which belongs to the same passage."


def block(text: str, kind: str = "p") -> Block:
    return Block(text, kind, Region.MAIN, None, 0, False)


def english(text: str) -> Passage:
    return Passage(language="en", words=len(text.split()), text=text)


def tongues(texts: list[str], *passages: str) -> list[str | None]:
    marked = mark(map(block, texts), map(english, passages))
    return [language for _, language in marked]


def test_a_passage_of_one_block_is_marked() -> None:
    assert tongues([OWN, FIRST, OWN], FIRST) == [None, "en", None]


def test_a_passage_goes_on_over_several_blocks() -> None:
    whole = f"{FIRST} {SECOND}"
    assert tongues([FIRST, SECOND, OWN], whole) == ["en", "en", None]


def test_what_was_left_out_of_a_passage_does_not_end_it() -> None:
    whole = f"{FIRST} {SECOND}"
    assert tongues([FIRST, "Menu", OWN, SECOND], whole) == ["en", None, None, "en"]


def test_a_passage_that_is_not_found_hides_no_other() -> None:
    found = tongues([FIRST, OWN, SECOND], f"{FIRST} Something else.", SECOND)
    assert found == ["en", None, "en"]


def test_a_passage_is_marked_once() -> None:
    assert tongues([FIRST, FIRST], FIRST) == ["en", None]


def test_a_short_block_is_no_beginning_of_a_passage() -> None:
    assert tongues(["The", FIRST], FIRST) == [None, "en"]


def test_a_long_text_is_shown_by_its_beginning() -> None:
    many = [(block(f"{n} {OWN}"), None) for n in range(200)]
    shown = bounded(many)
    assert not shown.whole
    assert sum(len(piece.text) for piece in shown.pieces) <= CHARACTERS


def test_a_passage_far_down_is_shown_after_a_gap() -> None:
    many = [(block(f"{n} {OWN}"), None) for n in range(200)]
    shown = bounded([*many, (block(FIRST), "en")])
    last = shown.pieces[-1]
    assert (last.text, last.foreign, last.gap) == (FIRST, "en", True)
    assert shown.marked == len(shown.pieces)
    assert shown.whole


def test_a_short_text_is_shown_whole() -> None:
    shown = bounded([(block("Titre", "h1"), None), (block(OWN), None)])
    assert shown.whole
    assert [piece.heading for piece in shown.pieces] == [True, False]
    assert shown.marked == 0


def test_marks_that_turn_the_text_round_are_left_out() -> None:
    assert bounded([(block("a\u202eb"), None)]).pieces[0].text == "ab"
