"""The commitments of an instrument, each with what its successor made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from vigilangue.core import Instrument, Provision
from vigilangue.core.fate import Act, Fate
from vigilangue.core.lineage import Descent, Succession
from vigilangue.language import tags

from .force import force, forces, translated

LEAST = 0.5  # of a confidence from which one of several heirs counts


def fates(succession: Succession, names: tuple[str, str]) -> Iterator[Fate]:
    """Yield the fate of each numbered paragraph of the older, in its order.

    ``names`` are what the two instruments are called. Of several heirs that which
    asks most counts.
    """
    became: dict[str, list[Descent]] = {}
    for descent in succession.descents:
        if descent.older is not None:
            became.setdefault(descent.older.id, []).append(descent)
    whole = _whole(succession.newer)
    for older in succession.older.provisions:
        if force(older) is not None and older.id in became:
            yield _fate(older, became[older.id], succession, names, whole)


def _fate(
    older: Provision,
    became: Sequence[Descent],
    succession: Succession,
    names: tuple[str, str],
    whole: bool,
) -> Fate:
    was = _act(older, succession.older.language)
    heirs = [
        (descent, _now(older, was, descent.newer, succession))
        for descent in became
        if descent.newer is not None
    ]
    sure = [each for each in heirs if each[0].confidence >= LEAST] or heirs
    best, now = max(sure, key=lambda h: h[1].most, default=(became[0], None))
    return Fate(
        name=f"{names[0]} {older.id}",
        successor=names[1],
        heir=best.newer.id if best.newer else None,
        change=best.change,
        confidence=best.confidence,
        was=was,
        now=now,
        whole=whole,
        said=older.text,
        says=best.newer.text if best.newer else "",
    )


def _now(older: Provision, was: Act, newer: Provision, succession: Succession) -> Act:
    """What the heir does; as much as the older where that may only be wording."""
    now = _act(newer, succession.newer.language)
    same = _tag(succession.older) == _tag(succession.newer)
    if same and now.verb == was.verb:
        return Act(was.verb, was.most, was.most)  # the same word is as strong
    led = bool(force(older))
    lost = not led and not now.most  # what stood inside may stand there unread
    if lost or (led and not same and translated(older, newer)):
        most = max(was.most, now.most)
        return Act(now.verb, min(was.least, now.least), most)
    return now


def _act(provision: Provision, language: str | None) -> Act:
    """The first lead verb, or where that only tells the strongest act inside."""
    verbs = [*provision.verbs[:1]]
    if not force(provision):
        verbs += [mandate.act for mandate in provision.mandates]
    acts = [Act(verb, *forces(verb, language)) for verb in verbs]
    return max(acts, key=lambda act: act.least, default=Act("", 0, 0))


def _whole(instrument: Instrument) -> bool:
    """Tell whether no number is missing among its paragraphs."""
    numbers = [
        int(provision.number)
        for provision in instrument.provisions
        if force(provision) is not None
        and provision.number
        and provision.number.isdecimal()
    ]
    return bool(numbers) and all(b - a in (1, 1 - a) for a, b in pairwise(numbers))


def _tag(instrument: Instrument) -> str | None:
    return tags.primary(instrument.language) if instrument.language else None
