"""Measures pairing by content, on sites whose addresses are made opaque.

``python -m tools.measure_pairing FOLDER GOLD.tsv [SITE ...]``: FOLDER holds a folder a
site, each with a folder a host; GOLD has the columns site, path (from the site's
folder), work and version. Pages without a work are not read. What is printed stands in
docs/pairing.md.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from random import Random
from urllib.parse import urljoin, urlsplit

from vigilangue import meaning
from vigilangue.documents import Document, read
from vigilangue.language import content, tags
from vigilangue.pairing import Content, Pages, Paired, learn, pair, traits
from vigilangue.pairing.traits import Traits

OFTEN = 0.05  # of the pages that have a block, from which it is furniture
SEEDS = (1, 2, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page with its gold, the language read in it, and its traits."""

    work: str
    version: str
    read: str | None
    declared: str | None
    traits: Traits


def main(arguments: Sequence[str]) -> int:
    """Print a row for each site and stage."""
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder, gold, *wanted = arguments
    with Path(gold).open(encoding="utf-8", newline="") as lines:
        rows = [r for r in csv.DictReader(lines, delimiter="\t") if r["work"]]
    for site in wanted or dict.fromkeys(row["site"] for row in rows):
        pages = pages_of(Path(folder) / site, [r for r in rows if r["site"] == site])
        halves = [half(pages, seed) for seed in SEEDS]
        for stage, given in STAGES.items():
            whole = measured([pages], given)
            print(f"| {site} | {stage} | {whole} | {measured(halves, given)} |")
    return 0


def pages_of(folder: Path, rows: Sequence[dict[str, str]]) -> list[Page]:
    """Read the pages of a site, without the furniture and the links inside it."""
    documents = [read((folder / row["path"]).read_bytes()) for row in rows]
    often = Counter(
        mark
        for document in documents
        for mark in {content.fingerprint(b.text) for b in document.blocks}
    )
    furniture = {m for m, n in often.items() if n > max(8, OFTEN * len(documents))}
    among = {row["version"] for row in rows}
    return [
        page_of(row, document, furniture, among)
        for row, document in zip(rows, documents, strict=True)
    ]


def page_of(
    row: dict[str, str], document: Document, furniture: set[int], among: set[str]
) -> Page:
    """Read one page."""
    blocks = content.main(document, furniture)
    url = "https://" + row["path"]
    hosts = urlsplit(url).hostname
    away = tuple(
        link
        for link in document.links
        if urlsplit(urljoin(url, link.href.strip())).hostname != hosts
    )
    return Page(
        work=row["work"],
        version=row["version"],
        read=content.read(blocks, document.title, among).language,
        declared=tags.canonical(document.lang or ""),
        traits=traits.of(replace(document, links=away), blocks),
    )


def half(pages: Sequence[Page], seed: int) -> list[Page]:
    """Return the pages with half of the works left in one language only."""
    chance = Random(seed)
    alone = {
        work: chance.random() < 0.5 for work in sorted({page.work for page in pages})
    }
    shuffled = chance.sample(pages, len(pages))
    seen: set[str] = set()
    kept = []
    for page in shuffled:
        if not (alone[page.work] and page.work in seen):
            kept.append(page)
        seen.add(page.work)
    return kept


def no_shape(page: Page) -> Traits:
    """The traits without how the page is built."""
    forms = [m for m in page.traits.marks if m & traits.SORT != traits.Sort.FORM]
    marks = page.traits.marks[:0]
    marks.extend(forms)
    return page.traits._replace(shape=b"", marks=marks)


Given = Callable[[Sequence[Page]], Content]


def stage(taken: Callable[[Page], Traits], *, encoded: bool) -> Given:
    """Return what is given to pairing at a stage."""
    return lambda pages: Content(
        traits=lambda numbers: [(n, taken(pages[n])) for n in numbers],
        encoder=meaning.load if encoded else None,
    )


STAGES: dict[str, Given] = {
    "marks": stage(no_shape, encoded=False),
    "and structure": stage(lambda page: page.traits, encoded=False),
    "and titles": stage(lambda page: page.traits, encoded=True),
}


def found(pages: Sequence[Page], given: Given) -> Paired:
    """Pair the pages of a site whose addresses say nothing."""
    names = [sha256(f"{n} {p.work}".encode()).hexdigest() for n, p in enumerate(pages)]
    known = [f"body.example/{name[:12]}" for name in names]
    read_ = [page.read for page in pages]
    return pair(
        Pages(addresses=known, read=read_, declared=[p.declared for p in pages]),
        learn(zip(known, read_, strict=True)),
        [],
        lambda: [],
        given(pages),
    )


def pairs(sets: Iterable[Iterable[int]]) -> set[tuple[int, int]]:
    """Return all pairs of pages in one set."""
    return {pair for group in sets for pair in combinations(sorted(group), 2)}


def measured(sites: Iterable[Sequence[Page]], given: Given) -> str:
    """Return precision, recall and the number of wrong pairs, over several sites."""
    right = wrong = there = 0
    for pages in sites:
        works: dict[str, list[int]] = defaultdict(list)
        for number, page in enumerate(pages):
            works[page.work].append(number)
        gold = pairs(works.values())
        made = pairs(found(pages, given).sets.groups())
        right += len(made & gold)
        wrong += len(made - gold)
        there += len(gold)
    precision = right / (right + wrong) if right + wrong else 1.0
    return f"{precision:.3f} | {right / (there or 1):.3f} | {wrong}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
