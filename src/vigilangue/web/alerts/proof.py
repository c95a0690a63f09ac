"""What an alert rests on: quotes in their place, and the versions that were there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from vigilangue.app.showing import captures
from vigilangue.core import Outcome
from vigilangue.store.queries import alerts_seen as seen
from vigilangue.store.queries.alerts_seen import Sighted, Version, Work
from vigilangue.store.queries.evidence import Proof
from vigilangue.store.queries.registry import language_of
from vigilangue.web.evidence.context import Place, placed

MOST = 5  # findings of one alert that are shown with their quotes

Held = Callable[[int | None, Iterable[str]], dict[str, Proof]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A verdict with its capture; ``version`` is the page that it quotes.

    ``proof`` is None where no capture is named, ``place`` where the quote was not
    found again in it, or was not sought; ``lost`` tells that the bytes are not those
    that were recorded, or not there. ``tongue`` is the language of the quote, if read.
    """

    verdict: Sighted
    proof: Proof | None
    version: Version | None
    place: Place | None
    lost: bool

    @property
    def tongue(self) -> str | None:
        """The language of what is quoted: of the passage, else of the page or text."""
        if self.version is None:
            return language_of(self.verdict.digest) if self.verdict.digest else None
        quote = self.verdict.quote
        passages = (p for p in self.version.passages if p.text.startswith(quote))
        passage = next(passages, None) if quote else None
        return passage.language if passage else self.version.language or None


@dataclass(frozen=True, slots=True, kw_only=True)
class There:
    """A language version that was there, and its capture."""

    version: Version
    proof: Proof | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What an alert rests on, of one look; ``more`` findings are not shown."""

    quoted: tuple[Quoted, ...]
    more: int
    work: Work | None
    there: tuple[There, ...]


def shown(verdicts: Sequence[Sighted], held: Held) -> Shown | None:
    """Return the proof of the newest failure, of verdicts newest first.

    ``held`` gives the captures of a collection that have some hashes.
    """
    failed = [each for each in verdicts if each.outcome is Outcome.FAILED]
    if not failed:
        return None
    look = failed[0].look
    told = [each for each in failed if each.look == look]
    work = seen.work(look.id, failed[0].mark.subject)
    versions = work.versions if work else ()
    digests = (*(v.digest for v in versions), *(each.digest for each in told))
    known = held(look.collection, digests)
    return Shown(
        quoted=tuple(_quoted(told[:MOST], versions, known)),
        more=max(0, len(told) - MOST),
        work=work,
        there=tuple(There(version=v, proof=known.get(v.digest)) for v in versions),
    )


def _quoted(
    told: Iterable[Sighted], versions: Sequence[Version], known: dict[str, Proof]
) -> Iterator[Quoted]:
    for number, verdict in enumerate(told):
        proof = known.get(verdict.digest)
        # Reading pages takes time: only the first quote is put in its place.
        capture = captures.shown(proof.id) if proof and not number else None
        found = capture.capture if capture and capture.intact else None
        yield Quoted(
            verdict=verdict,
            proof=proof,
            version=_version(verdict, versions),
            place=placed(found, verdict.quote) if found else None,
            lost=capture is not None and not capture.intact,
        )


def _version(verdict: Sighted, versions: Iterable[Version]) -> Version | None:
    same = (v for v in versions if verdict.digest and v.digest == verdict.digest)
    return next(same, None)
