"""Makes language/words.tsv and grams.tsv: the frequent words and runs of letters.

``python tools/make_language_profiles.py FOLDER OUT``: FOLDER holds one folder a
source, with one file a language (``fr.txt``, a paragraph a line). The files given were
made from the Universal Declaration of Human Rights and from the message catalogues of
permissively licensed programs.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from vigilangue.language.features import grams, words

WORDS = 400
GRAMS = {1: 60, 2: 400, 3: 1000}
LONG_WORDS = 300  # whole words kept among the grams, for short texts
LEAST = 2500  # characters: below, a language gets no profile
LINES = 6000
HEAVIER = 3.0  # a smaller source counts up to so many times
UNSPACED = frozenset(
    {"zh-Hans", "zh-Hant", "ja", "th", "lo", "km", "my", "bo", "dz", "yue"}
)


def texts(folder: Path, tag: str) -> Iterator[list[str]]:
    """Yield the lines of each source that has the language."""
    for source in sorted(folder.iterdir()):
        file = source / f"{tag}.txt"
        if file.is_file():
            yield file.read_text("utf-8").splitlines()[:LINES]


def counts(
    sources: list[list[str]], features: Callable[[str], list[str]]
) -> dict[str, float]:
    """Count features, a small source up to HEAVIER times."""
    tables = [Counter(f for x in lines for f in features(x)) for lines in sources]
    sizes = [sum(t.values()) or 1 for t in tables]
    total: dict[str, float] = {}
    for table, size in zip(tables, sizes, strict=True):
        weight = min(HEAVIER, max(sizes) / size)
        for feature, n in table.items():
            if n > 1:
                total[feature] = total.get(feature, 0.0) + n * weight
    return total


def buckets(table: dict[str, float], most: int) -> dict[str, int]:
    """The commonest features with -log2 of their share, rounded."""
    whole = sum(table.values())
    ranked = sorted(table.items(), key=lambda x: (-x[1], x[0]))[:most]
    return {f: round(-math.log2(n / whole)) for f, n in ranked}


def rows(tag: str, found: dict[str, int]) -> Iterator[str]:
    """Write one row a bucket."""
    for level in sorted(set(found.values())):
        items = sorted(f for f, n in found.items() if n == level)
        yield f"{tag}\t{level}\t{'|'.join(items)}"


def main() -> None:
    """Write both files."""
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    tags = sorted({f.stem for f in folder.glob("*/*.txt")} & wanted())
    word_rows: list[str] = []
    gram_rows: list[str] = []
    for tag in tags:
        sources = list(texts(folder, tag))
        if sum(map(len, (x for s in sources for x in s))) < LEAST:
            continue
        seen = counts(sources, words)
        if tag not in UNSPACED:
            word_rows += rows(tag, buckets(seen, WORDS))
        kept: dict[str, int] = {}
        for n, most in GRAMS.items():
            found = counts(sources, partial(grams, sizes=(n,)))
            kept.update(buckets(found, most))
        long = {f" {w} ": n for w, n in seen.items() if len(w) > 1}
        kept.update(buckets(long, LONG_WORDS))
        gram_rows += rows(tag, kept)
    head = (
        "# Made by tools/make_language_profiles.py: tag, -log2 of the share, items.\n"
    )
    for name, lines in (("words.tsv", word_rows), ("grams.tsv", gram_rows)):
        (out / name).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def wanted() -> frozenset[str]:
    """The languages that get a profile."""
    listed = Path(__file__).with_name("make_language_profiles.txt")
    return frozenset(listed.read_text("utf-8").split())


if __name__ == "__main__":
    main()
