"""What obliges where a mandate is not carried out: its provision, as a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vigilangue.core import Commitment, Force, Kind, Line


def lines(basis: Iterable[str]) -> Iterator[Line]:
    """Yield a line for each provision, by the name that verdicts give it.

    Of several mandates in one the weakest counts: more than is sure is not claimed.
    """
    from vigilangue.store.queries.registry_mandates import asked_in

    for name in basis:
        found = [
            (Commitment(name=name, act=act, addressee=to or None).force, to)
            for act, to in asked_in(*name.rpartition(" ")[::2])
        ]
        if found:
            force, _ = max(found, key=lambda each: list(Force).index(each[0]))
            yield Line(
                kind=Kind.DOCUMENT,
                languages=(),
                basis=name,
                force=force,
                binds=", ".join(dict.fromkeys(to for _, to in found if to)),
            )
