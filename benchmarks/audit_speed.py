"""Pages a second of an audit, as ratios to what else reads pages, in one run.

Run: ``python -m benchmarks.audit_speed [--mirror FOLDER ...] [--rounds N]``. The
ratios are to justext with langdetect (the usual pair) and to selectolax, which only
parses; all of it bound to one core, and the audit also to two. An audit is timed with
its start-up and with the writing of its JSON.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

from benchmarks.mirror import given_or_sample, pages, repeated
from benchmarks.process import run

COMMAND = str(Path(sys.executable).with_name("vigilangue"))
GOALS = {1: 8, 2: 14}  # cores: times the pages a second of the usual pair


def audited(folders: list[Path], out: Path, cores: int) -> float:
    """Return the seconds of one audit."""
    options = ("--offline", "--complete", "--format", "json", "--out", str(out))
    return run((COMMAND, "audit", *map(str, folders), *options), cores=cores).seconds


def usual_pair() -> Callable[[bytes], object]:
    """Return justext with langdetect, as a function of a page."""
    import justext
    import langdetect

    stop = justext.get_stoplist("English")

    def read(page: bytes) -> object:
        try:
            found = justext.justext(page, stop)
            text = " ".join(p.text for p in found if not p.is_boilerplate)
            return langdetect.detect(text or " ".join(p.text for p in found))
        except Exception:  # an empty or a broken page: the pair has no answer
            return None

    return read


def parsing() -> Callable[[bytes], object]:
    """Return selectolax, as a function of a page."""
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser


def rate(read: Callable[[bytes], object], bodies: Iterable[bytes]) -> float:
    """Return pages a second of a function of a page."""
    bodies = list(bodies)
    start = time.perf_counter()
    for body in bodies:
        read(body)
    return len(bodies) / (time.perf_counter() - start)


def main() -> int:
    """Print the rates and their ratios; exit 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mirror", type=Path, nargs="+", default=[])
    parser.add_argument("--pages", type=int, default=1500, help="at least so many")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0)))
    with tempfile.TemporaryDirectory() as folder:
        into = Path(folder)
        folders = given_or_sample(given.mirror, into / "sample")
        if len(pages(folders)) < given.pages:
            folders = repeated(folders, given.pages, into / "repeated")
        return measure(folders, into / "audit.json", given.rounds)


def measure(folders: list[Path], out: Path, rounds: int) -> int:
    """Time all of it, turn by turn, so that a busy machine burdens all alike."""
    every = pages(folders)
    some = random.Random(2026).sample(every, min(200, len(every)))
    bodies = [page.read_bytes() for page in some]
    cores = sorted(os.sched_getaffinity(0))
    rates: dict[str, list[float]] = {}

    def note(name: str, value: float) -> None:
        rates.setdefault(name, []).append(value)

    for _ in range(rounds):
        os.sched_setaffinity(0, cores[:1])
        note("justext and langdetect", rate(usual_pair(), bodies))
        note("parsing alone", rate(parsing(), bodies))
        os.sched_setaffinity(0, cores)
        for n in (1, 2)[: len(cores)]:
            note(f"audit, cores: {n}", len(every) / audited(folders, out, n))

    figures = {name: median(values) for name, values in rates.items()}
    pair, parse = figures["justext and langdetect"], figures["parsing alone"]
    print(f"{len(every)} pages, {sum(map(len, bodies)) // len(bodies)} bytes each")
    for name, figure in figures.items():
        print(
            f"{figure:8.0f} pages/s  {figure / pair:6.1f} x the pair  "
            f"{figure / parse:6.3f} x parsing  {name}"
        )
    missed = [
        f"cores {n}: {figures[f'audit, cores: {n}'] / pair:.1f} x, not {goal} x"
        for n, goal in GOALS.items()
        if f"audit, cores: {n}" in figures
        and figures[f"audit, cores: {n}"] < goal * pair
    ]
    print("\n".join(missed) or "The goals are met.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
