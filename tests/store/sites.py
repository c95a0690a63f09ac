"""A source that is looked at again and again, as rows in the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from vigilangue.store import models
from vigilangue.store.queries.recognizing import Register, Sought
from vigilangue.store.queries.texts import fitted

LANGUAGES = ("en", "fr", "ar", "zh")
BEGAN = datetime(2026, 1, 1, tzinfo=UTC)

# A work is its versions: "en:/about fr:/a-propos".
Versions = str


@dataclass
class Site:
    """A source, looked at again and again."""

    source: models.Source
    days: count[int] = field(default_factory=count)
    last: int | None = None

    def look(self, *works: Versions, sound: bool = True) -> dict[Versions, str]:
        """Evaluate what holds these works; return the name of each one's subject."""
        evaluation = self._evaluation(sound)
        register = Register(self.source.pk, self.last, evaluation.captured)
        sought = list(map(seek, works))
        register.claim(sought)
        found = [n for some in in_twos(sought) for n in register.recognize(some)]
        assert len(set(found)) == len(found), "a subject was given twice"
        for subject, work in zip(found, works, strict=True):
            keep(evaluation, subject, work)
        self.last = evaluation.pk if sound else self.last
        names = models.Subject.objects.in_bulk(found)
        return {w: names[s].name for w, s in zip(works, found, strict=True)}

    def _evaluation(self, sound: bool) -> models.Evaluation:
        captured = BEGAN + timedelta(days=next(self.days))
        collection = models.Collection.objects.create(
            source=self.source,
            began=captured,
            ended=captured,
            file=f"captures/{captured:%Y%m%d}.warc.gz",
            digest="",
            pages=0,
            complete=True,
        )
        return models.Evaluation.objects.create(
            collection=collection,
            source=self.source,
            captured=captured,
            at=captured,
            sound=sound,
            regime="any",
            languages=[],
            pages=0,
            works=0,
            unseen=0,
            maker="test",
        )


def versions(work: Versions) -> list[tuple[str, str]]:
    return [(tag, path) for tag, _, path in (v.partition(":") for v in work.split())]


def seek(work: Versions) -> Sought:
    best = sorted(versions(work), key=lambda v: LANGUAGES.index(v[0]))
    return Sought(
        kind="page",
        keys=tuple(path for _, path in best),
        ranks=tuple(LANGUAGES.index(tag) for tag, _ in best),
        names=tuple(path for _, path in best),
        title=work,
    )


def keep(evaluation: models.Evaluation, subject: int, work: Versions) -> None:
    models.Seen.objects.create(
        evaluation=evaluation,
        subject_id=subject,
        expected=[],
        unseen=[],
        paired_by=[],
        confidence=1.0,
        failed=0,
    )
    for tag, path in versions(work):
        models.Expression.objects.create(
            evaluation=evaluation,
            subject_id=subject,
            version=tag,
            confidence=1.0,
            declared=[],
            url=path,
            key=fitted(path),
            words=0,
            content=True,
            passages=[],
        )


def in_twos(works: Sequence[Sought]) -> list[Sequence[Sought]]:
    """Batches, as an evaluation takes them."""
    return [works[at : at + 2] for at in range(0, len(works), 2)]


def begun() -> Site:
    """A source at which nobody has looked yet."""
    owner = models.Organization.objects.create(slug="a", title="A", regime="any")
    return Site(
        models.Source.objects.create(
            organization=owner, slug="site", title="Site", address="https://a.example/"
        )
    )
