"""Resolutions a second from text on one core, and whether memory stays flat.

Run: ``python -m benchmarks.read_speed [--count N] [--sizes 300 3000]``. The texts are
made (benchmarks/resolutions.py), about as long as real ones. Reading is timed with
start-up and with the writing of the JSON, in seconds of the processor: what else the
machine does is not counted. Exits 1 where a goal is missed.
"""

import argparse
import resource
import sys
import tempfile
from pathlib import Path

from benchmarks.process import Taken, run
from benchmarks.resolutions import write

COMMAND = str(Path(sys.executable).with_name("vigilangue"))
SECONDS = 60.0  # of one core, for a thousand resolutions
GROWTH = 2.0  # KiB a resolution, the names of the files on the command line included


def read(files: list[Path], into: Path) -> Taken:
    """Read files with one command, on one core."""
    out = into / "instruments.jsonl"
    options = ("--format", "json", "--out", str(out))
    taken = run((COMMAND, "read", *map(str, files), *options), cores=1)
    lines = out.read_text("utf-8").count("\n")
    if taken.code or lines != len(files):
        raise SystemExit(f"{lines} of {len(files)} were read, exit code {taken.code}")
    return taken


def speed(count: int, into: Path) -> float:
    """Print the rate; return the seconds that a thousand take."""
    files = write(count, into / "speed")
    characters = sum(file.stat().st_size for file in files) / count
    before = processor()
    taken = read(files, into)
    seconds = processor() - before
    thousand = seconds / count * 1000
    print(
        f"{count / seconds:8.1f} resolutions/s of one core, "
        f"{count / taken.seconds:.1f} by the wall, "
        f"{characters / 1000:.1f} thousand characters each; "
        f"{thousand:.1f} s a thousand (goal: {SECONDS:.0f})",
        flush=True,
    )
    return thousand


def processor() -> float:
    """Return the seconds of the processor that ended children have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def growth(sizes: list[int], into: Path) -> float:
    """Print the peak of each size; return KiB a resolution from least to most."""
    files = write(max(sizes), into / "memory")
    peaks = {}
    for size in sorted(sizes):
        peaks[size] = read(files[:size], into).kib
        print(
            f"{size:8} resolutions  {peaks[size] / 1024:8.1f} MiB at the peak",
            flush=True,
        )
    few, many = min(sizes), max(sizes)
    grown = (peaks[many] - peaks[few]) / max(many - few, 1)
    print(f"{grown:8.2f} KiB a resolution from {few} to {many} (goal: {GROWTH})")
    return grown


def main() -> int:
    """Print the figures; exit 1 where one misses its goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--sizes", type=int, nargs="+", default=[300, 3_000])
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        slow = speed(given.count, Path(folder)) > SECONDS
        grows = growth(given.sizes, Path(folder)) > GROWTH
    return 1 if slow or grows else 0


if __name__ == "__main__":
    sys.exit(main())
