"""Pages a second and memory of collecting and evaluating a site, beside wget.

Run: ``python -m benchmarks.collect [--sizes 2000 20000] [--no-wget]``. The site is
the one of the tests, in six languages, served from this machine by a program of its
own. The first size is collected and evaluated, and mirrored by ``wget --mirror
--warc-file`` in the same run, where wget is installed; of the others the peak of
memory is compared with that of the first: it may be at most a tenth higher. Of each
it is told how far apart the language versions of a page were captured.
"""

import argparse
import multiprocessing
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.queues import Queue
from pathlib import Path

from benchmarks import together
from benchmarks.process import Taken, run
from tests.collecting.large import Large
from tests.collecting.site import serving

COMMAND = str(Path(sys.executable).with_name("vigilangue"))
GOAL = 1.1  # times the memory of the first size
SOURCE = """\
title = "Large"
addresses = ["{url}"]
limit = {limit}
delay = 0.0
allow_private = true
"""
OWNER = 'title = "Large"\nregime = "any"\n'


@contextmanager
def site(pages: int) -> Iterator[str]:
    """Serve about so many pages from another process; give where it begins."""
    told: Queue[str] = multiprocessing.Queue()
    server = multiprocessing.Process(target=_serve, args=(pages, told), daemon=True)
    server.start()
    try:
        yield told.get()
    finally:
        server.terminate()
        server.join()


def _serve(pages: int, told: "Queue[str]") -> None:
    with serving(Large(pages // 6)) as served:
        told.put(served.url)
        while True:
            time.sleep(60)


def watched(pages: int, folder: Path) -> dict[str, Taken]:
    """Collect and evaluate a site of about so many pages; return what each took."""
    catalog = folder / "catalog" / "large"
    catalog.mkdir(parents=True)
    (catalog / "_organization.toml").write_text(OWNER)
    cores = len(os.sched_getaffinity(0))
    with site(pages) as url:
        source = SOURCE.format(url=url, limit=2 * pages)
        (catalog / "site.toml").write_text(source)
        who = ("large", "--home", str(folder))
        return {
            verb: run((COMMAND, verb, *who), cores=cores)
            for verb in ("collect", "evaluate")
        }


def mirrored(pages: int, folder: Path) -> Taken:
    """Mirror the same site with wget, which writes a WARC file too."""
    folder.mkdir()
    with site(pages) as url:
        options = ("--mirror", "--quiet", f"--warc-file={folder / 'wget'}")
        command = ("wget", *options, f"--directory-prefix={folder / 'files'}", url)
        return run(command, cores=1, fine=(0, 8))  # 8: some address was not there


def whole(folder: Path, pages: int) -> None:
    """Exit where fewer pages were captured than the site has."""
    indexes = (file.read_bytes() for file in folder.rglob("*.cdxj"))
    seen = sum(index.count(b"\n") for index in indexes)
    if seen < pages:
        raise SystemExit(f"{seen} of {pages} pages were captured")


def told(what: str, pages: int, taken: Taken) -> float:
    """Print what was taken; return pages a second."""
    rate = pages / taken.seconds
    print(
        f"{pages:7} pages  {what:9} {rate:8.1f} pages/s  "
        f"{taken.kib / 1024:8.1f} MiB at the peak",
        flush=True,
    )
    return rate


def main() -> int:
    """Print the figures and their ratios; exit 1 where memory grows over the goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[2_000, 20_000])
    parser.add_argument("--no-wget", action="store_true")
    given = parser.parse_args()
    peaks: list[int] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in given.sizes:
            pages = len(Large(size // 6))
            taken = watched(size, folder / str(size))
            rates = {verb: told(verb, pages, each) for verb, each in taken.items()}
            whole(folder / str(size), pages)
            for file in (folder / str(size)).rglob("*.warc.gz"):
                together.told(together.apart(file))
            peaks.append(max(each.kib for each in taken.values()))
            if size == given.sizes[0] and not given.no_wget:
                against_wget(size, pages, rates["collect"], peaks[0], folder / "wget")
    grown = max(peaks) / peaks[0]
    sizes = f"from {given.sizes[0]} to {given.sizes[-1]} pages"
    print(f"{grown:8.2f} x the memory {sizes} (goal: at most {GOAL})")
    return 1 if grown > GOAL else 0


def against_wget(size: int, pages: int, rate: float, kib: int, folder: Path) -> None:
    """Print how often wget's pages a second and memory ours are."""
    if shutil.which("wget") is None:
        print("wget is not installed: nothing to compare with")
        return
    taken = mirrored(size, folder)
    theirs = told("wget", pages, taken)
    print(
        f"{rate / theirs:8.2f} x the pages a second of wget, "
        f"{kib / max(taken.kib, 1):.1f} x its memory"
    )


if __name__ == "__main__":
    sys.exit(main())
