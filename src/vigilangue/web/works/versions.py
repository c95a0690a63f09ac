"""The versions of a work side by side: what each is, and how it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from vigilangue.app.showing.main_text import MainText, main_text
from vigilangue.core import Outcome, Verdict
from vigilangue.language import tags
from vigilangue.measures.parity import WHOLE
from vigilangue.reports import shown
from vigilangue.store.queries.matrix_columns import OWED
from vigilangue.store.queries.works import Version, Work

from ..templatetags.parts import number
from ..templatetags.texts import spoken
from .places import Place, place

LONG = 1 / WHOLE  # of the expected length, from which a version is longer


class Length(StrEnum):
    """What the share of the expected length means."""

    SHORT = "short"
    AS_EXPECTED = "as_expected"
    LONG = "long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A language of a work: its place, and its version where there is one.

    ``why`` is what was said where it is missing or cannot be told; ``agrees`` tells
    whether the language read is the one the page declares, None where either is not
    known; ``offered`` whether it is the one it is offered in.
    """

    language: str
    place: Place
    version: Version | None
    why: str
    agrees: bool | None = None
    offered: bool | None = None
    length: Length | None = None
    text: MainText | None = None

    @property
    def way(self) -> str:
        """The direction in which the language read in it is written."""
        read = self.version.language if self.version else None
        return tags.direction(read) if read else "auto"

    @property
    def depth(self) -> str:
        """The length of the version in hundredths of the length to be expected."""
        share = self.version.depth if self.version else None
        whole = None if share is None else round(share * 100)
        return spoken()("percent", value=number(whole))

    @property
    def foreign(self) -> int:
        """The words of the version that are in another language."""
        return sum(p.words for p in self.version.passages) if self.version else 0


def titled(work: Work, reader: str) -> tuple[str, str | None]:
    """Return what a work is called, in the reader's language if it has a title there.

    Without any title it is called by its address. The second is the language of the
    title, None where it is not known.
    """
    named = [v for v in work.versions if v.title]
    read = (v for v in named if tags.same(v.version, reader))
    same = (v for v in named if v.title == work.title)
    found = next(read, None) or next(same, None)
    if found:
        return shown.text(found.title), found.language
    return shown.text(work.title) or shown.address(work.name), None


def versions(work: Work) -> Iterator[Beside]:
    """Yield the languages expected of a work, in their order, then others it has."""
    owed = {v.language: v for v in work.verdicts if v.check == OWED}
    failed = Counter(
        v.language
        for v in work.verdicts
        if v.outcome is Outcome.FAILED and v.check != OWED
    )
    rest = list(work.versions)
    for language in work.expected:
        some = [v for v in rest if tags.same(v.version or v.language, language)]
        rest = [v for v in rest if v not in some]
        if not some:
            yield _beside(language, None, owed.get(language), failed)
        for version in some:
            yield _beside(language, version, owed.get(language), failed)
    for version in rest:
        yield _beside(version.version or version.language or "", version, None, failed)


def _beside(
    language: str,
    version: Version | None,
    owed: Verdict | None,
    failed: Counter[str | None],
) -> Beside:
    outcome = owed.outcome if owed else None
    own = {language, version.version if version else language}
    findings = sum(failed[tag] for tag in own)
    why = owed.because if owed and outcome is not Outcome.PASSED else ""
    if version is None:
        return Beside(
            language=language,
            place=place(spoken(), language, outcome, False, findings),
            version=None,
            why=why,
        )
    return Beside(
        language=language,
        place=place(spoken(), language, outcome, True, findings),
        version=version,
        why=why,
        agrees=_same(version.declared[0] if version.declared else None, version),
        offered=_same(version.version, version),
        length=_length(version.depth),
        text=main_text(version.capture, version.passages) if version.capture else None,
    )


def _same(tag: str | None, version: Version) -> bool | None:
    if not tag or not version.language:
        return None
    return tags.same(tag, version.language) or tags.near(tag, version.language)


def _length(depth: float | None) -> Length | None:
    if depth is None:
        return None
    if depth < WHOLE:
        return Length.SHORT
    return Length.LONG if depth > LONG else Length.AS_EXPECTED
