"""The memory of an audit hardly grows with the size of a site."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.site import mirror, page

LANGUAGES = ("en", "fr", "es", "ru", "de")
GOAL = 1.0  # KiB a page

# Audits a folder and tells the most memory that this process held, in KiB.
PROGRAM = """
import json, resource, sys
from vigilangue.app import AuditOptions, audit

if __name__ == "__main__":
    options = AuditOptions(workers=int(sys.argv[2]), complete=True)
    with audit([sys.argv[1]], options=options, progress=lambda _: None) as answer:
        verdicts = sum(1 for _ in answer.verdicts())
        expressions = sum(1 for _ in answer.expressions())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps([peak, expressions, verdicts]))
"""


def peak(folder: Path, workers: int, program: Path) -> tuple[int, int]:
    """Return the peak in KiB, and how many pages were audited."""
    ran = subprocess.run(
        [sys.executable, str(program), str(folder), str(workers)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        text=True,
        check=True,
    )
    kib, pages, verdicts = json.loads(ran.stdout)
    assert verdicts > pages
    return kib, pages


def written(folder: Path, copies: int) -> Path:
    """A site of 40 works in five languages, many times over under other addresses."""
    pages = {(tag, n): page(tag, n, many=3) for n in range(40) for tag in LANGUAGES}
    return mirror(
        folder,
        {
            f"{tag}/part-{copy}/news-{n}.html": text
            for copy in range(copies)
            for (tag, n), text in pages.items()
        },
    )


@pytest.mark.long
@pytest.mark.parametrize("workers", [1, 2])
def test_a_page_more_costs_less_than_a_kibibyte(tmp_path: Path, workers: int) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    less, few = peak(written(tmp_path / "few", 10), workers, program)
    more, many = peak(written(tmp_path / "many", 100), workers, program)
    assert (few, many) == (2_000, 20_000)
    assert (more - less) / (many - few) < GOAL
