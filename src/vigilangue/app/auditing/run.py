"""The verb: audits folders, WARC files or addresses from beginning to end."""

from __future__ import annotations

import time
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import partial

from vigilangue import catalog, pairing
from vigilangue.core import Audit, InputError, Kind, Measure, Regime, Summary
from vigilangue.language import tags
from vigilangue.measures import Depths, coverage, learn
from vigilangue.pairing import Pages, Paired

from .answer import Answer
from .crews import spread
from .fronts import with_fronts
from .gather import Gathered, gather
from .hidden import Hidden
from .judging import Judged, judge
from .likening import likening
from .options import AuditOptions, Progress
from .shelf import Shelf
from .site import Site
from .sources import open_source
from .standing import Standing
from .stated import hold
from .ties import labels, resolve, ties
from .weigh import weigh
from .works import sizes

OFFERED = 0.1  # of the works, how many must be in a language for the site to offer it

UNSEEN = "SELECT url FROM unseen"


@contextmanager
def audit(
    targets: Sequence[str],
    *,
    options: AuditOptions,
    progress: Callable[[Progress], None],
) -> Iterator[Audit]:
    """Audit some targets; the answer can be read until the context is left.

    Raises InputError where a target or an option is wrong, CatalogError where the
    regime is unknown.
    """
    started, now = time.monotonic(), datetime.now(UTC)
    regime = catalog.regime(options.regime)
    with ExitStack() as stack:
        shelf = stack.enter_context(Shelf())
        source = open_source(targets, options, progress, stack)
        gathered = gather(source, shelf, options, progress)
        if not gathered.addresses and not gathered.unseen:
            raise InputError(f"{', '.join(targets)}: no page was found there")
        standing = _stand(gathered, shelf, regime, options, source.complete, progress)
        hold(standing, options.workers)
        judged = judge(standing, options.today or now.date(), progress)
        yield Answer(
            shelf,
            Summary(
                targets=tuple(targets),
                regime=regime,
                languages=standing.expected,
                pages=len(gathered.addresses),
                works=len(standing.groups),
                date=now.isoformat(timespec="seconds"),
                seconds=round(time.monotonic() - started, 3),
                outcomes={slug: dict(n) for slug, n in judged.outcomes.items()},
            ),
            _figures(judged, standing),
        )


def _figures(judged: Judged, standing: Standing) -> tuple[Measure, ...]:
    sample = not standing.complete
    answers = ((tag, outcome, n) for (tag, outcome), n in judged.coverage.items())
    return (
        *coverage(standing.expected, answers, sample),
        *judged.parity.measures(sample),
        *judged.diversity.measures(),
    )


def _stand(
    gathered: Gathered,
    shelf: Shelf,
    regime: Regime,
    options: AuditOptions,
    complete: bool,
    progress: Callable[[Progress], None],
) -> Standing:
    read = zip(gathered.addresses, gathered.read, strict=True)
    scheme = pairing.learn(read, gathered.declared)
    named = {t for tokens in scheme.places.values() for t in tokens.values()}
    known = sorted({*named, *gathered.labels, *options.languages})
    site = with_fronts(gathered.counts.site(known), gathered.finder, shelf)
    characters = _weigh(gathered, shelf, site, options, progress)
    progress(Progress(step="pair", done=0, of=None))
    resolve(shelf, gathered.finder)
    paired = pairing.pair(
        Pages(
            addresses=gathered.addresses,
            read=gathered.read,
            declared=gathered.declared,
        ),
        scheme,
        labels(shelf),
        partial(ties, shelf),
        likening(site, shelf),
    )
    groups = paired.sets.groups()
    return Standing(
        shelf=shelf,
        gathered=gathered,
        hidden=Hidden((url for (url,) in shelf.rows(UNSEEN)), scheme),
        site=site,
        paired=paired,
        groups=groups,
        numbers=_numbers(groups, len(gathered.addresses)),
        scheme=scheme,
        characters=characters,
        depths=_depths(groups, gathered, paired, characters),
        regime=regime,
        expected=options.languages
        or regime.owed(Kind.PAGE)
        or _offered(groups, paired),
        complete=complete,
    )


def _weigh(
    gathered: Gathered,
    shelf: Shelf,
    site: Site,
    options: AuditOptions,
    progress: Callable[[Progress], None],
) -> array[int]:
    characters = array("l", bytes(8 * len(gathered.addresses)))
    tasks = shelf.rows("SELECT id, packed, text FROM page ORDER BY id")
    for done, row in enumerate(spread(partial(weigh, site), tasks, options.workers), 1):
        gathered.read[row.page] = row.language
        characters[row.page] = row.characters
        shelf.put("weighed", (row.page, row.packed))
        progress(Progress(step="weigh", done=done, of=len(characters)))
    return characters


def _numbers(groups: Sequence[Sequence[int]], pages: int) -> array[int]:
    """Return of each page the place of its work among the groups."""
    numbers = array("l", bytes(8 * pages))
    for number, group in enumerate(groups):
        for page in group:
            numbers[page] = number
    return numbers


def _depths(
    groups: Sequence[Sequence[int]],
    gathered: Gathered,
    paired: Paired,
    characters: Sequence[int],
) -> Depths:
    return learn(
        sizes(pages, gathered.read, paired.versions, characters)
        for pages in groups
        if len(pages) > 1
    )


def _offered(groups: Sequence[Sequence[int]], paired: Paired) -> tuple[str, ...]:
    """Return the languages that the site itself offers, the commonest first."""
    counts = Counter(
        tag
        for pages in groups
        for tag in {paired.versions[page] for page in pages}
        if tag and tags.valid(tag)
    )
    least = max(1 if len(groups) < 10 else 2, OFFERED * len(groups))
    commonest = sorted(counts, key=lambda tag: (-counts[tag], tag))
    return tuple(tag for tag in commonest if counts[tag] >= least)
