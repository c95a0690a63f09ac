"""How the memory of an audit grows with the pages of a site, in KiB a page.

Run: ``python -m benchmarks.audit_memory [--mirror FOLDER ...] [--sizes 2000 100000]``.
A mirror is repeated under other addresses until it has so many pages. The figure is
the peak of all processes together; from the first to the last size it may grow by at
most 1 KiB a page.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from benchmarks.mirror import given_or_sample, pages, repeated
from benchmarks.process import run

COMMAND = str(Path(sys.executable).with_name("vigilangue"))
GOAL = 1.0  # KiB a page


def measured(folders: list[Path], wanted: int, into: Path) -> tuple[int, int]:
    """Return how many pages were audited and the peak of memory in KiB."""
    sites = repeated(folders, wanted, into)
    out = into / "audit.json"
    options = ("--offline", "--complete", "--format", "json", "--out", str(out))
    taken = run(
        (COMMAND, "audit", *map(str, sites), *options),
        cores=len(os.sched_getaffinity(0)),
    )
    count = len(pages(sites))
    print(
        f"{count:8} pages  {taken.kib / 1024:8.1f} MiB at the peak  "
        f"{count / taken.seconds:6.0f} pages/s  "
        f"{out.stat().st_size / 2**20:8.1f} MiB of JSON",
        flush=True,
    )
    return count, taken.kib


def main() -> int:
    """Print the peak of each size and the growth; exit 1 where it is over the goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mirror", type=Path, nargs="+", default=[])
    parser.add_argument("--sizes", type=int, nargs="+", default=[2_000, 100_000])
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=near(given.mirror)) as folder:
        into = Path(folder)
        folders = given_or_sample(given.mirror, into / "sample")
        found = [measured(folders, n, into / str(n)) for n in sorted(given.sizes)]
    (few, less), (many, more) = found[0], found[-1]
    growth = (more - less) / max(many - few, 1)
    print(f"{growth:8.2f} KiB a page from {few} to {many} pages (goal: {GOAL})")
    return 1 if growth > GOAL else 0


def near(mirrors: list[Path]) -> Path | None:
    """Return a folder on the file system of a mirror: its files can be linked there."""
    beside = mirrors[0].resolve().parent if mirrors else None
    return beside if beside and os.access(beside, os.W_OK) else None


if __name__ == "__main__":
    sys.exit(main())
