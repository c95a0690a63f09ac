"""Vacancies: a notice, its other version, and the place of the post, as checks see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .expression import QUOTED
from .notice import Need, Notice, Requirement
from .outcome import Evidence, Outcome, Verdict
from .regime import Line
from .work import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """A duty station, or a country where no place in it is known.

    ``name`` is in English, ``country`` a code of ISO 3166; ``official`` and ``spoken``
    are the official and the other widely spoken languages there; ``commission`` is the
    regional commission that has its seat there, ``working`` its working languages.
    """

    name: str
    country: str
    official: tuple[str, ...]
    spoken: tuple[str, ...] = ()
    headquarters: bool = False
    commission: str = ""
    working: tuple[str, ...] = ()

    @property
    def languages(self) -> frozenset[str]:
        """The official and widely spoken languages of the country."""
        return frozenset((*self.official, *self.spoken))


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacancy:
    """A notice as checks see it.

    ``file`` is where it was read; ``counterpart`` its version in another language and
    ``station`` the place of the post, where they are known; ``capture`` names the
    bytes (``sha256:`` and 64 digits); ``organization`` is who publishes it.
    """

    file: str
    notice: Notice
    counterpart: Notice | None = None
    station: Station | None = None
    capture: str = ""
    organization: str = ""

    @property
    def id(self) -> str:
        """Its name, for the verdicts about it."""
        return self.file

    @property
    def kind(self) -> Kind:
        """A notice, whatever is asked of it."""
        return Kind.NOTICE

    @property
    def required(self) -> tuple[Requirement, ...]:
        """What it requires; a wish is not required."""
        needed = (r for r in self.notice.requirements if r.need is Need.REQUIRED)
        return tuple(needed)

    @property
    def silent(self) -> bool:
        """Whether it was read, and surely asks for no language."""
        unsure = not self.notice.languages or self.notice.doubts
        return not self.notice.requirements and not unsure

    def verdict(
        self,
        outcome: Outcome,
        because: str,
        *,
        lines: Iterable[Line] = (),
        quotes: Iterable[str] = (),
    ) -> Verdict:
        """Return a verdict on lines of the regime, quoting what is asked for.

        Where nothing is quoted, the title stands for the notice.
        """
        said = " […] ".join(dict.fromkeys(filter(None, quotes)))
        return Verdict(
            outcome=outcome,
            because=because,
            evidence=Evidence(
                capture=self.capture, quote=(said or self.notice.title or "")[:QUOTED]
            ),
            basis=tuple(line.basis for line in lines),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A vacancy with what each check said of it."""

    vacancy: Vacancy
    verdicts: tuple[Verdict, ...]

    @property
    def failed(self) -> bool:
        """Whether something failed."""
        return any(v.outcome is Outcome.FAILED for v in self.verdicts)
