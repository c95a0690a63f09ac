"""Works as numerous as wanted: those of the sample organization, copied and damaged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from vigilangue import sample
from vigilangue.app import AuditOptions, audit
from vigilangue.core import Evidence, Expression, Outcome, Verdict, Work
from vigilangue.documents import read

REGIME = "sample-organization"
OWED = "missing-language"
# How often a version is missing, by language, and how often a check fails on one that
# is there; an older look finds more of both.
MISSING = {"en": 0.004, "fr": 0.03, "es": 0.07, "ru": 0.11, "ar": 0.15, "zh": 0.13}
UNSEEN, FAULTY, WORSE = 0.02, 0.012, 0.04


@dataclass(frozen=True, slots=True, kw_only=True)
class Originals:
    """An audit of the sample organization: works with verdicts, and its pages.

    ``faults`` are failed verdicts by check; ``pages``, ``urls`` and ``titles`` go by
    the hash of a page.
    """

    works: tuple[tuple[Work, tuple[Verdict, ...]], ...]
    faults: Mapping[str, Verdict]
    pages: Mapping[str, bytes]
    urls: Mapping[str, str]
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A copy of a work with its verdicts."""

    work: Work
    verdicts: tuple[Verdict, ...]


@cache
def originals() -> Originals:
    """Return the sample organization as an audit sees it; takes half a second."""
    options = AuditOptions(regime=REGIME, offline=True, complete=True, workers=1)
    with TemporaryDirectory() as folder:
        site = sample.build(Path(folder))
        with audit([str(site)], options=options, progress=lambda _: None) as found:
            works = {work.id: work for work in found.works()}
            verdicts: dict[str, list[Verdict]] = {name: [] for name in works}
            for verdict in found.verdicts():
                verdicts[verdict.work].append(verdict)
        urls = {e.capture: e.url for w in works.values() for e in w.expressions}
        pages = {digest: _file(site, url).read_bytes() for digest, url in urls.items()}
    return Originals(
        works=tuple((works[name], tuple(said)) for name, said in verdicts.items()),
        faults={
            verdict.check: verdict
            for said in verdicts.values()
            for verdict in said
            if verdict.outcome is Outcome.FAILED and verdict.check != OWED
        },
        pages=pages,
        urls=urls,
        titles={digest: read(body).title for digest, body in pages.items()},
    )


def copied(number: int, host: str, age: int) -> Copied:
    """Return a work of its own with its verdicts, as it was ``age`` looks ago.

    The same arguments give the same answer; the faults of a newer look are among
    those of an older one.
    """
    found = originals()
    work, verdicts = found.works[number % len(found.works)]
    chance = Random(f"{host} {number}")
    worse = 1 + WORSE * age
    lost = tuple(t for t in work.expected if chance.random() < MISSING[t] * worse)
    hidden = tuple(t for t in lost if chance.random() < UNSEEN / MISSING[t])
    gone = {e.url for e in work.expressions if e.version in lost}
    there = tuple(e for e in work.expressions if e.url not in gone)
    kept = (_owed(v, lost, hidden, there) for v in verdicts if v.url not in gone)
    failing = (
        _failed(v, found.faults) if chance.random() < FAULTY * worse else v
        for v in kept
        if v.check == OWED or v.language not in lost
    )
    return Copied(
        work=replace(
            work,
            expressions=tuple(
                replace(e, url=moved(e.url, number, host)) for e in there
            ),
            unseen=frozenset(hidden),
        ),
        verdicts=tuple(replace(v, url=moved(v.url, number, host)) for v in failing),
    )


def moved(url: str | None, number: int, host: str) -> str:
    """Return an address of the sample organization on another host, in a folder."""
    if not url or "://" not in url:
        return url or ""
    language, _, rest = urlsplit(url).path.strip("/").partition("/")
    return f"https://{host}/{language}/{number:04}/{rest}"


def fewer(verdicts: Sequence[Verdict], most: int) -> tuple[Verdict, ...]:
    """Return so many of the verdicts; those that failed, or say what is owed, first."""
    passed = (v.check != OWED and v.outcome is not Outcome.FAILED for v in verdicts)
    ranked = sorted(zip(passed, range(len(verdicts)), strict=True))
    return tuple(verdicts[at] for _, at in ranked[:most])


def _owed(
    verdict: Verdict,
    lost: Sequence[str],
    hidden: Sequence[str],
    there: Sequence[Expression],
) -> Verdict:
    if verdict.check != OWED or verdict.language not in lost:
        return verdict
    if verdict.language in hidden:
        because = "the version could not be looked at"
        return replace(verdict, outcome=Outcome.CANT_TELL, because=because)
    others = ", ".join(sorted(e.version or "" for e in there))
    because = f"no version found; there is {others}"
    return replace(verdict, outcome=Outcome.FAILED, because=because)


def _failed(verdict: Verdict, faults: Mapping[str, Verdict]) -> Verdict:
    fault = faults.get(verdict.check)
    if fault is None or verdict.outcome is not Outcome.PASSED:
        return verdict
    return replace(
        verdict,
        outcome=Outcome.FAILED,
        because=fault.because,
        evidence=Evidence(capture=verdict.evidence.capture, quote=fault.evidence.quote),
    )


def _file(site: Path, url: str) -> Path:
    return site / urlsplit(url).path.strip("/")
