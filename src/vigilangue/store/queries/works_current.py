"""Of each source of an organization, the evaluation whose picture is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, Subquery

from ..models import Evaluation, Organization, Source
from ..models.watched import INNER


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A source with its newest sound evaluation, which is None before the first.

    ``fault`` is the time of the newest capture, where that one was not believed.
    """

    source: int
    slug: str
    title: str
    evaluation: int | None = None
    captured: datetime | None = None
    languages: tuple[str, ...] = ()
    regime: str = ""
    works: int = 0
    pages: int = 0
    unseen: int = 0
    fault: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """An organization and the pictures of its sources, by title."""

    slug: str
    title: str
    pictures: tuple[Picture, ...]

    @property
    def evaluations(self) -> tuple[int, ...]:
        """The evaluations that are shown."""
        return tuple(p.evaluation for p in self.pictures if p.evaluation is not None)

    @property
    def sources(self) -> tuple[int, ...]:
        """The sources that have a picture."""
        return tuple(p.source for p in self.pictures if p.evaluation is not None)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages expected of any of them, in their order."""
        return tuple(dict.fromkeys(t for p in self.pictures for t in p.languages))

    @property
    def works(self) -> int:
        """How many works they hold together."""
        return sum(p.works for p in self.pictures)

    def of(self, source: str) -> Watched:
        """Return it with one source alone; with all where none has that slug."""
        one = tuple(p for p in self.pictures if p.slug == source)
        return Watched(slug=self.slug, title=self.title, pictures=one or self.pictures)


def watched(organization: str) -> Watched | None:
    """Return an organization with the current picture of each source, if it exists."""
    row = Organization.objects.filter(slug=organization).first()
    if row is None:
        return None
    looks = Evaluation.objects.filter(source=OuterRef("pk"))
    looks = looks.order_by("-captured", "-pk")
    looked = row.sources.exclude(slug__startswith=INNER)
    sources = looked.order_by("title", "pk").annotate(
        shown=Subquery(looks.filter(sound=True).values("pk")[:1]),
        last=Subquery(looks.values("pk")[:1]),
    )
    wanted = {pk for s in sources for pk in (s.shown, s.last) if pk is not None}
    found = Evaluation.objects.in_bulk(wanted)
    pictures = (_picture(s, found.get(s.shown), found.get(s.last)) for s in sources)
    return Watched(slug=row.slug, title=row.title, pictures=tuple(pictures))


def _picture(
    source: Source, shown: Evaluation | None, last: Evaluation | None
) -> Picture:
    fault = None if last is None or last.sound else last.captured
    if shown is None:
        return Picture(
            source=source.pk, slug=source.slug, title=source.title, fault=fault
        )
    return Picture(
        source=source.pk,
        slug=source.slug,
        title=source.title,
        evaluation=shown.pk,
        captured=shown.captured,
        languages=tuple(shown.languages),
        regime=shown.regime,
        works=shown.works,
        pages=shown.pages,
        unseen=shown.unseen,
        fault=fault,
    )
