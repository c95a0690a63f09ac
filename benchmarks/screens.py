"""How long each screen takes, in milliseconds, and how many queries it asks.

Run: ``python -m benchmarks.screens [--home FOLDER] [--rounds N]``. Every address that
the pages know is asked for in one process, without a network, over a watch with
100,000 verdicts and 400 alerts (seeded now, or that of a folder seeded before). At the
95th percentile a screen must take less than 200 ms. The time of the processor stands
beside: it is the same on a machine that is busy with other things.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING
from urllib.parse import urlencode

if TYPE_CHECKING:
    from django.test import Client
    from django.urls import URLPattern, URLResolver

GOAL = 200  # milliseconds at the 95th percentile
LANGUAGES = ("en", "fr", "ar")
# What may stand after an address; the screens without a line here are asked plainly.
QUERIES: dict[str, tuple[dict[str, str], ...]] = {
    "works": (
        {},
        {"page": "20"},
        {"state": "missing", "language": "ar"},
        {"state": "clean", "language": "zh", "sort": "fr"},
        {"state": "clean", "sort": "title"},
        {"check": "mixed-language", "source": "site"},
        {"text": "hydrolog", "sort": "ru"},
        {"text": "nothing is called so"},
    ),
    "figures": (
        {},
        {"source": "site", "measure": "median-depth"},
        {"measure": "depth"},
    ),
    "alerts": (
        {},
        {"state": "all", "sort": "newest"},
        {"check": "missing-language", "language": "ar"},
        {"q": "hydrolog"},
    ),
    "find": ({}, {"address": "https://site.mountain-springs.example/fr/0007/"}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A screen by the name of its address, and the addresses that are asked for."""

    name: str
    paths: tuple[str, ...]


def screens() -> Iterator[Screen]:
    """Yield every screen that the pages know, with addresses of rows that are there."""
    from django.urls import get_resolver, reverse
    from django.utils.translation import override

    samples = _samples()
    for pattern in _patterns(get_resolver().url_patterns):
        wanted = pattern.pattern.converters
        if not pattern.name or not wanted.keys() <= samples[0].keys():
            continue
        paths = []
        queries = cycle(QUERIES.get(pattern.name, ({},)))
        for sample, language in zip(samples, cycle(LANGUAGES), strict=False):
            with override(language):
                kwargs = {name: sample[name] for name in wanted}
                address = reverse(pattern.name, kwargs=kwargs)
            paths.append(
                f"{address}?{urlencode(_asked(pattern.name, sample, queries))}"
            )
        yield Screen(name=pattern.name, paths=tuple(dict.fromkeys(paths)))


def _asked(
    name: str, sample: dict[str, str], queries: Iterator[dict[str, str]]
) -> dict[str, str]:
    if name == "explain":
        return {"subject": sample["subject"], "check": sample["check"]}
    return next(queries)


def _samples() -> list[dict[str, str]]:
    """Return values for the parts of addresses, from alerts and from captures."""
    from vigilangue.store import models

    events = models.Event.objects.select_related("subject__source__organization")
    captures = models.Capture.objects.order_by("-pk").values_list("pk", flat=True)
    rows = events.filter(what="opened").order_by("pk")[::17]
    return [
        {
            "organization": row.subject.source.organization.slug,
            "source": row.subject.source.slug,
            "subject": str(row.subject_id),
            "check": row.check_slug,
            "slug": row.check_slug,
            "language": row.language or "-",
            "capture": str(capture),
        }
        for row, capture in zip(rows, captures[::97], strict=False)
    ]


def _patterns(
    within: Sequence[URLPattern | URLResolver],
) -> Iterator[URLPattern]:
    from django.urls import URLPattern

    for each in within:
        if isinstance(each, URLPattern):
            yield each
        else:
            yield from _patterns(each.url_patterns)


def measured(client: Client, screen: Screen, rounds: int) -> float | None:
    """Print what a screen takes; return its 95th percentile, None for no page."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    asked, sizes = [], []
    for path in screen.paths:
        with CaptureQueriesContext(connection) as counted:
            answer = client.get(path)
        if answer.status_code != 200:
            print(f"{screen.name:14} answers {answer.status_code}: {path}")
            return None
        asked.append(len(counted))
        sizes.append(len(b"".join(answer)))
    taken, worked = [], []
    for path in islice(cycle(screen.paths), max(rounds, len(screen.paths))):
        start, began = time.perf_counter(), time.process_time()
        b"".join(client.get(path))
        taken.append(1000 * (time.perf_counter() - start))
        worked.append(1000 * (time.process_time() - began))
    marks = quantiles(taken, n=20, method="inclusive")
    busy = quantiles(worked, n=20, method="inclusive")
    print(
        f"{screen.name:14} p50 {marks[9]:6.1f} ms   p95 {marks[18]:6.1f} ms   "
        f"(processor {busy[9]:6.1f}, {busy[18]:6.1f})   "
        f"{max(asked):3} queries   {max(sizes) / 1024:6.1f} KiB   "
        f"{len(screen.paths):3} addresses",
        flush=True,
    )
    return marks[18]


@contextmanager
def at_home(given: Path | None) -> Iterator[Path]:
    """Give the home folder that is measured, ready: the one given, else a new one."""
    with tempfile.TemporaryDirectory() as folder:
        home = (given or Path(folder)).absolute()
        os.environ["VIGILANGUE_HOME"] = str(home)
        os.environ.pop("VIGILANGUE_DATABASE", None)
        from vigilangue.store.ready import ready

        ready()
        yield home


def main() -> int:
    """Measure every screen; return 1 where one takes longer than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, help="a folder that was seeded before")
    parser.add_argument("--rounds", type=int, default=60, help="requests a screen")
    given = parser.parse_args()
    with at_home(given.home) as home:
        if given.home is None:
            _seed(home)
        from django.test import Client

        client = Client(headers={"host": "localhost"})
        found = [measured(client, screen, given.rounds) for screen in screens()]
    slow = [taken for taken in found if taken is not None and taken >= GOAL]
    print(f"{len(slow)} screens over {GOAL} ms at the 95th percentile")
    return 1 if slow else 0


def _seed(home: Path) -> None:
    from django.db import transaction

    from benchmarks.seeding import seed

    start = time.perf_counter()
    with transaction.atomic():
        seed(home)
    print(f"seeded in {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    raise SystemExit(main())
