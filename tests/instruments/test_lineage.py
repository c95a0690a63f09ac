"""What became of the paragraphs of an instrument in its successor."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from vigilangue.core.instrument import Instrument
from vigilangue.core.lineage import Change
from vigilangue.instruments import read_text
from vigilangue.instruments.lineage import Stay, differences, trace

WELLS = """\
A/RES/71/901

The General Assembly,

Recalling its resolution 69/300 of 2 June 2015 on mountain wells,

Noting with concern that every third mountain well runs dry in late summer,

Noting the offer of the city of Vallon to hold a fair of well makers,

1. Encourages Member States to mend the wells of their highest villages before winter;

2. Requests the Secretary-General to keep a register of all mountain wells;

3. Urges the International Office for Mountain Springs to lend its drills to villages
that have none;

4. Calls upon the Office:

(a) To train well keepers in all regions of the mountains;

(b) To print the handbook of well keepers in six languages;

5. Decides to remain seized of the matter of wells and of springs.
"""
NEXT = """\
A/RES/73/902

The General Assembly,

Recalling its resolutions 69/300 of 2 June 2015 and 71/901 on mountain wells,

Noting with concern that every third mountain well runs dry in late summer,

1. Also requests Member States to mend the wells of their highest villages before
winter;

2. Welcomes the gift of forty pumps from the fishermen of the southern coast;

3. Further requests the Secretary-General to keep a register of all mountain wells;

4. Invites the International Office for Mountain Springs to lend its drills to villages
that have none;

5. Calls upon the Office:

(a) To print the handbook of well keepers in six languages;

(b) To train well keepers in all regions of the mountains and of the plains;

6. Decides to remain seized of the matter of wells and of springs.
"""


def rows(older: Instrument, newer: Instrument) -> set[tuple[str, str, str]]:
    return {
        (d.older.id if d.older else "", d.newer.id if d.newer else "", str(d.change))
        for d in trace(older, newer).descents
    }


def test_each_paragraph_is_kept_changed_dropped_or_new() -> None:
    assert rows(read_text(WELLS), read_text(NEXT)) == {
        ("pp1", "pp1", "amended"),
        ("pp2", "pp2", "kept"),
        ("pp3", "", "dropped"),
        ("op1", "op1", "strengthened"),
        ("", "op2", "new"),
        ("op2", "op3", "kept"),
        ("op3", "op4", "weakened"),
        ("op4", "op5", "kept"),
        ("op4.a", "op5.b", "amended"),
        ("op4.b", "op5.a", "kept"),
        ("op5", "op6", "kept"),
    }


def test_an_instrument_keeps_all_of_itself() -> None:
    wells = read_text(WELLS)
    assert {change for _, _, change in rows(wells, wells)} == {"kept"}


def test_what_was_dropped_stands_where_it_stood() -> None:
    found = trace(read_text(WELLS), read_text(NEXT)).descents
    ids = [(d.older or d.newer).id for d in found if d.older or d.newer]  # type: ignore[union-attr]
    assert ids.index("pp3") == ids.index("pp2") + 1


def test_no_two_texts_are_forced_together() -> None:
    other = (
        "The General Assembly,\n\n1. Requests the Secretary-General to thank the host "
        "of the chess tournament, and all who played the last round in the rain.\n"
    )
    changes = {c for _, _, c in rows(read_text(WELLS), read_text(other))}
    assert changes == {"dropped", "new"}


def test_an_instrument_without_paragraphs_is_all_new() -> None:
    assert {c for _, _, c in rows(read_text(""), read_text(NEXT))} == {"new"}
    assert {c for _, _, c in rows(read_text(NEXT), read_text(""))} == {"dropped"}


def test_two_paragraphs_that_were_merged_both_say_where_they_went() -> None:
    apart = """The General Assembly,

1. Requests the Secretary-General to keep a register of all mountain wells and pumps;

2. Urges villages to send the names of their well keepers to the register each spring;

3. Decides to meet again in the year after the next one.
"""
    merged = """The General Assembly,

1. Requests the Secretary-General to keep a register of all mountain wells and pumps,
and urges villages to send the names of their well keepers to the register each spring;

