"""A collection that is killed leaves nothing that is taken for one."""

import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.collecting.site import Told, page, serving
from tests.collecting.test_crawl_ending import children, wait_until_gone
from vigilangue.collecting import evidence, warc

AT = datetime(2026, 11, 24, 8, tzinfo=UTC)
COLLECT = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from vigilangue.collecting import evidence
from vigilangue.collecting.crawl import CrawlSettings, crawl
home = Path(sys.argv[1])
with evidence.holding(home, "who", "site"):
    into = evidence.place(home, "who", "site", datetime(2026, 11, 24, 8, tzinfo=UTC))
    crawl([sys.argv[2]], into, settings=CrawlSettings(delay=0, allow_private=True))
    print("kept", flush=True)
    sys.stdin.read()
"""
PAGES: dict[str, Told] = {f"/{n}": page("/0") for n in range(1, 60)}
PAGES["/0"] = page(*PAGES)


@pytest.mark.parametrize(
    "after", [30, *(pytest.param(n, marks=pytest.mark.long) for n in (0, 1, None))]
)
def test_the_next_collection_is_as_the_first_would_have_been(
    tmp_path: Path, after: int | None
) -> None:
    with serving(PAGES) as site:
        command = [sys.executable, "-c", COLLECT, str(tmp_path), site.url + "0"]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as first:
            assert first.stdout is not None
            if after is None:
                assert first.stdout.readline() == b"kept\n"
            else:
                while len(site.asked) < after:
                    time.sleep(0.01)
            crawling = children(first.pid)
            first.kill()
        wait_until_gone(crawling)
        list(evidence.sweep(tmp_path, lambda path: False))
        folder = tmp_path / "captures" / "who" / "site"
        assert not folder.exists() or {p.name for p in folder.iterdir()} <= {".lock"}
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as second:
            said, _ = second.communicate()
    assert said == b"kept\n"
    (kept,) = folder.glob("*.warc.gz")
    assert kept.name == "20261124T080000Z.warc.gz"
    assert {site.url + str(n) for n in range(60)} < {e.url for e in warc.read(kept)}
