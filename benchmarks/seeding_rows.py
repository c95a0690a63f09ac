"""The rows of one look at a source: its file of evidence, works, verdicts, figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from gzip import compress
from hashlib import sha256
from pathlib import Path

from benchmarks.seeding_copies import Originals
from vigilangue.core import Measure, Outcome, Verdict, Work
from vigilangue.documents import addresses
from vigilangue.store import models

BATCH = 2_000
DRIFT = 0.006  # of a share, by which it was lower a look before


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One work of an evaluation."""

    subject: models.Subject
    work: Work
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A file of evidence: its hash, and offset and length of each page by hash."""

    digest: str
    places: dict[str, tuple[int, int]]


def filed(path: Path, found: Originals, at: datetime) -> Filed:
    """Write a WARC file of the pages, each compressed by itself."""
    places, whole = {}, bytearray()
    for digest, body in found.pages.items():
        record = compress(_record(found.urls[digest], body, at), 6, mtime=0)
        places[digest] = len(whole), len(record)
        whole += record
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(whole)
    return Filed(digest="sha256:" + sha256(whole).hexdigest(), places=places)


def _record(url: str, body: bytes, at: datetime) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: {at:%Y-%m-%dT%H:%M:%SZ}\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def keep(
    evaluation: models.Evaluation,
    judged: Iterable[Judged],
    found: Originals,
    places: dict[str, tuple[int, int]],
) -> None:
    """Write what an evaluation saw of some works, and the captures it rests on."""
    some = list(judged)
    models.Capture.objects.bulk_create(
        _captures(evaluation, some, places), batch_size=BATCH
    )
    models.Seen.objects.bulk_create(_seen(evaluation, some), batch_size=BATCH)
    models.Expression.objects.bulk_create(
        _expressions(evaluation, some, found), batch_size=BATCH
    )
    models.Verdict.objects.bulk_create(_verdicts(evaluation, some), batch_size=BATCH)


def figures(evaluation: models.Evaluation, now: Iterable[Measure], age: int) -> None:
    """Write figures as they were ``age`` looks ago, a little lower each."""
    models.Figure.objects.bulk_create(
        models.Figure(
            evaluation=evaluation,
            measure=m.measure,
            language=m.language,
            n=m.n,
            of=m.of,
            value=m.value,
            low=m.low,
            high=m.high,
            unit=m.unit,
        )
        for m in (_earlier(m, age) for m in now)
    )


def _earlier(measure: Measure, age: int) -> Measure:
    if not age or measure.value is None or not measure.of:
        return measure
    if measure.unit != "share":
        return replace(measure, value=round(measure.value * (1 + DRIFT * age), 3))
    own = 1 + sum(map(ord, measure.language)) % 4
    n = round(measure.n * (1 - DRIFT * own) ** age)
    return replace(measure, n=n, value=round(n / measure.of, 4))


def _captures(
    evaluation: models.Evaluation,
    judged: Iterable[Judged],
    places: dict[str, tuple[int, int]],
) -> Iterator[models.Capture]:
    for each in judged:
        for e in each.work.expressions:
            offset, length = places[e.capture]
            yield models.Capture(
                collection=evaluation.collection,
                url=e.url,
                fetched=evaluation.captured - timedelta(seconds=offset % 600),
                status=200,
                digest=e.capture,
                offset=offset,
                length=length,
            )


def _seen(
    evaluation: models.Evaluation, judged: Iterable[Judged]
) -> Iterator[models.Seen]:
    for each in judged:
        yield models.Seen(
            evaluation=evaluation,
            subject=each.subject,
            expected=list(each.work.expected),
            unseen=sorted(each.work.unseen),
            paired_by=list(each.work.paired_by),
            confidence=each.work.confidence,
            failed=sum(v.outcome is Outcome.FAILED for v in each.verdicts),
        )


def _expressions(
    evaluation: models.Evaluation, judged: Iterable[Judged], found: Originals
) -> Iterator[models.Expression]:
    for each in judged:
        for e in each.work.expressions:
            yield models.Expression(
                evaluation=evaluation,
                subject=each.subject,
                version=e.version or "",
                language=e.language or "",
                confidence=e.confidence,
                declared=list(e.declared),
                direction=e.direction or "",
                url=e.url,
                key=addresses.key(e.url),
                title=found.titles[e.capture],
                words=e.words,
                content=e.content,
                depth=e.depth.ratio if e.depth else None,
                modified=date.fromisoformat(e.modified) if e.modified else None,
                passages=[list(p) for p in e.passages],
                digest=e.capture,
            )


def _verdicts(
    evaluation: models.Evaluation, judged: Iterable[Judged]
) -> Iterator[models.Verdict]:
    for each in judged:
        for v in each.verdicts:
            yield models.Verdict(
                evaluation=evaluation,
                subject=each.subject,
                check_slug=v.check,
                language=v.language or "",
                outcome=str(v.outcome),
                because=v.because,
                url=v.url or "",
                digest=v.evidence.capture,
                quote=v.evidence.quote,
                basis=list(v.basis),
            )
