"""Traces the paragraphs of an instrument into its successor."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from vigilangue.core import Instrument, Provision, Role
from vigilangue.core.lineage import Change, Descent, Succession
from vigilangue.language import tags
from vigilangue.meaning import Encoder

from . import across, likeness
from .changes import change, change_across
from .likewise import Likewise
from .matching import Manner, Pair, Place, matched
from .offer import Offer
from .parted import parted
from .sureness import Sureness
from .words import words

# What likeness of words is worth, and what that of meaning.
WORDS = Manner(sure=0.55, clear=0.1, least=0.33, alone=0.12, order=0.04)
MEANING = Manner(sure=0.62, clear=0.08, least=0.42, alone=0.3, order=0.12)

UNREAD = 0.7  # of certainty that is left where kept is told from no word read
HEAD = "head"  # begins the ids of what stands above the text


def trace(
    older: Instrument, newer: Instrument, encoder: Callable[[], Encoder] | None = None
) -> Succession:
    """Return what became of each paragraph of ``older`` in ``newer``.

    Headings have no part in it. ``encoder`` is called only where the languages
    differ; without it such paragraphs are told by what they cite and count.
    """
    return _Trace(older, newer, encoder).succession()


class _Trace:
    """The paragraphs of two instruments, and what speaks for each pair."""

    def __init__(
        self,
        older: Instrument,
        newer: Instrument,
        encoder: Callable[[], Encoder] | None,
    ) -> None:
        self._older, self._newer = older, newer
        self._olds, self._news = _paragraphs(older), _paragraphs(newer)
        self._same = _primary(older) == _primary(newer)
        self._said = [
            [words(p.text, _primary(each)) for p in provisions]
            for each, provisions in ((older, self._olds), (newer, self._news))
        ]
        self._manner = WORDS if self._same else MEANING
        self._offers = list(self._speaking(encoder))
        self._sureness = Sureness(self._offers, self._manner)

    def _speaking(self, encoder: Callable[[], Encoder] | None) -> Iterator[Offer]:
        if self._same:
            return likeness.offers(*self._said)
        return across.offers(
            across.Side(self._olds, _primary(self._older)),
            across.Side(self._news, _primary(self._newer)),
            encoder() if encoder else None,
        )

    def succession(self) -> Succession:
        pairs = matched(
            self._offers, _places(self._olds), _places(self._news), self._manner
        )
        pairs = [*pairs, *parted(self._offers, pairs, *self._said)]
        return Succession(
            older=self._older,
            newer=self._newer,
            descents=tuple(self._ordered(pairs)),
        )

    def _ordered(self, pairs: Sequence[Pair]) -> Iterator[Descent]:
        """The pairs and the new in the newer order, the dropped where they stood."""
        likewise = None if self._same else self._likewise(pairs)
        rows: list[tuple[float, int, Descent]] = []
        where: dict[int, float] = {}
        for pair in sorted(pairs, key=lambda p: (p.newer, p.older)):
            where.setdefault(pair.older, pair.newer)
            rows.append((pair.newer, pair.older, self._paired(pair, likewise)))
        found = {pair.newer for pair in pairs}
        rows += [(b, 0, self._new(b)) for b in range(len(self._news)) if b not in found]
        last = -1.0
        for a in range(len(self._olds)):
            if a in where:
                last = where[a]
            else:
                rows.append((last + 0.5, a, self._dropped(a)))
        return (row for _, _, row in sorted(rows, key=lambda r: r[:2]))

    def _likewise(self, pairs: Sequence[Pair]) -> Likewise:
        languages = _primary(self._older), _primary(self._newer)
        return Likewise(self._olds, self._news, languages, pairs)

    def _paired(self, pair: Pair, likewise: Likewise | None) -> Descent:
        older, newer = self._olds[pair.older], self._news[pair.newer]
        if likewise is not None:
            became = change_across(older, newer, same=likewise.kept(pair))
        else:
            same = self._said[0][pair.older] == self._said[1][pair.newer]
            became = change(older, newer, same=same)
        sure = self._sureness.together(pair)
        if likewise is not None and became is Change.KEPT:
            sure = round(sure * UNREAD, 2)
        return Descent(
            older=older,
            newer=newer,
            change=became,
            confidence=sure,
        )

    def _new(self, at: int) -> Descent:
        return Descent(
            older=None,
            newer=self._news[at],
            change=Change.NEW,
            confidence=self._sureness.new(at),
        )

    def _dropped(self, at: int) -> Descent:
        return Descent(
            older=self._olds[at],
            newer=None,
            change=Change.DROPPED,
            confidence=self._sureness.dropped(at),
        )


def _paragraphs(instrument: Instrument) -> list[Provision]:
    return [
        p
        for p in instrument.provisions
        if p.role is not Role.HEADING and not p.id.startswith(HEAD)
    ]


def _primary(instrument: Instrument) -> str | None:
    return tags.primary(instrument.language) if instrument.language else None


def _places(provisions: Sequence[Provision]) -> list[Place]:
    places: list[Place] = []
    by_id = {p.id: at for at, p in enumerate(provisions)}
    for p in provisions:
        above = by_id.get(p.id.rpartition(".")[0])
        level = 1 if above is None else places[above].level + 1
        part = "" if p.role is Role.OTHER else p.role
        places.append(Place(part, level, above))
    return places
