"""Paragraphs of two versions find each other, moved, merged or missing."""

from __future__ import annotations

from vigilangue.concordance.aligning import Unit, align

ENGLISH = [
    "The commission counted 412 bridges and 37 ferries in the delta.",
    "The administration of the port publishes an annual table of tariffs.",
    "In March 2019 the laboratory analysed 58 samples of sediment.",
    "The biologists observed the migration of the pelicans.",
    "The municipal council financed 16 libraries and a museum.",
]
FRENCH = [
    "La commission a compté 412 ponts et 37 bacs dans le delta.",
    "L'administration du port publie un tableau annuel des tarifs.",
    "En mars 2019, le laboratoire a analysé 58 échantillons de sédiments.",
    "Les biologistes ont observé la migration des pélicans.",
    "Le conseil municipal a financé 16 bibliothèques et un musée.",
]


def pairs(english: list[str], french: list[str]) -> set[tuple[str, str]]:
    sides = [
        [Unit(id=f"{tag}{n}", number=None, text=text) for n, text in enumerate(texts)]
        for tag, texts in (("e", english), ("f", french))
    ]
    links = align(sides[0], sides[1], ("en", "fr"))
    return {
        ("+".join(u.id for u in link.one), "+".join(u.id for u in link.other))
        for link in links
    }


def test_paragraphs_in_the_same_order_pair_up() -> None:
    assert pairs(ENGLISH, FRENCH) == {(f"e{n}", f"f{n}") for n in range(5)}


def test_a_paragraph_without_a_counterpart_stands_alone() -> None:
    found = pairs(ENGLISH, FRENCH[:2] + FRENCH[3:])
    assert ("e2", "") in found
    assert ("e3", "f2") in found


def test_two_paragraphs_that_were_joined_pair_with_the_whole() -> None:
    joined = [FRENCH[0], f"{FRENCH[1]} {FRENCH[2]}", *FRENCH[3:]]
    assert ("e1+e2", "f1") in pairs(ENGLISH, joined)


def test_a_paragraph_that_was_moved_is_found_where_it_is() -> None:
    assert ("e0", "f4") in pairs(ENGLISH, [*FRENCH[1:], FRENCH[0]])