2. Decides to meet again in the year after the next one.
"""
    both = {("op1", "op1"), ("op2", "op1"), ("op3", "op2")}
    assert {r[:2] for r in rows(read_text(apart), read_text(merged))} == both
    split = {(b, a) for a, b in both}
    assert {r[:2] for r in rows(read_text(merged), read_text(apart))} == split


@pytest.mark.parametrize(
    ("was", "now", "change"),
    [
        ("Encourages", "Strongly encourages", Change.AMENDED),
        ("Encourages", "Also encourages", Change.KEPT),
        ("Invites", "Calls upon", Change.STRENGTHENED),
        ("Decides to ask", "Requests", Change.WEAKENED),
        ("Urges", "Calls upon", Change.AMENDED),
        ("Requests", "Welcomes the decision of", Change.WEAKENED),
    ],
)
def test_force_is_that_of_the_first_lead_verb(
    was: str, now: str, change: Change
) -> None:
    text = (
        "The General Assembly,\n\n1. {} Member States to mend all the wells of their "
        "highest villages before the winter of each year;\n"
    )
    (descent,) = trace(
        read_text(text.format(was)), read_text(text.format(now))
    ).descents
    assert descent.change is change


def test_preambular_paragraphs_have_no_force() -> None:
    text = "The General Assembly,\n\n{} mountain wells of all regions,\n\n1. Decides.\n"
    was, now = text.format("Recalling the"), text.format("Requesting the")
    changes = {c for _, _, c in rows(read_text(was), read_text(now))}
    assert changes == {"amended", "kept"}


def test_the_words_that_went_and_came_are_told_in_order() -> None:
    found = [*differences("keep all old wells", "keep all wells clean")]
    older = "".join(p.text for p in found if p.stay is not Stay.COME)
    assert older.split() == ["keep", "all", "old", "wells"]
    assert "".join(p.text for p in found if p.stay is not Stay.GONE) == (
        "keep all wells clean"
    )
    assert [p.text.strip() for p in found if p.stay is Stay.GONE] == ["old"]
    assert [p.text.strip() for p in found if p.stay is Stay.COME] == ["clean"]


FRENCH = """\
A/RES/73/902

L’Assemblée générale,

Constatant avec inquiétude qu’un puits de montagne sur trois est à sec à la fin de
l’été,

1. Accueille avec satisfaction le don de quarante pompes par les pêcheurs du sud;

2. Prie le Secrétaire général de tenir un registre de tous les puits de montagne;

3. Décide de rester saisie de la question des puits, en application de la résolution
71/901.
"""
# What each paragraph is about, as an encoder would place it.
ABOUT = {
    "runs dry": 0, "à sec": 0, "register": 1, "registre": 1, "remain seized": 2,
    "rester saisie": 2, "pompes": 3, "69/300": 4, "Vallon": 5, "mend": 6, "drills": 7,
    "Calls": 8, "train": 9, "handbook": 10,
}  # fmt: skip


def encoded(texts: Sequence[str], /) -> NDArray[np.float32]:
    rows = np.full((len(texts), 16), 0.02, dtype=np.float32)
    for at, text in enumerate(texts):
        for word, place in ABOUT.items():
            if word in text:
                rows[at, place] = 1
    return np.asarray(
        rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32
    )


def test_paragraphs_are_followed_into_another_language_by_what_they_mean() -> None:
    found = trace(read_text(WELLS), read_text(FRENCH), lambda: encoded).descents
    pairs = {(d.older.id, d.newer.id) for d in found if d.older and d.newer}
    assert pairs == {("pp2", "pp1"), ("op2", "op2"), ("op5", "op3")}
    assert {d.newer.id for d in found if d.newer and not d.older} == {"op1"}


def test_the_encoder_is_not_loaded_where_the_language_is_the_same() -> None:
    def load() -> None:
        raise AssertionError

    assert trace(read_text(WELLS), read_text(NEXT), load).descents  # type: ignore[arg-type]


def test_without_an_encoder_what_is_named_alike_is_found() -> None:
    pairs = {r[:2] for r in rows(read_text(WELLS), read_text(FRENCH)) if all(r[:2])}
    assert pairs <= {("op5", "op3"), ("op2", "op2"), ("pp2", "pp1")}
    assert not rows(read_text(WELLS), read_text(FRENCH)) & {("op1", "op1", "amended")}
