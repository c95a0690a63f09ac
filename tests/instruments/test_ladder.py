"""A number goes on the list that it follows, or opens one below."""

import pytest

from vigilangue.instruments.labels import label
from vigilangue.instruments.ladder import Ladder


def climbed(*printed: str) -> list[str]:
    labels = [label(f"{number} text") for number in printed]
    assert None not in labels
    ladder = Ladder()
    following = [*labels[1:], None]
    steps = zip(labels, following, strict=True)
    return [".".join(ladder.step(now, then).path) for now, then in steps if now]


@pytest.mark.parametrize(
    ("printed", "paths"),
    [
        (["(a)", "(b)", "(c)"], "a b c"),
        (["(a)", "(i)", "(ii)", "(b)"], "a a.i a.ii b"),
        (["(g)", "(h)", "(i)", "(j)"], "g h i j"),
        (["(h)", "(i)", "(ii)", "(i)", "(j)"], "h h.i h.ii i j"),
        (["a)", "i)", "a.", "b.", "ii)", "b)"], "a a.i a.i.a a.i.b a.ii b"),
        (["(أ)", "'1'", "'2'", "(ب)"], "a a.i a.ii b"),
        (["(a)", "㈠", "㈡", "(b)"], "a a.i a.ii b"),
        (["а)", "б)", "в)"], "a b c"),
        (["(a)", "–", "–", "(b)", "–"], "a a.b1 a.b2 b b.b1"),
        (["(z)", "(aa)", "(bb)"], "z aa bb"),
    ],
)
def test_numbers_make_levels(printed: list[str], paths: str) -> None:
    assert climbed(*printed) == paths.split()


def test_a_number_that_is_lacking_is_doubted() -> None:
    ladder = Ladder()
    first, third = label("(a) one"), label("(c) three")
    assert first is not None
    assert third is not None
    assert ladder.step(first, third).sure
    step = ladder.step(third, None)
    assert step.path == ("c",)
    assert not step.sure
