"""The sample's site stands under its own name, and shows what it is told to."""

import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from vigilangue.collecting import folder, warc
from vigilangue.collecting.crawl import CrawlResult, CrawlSettings, crawl
from vigilangue.core import Capture, Unseen
from vigilangue.sample import NAME, Condition, Stage, build, gaps, show, staged

GONE = next(gap.path for gap in gaps() if gap.check == "missing-language")


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with staged(tmp_path_factory.mktemp("stage") / "sample") as running:
        yield running


def status(stage: Stage, path: str) -> int:
    connection = HTTPConnection(dict(stage.connect)[host(stage)], timeout=5)
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def host(stage: Stage) -> str:
    return urlsplit(stage.address).hostname or ""


def crawled(stage: Stage, into: Path) -> CrawlResult:
    given = CrawlSettings(delay=0, allow_private=True, connect=dict(stage.connect))
    return crawl([stage.address], into / "x.warc.gz", settings=given)


@pytest.mark.parametrize(
    ("condition", "home", "page", "gone"),
    [
        (Condition.AS_PLANTED, 200, 200, 404),
        (Condition.MENDED, 200, 200, 200),
        (Condition.BROKEN, 200, 502, 502),
        (Condition.EMPTY, 404, 404, 404),
        (Condition.REGRESSED, 200, 200, 404),
    ],
)
def test_each_condition_is_shown_from_the_next_request_on(
    stage: Stage, condition: Condition, home: int, page: int, gone: int
) -> None:
    stage.show(condition)
    assert stage.condition is condition
    assert status(stage, "/") == 200
    assert status(stage, "/en/") == home
    assert status(stage, "/zh/guanyu/") == page
    assert status(stage, GONE) == gone


def test_another_process_may_change_what_is_shown(stage: Stage) -> None:
    stage.show(Condition.AS_PLANTED)
    program = (
        "import sys; from pathlib import Path; from vigilangue import sample; "
        "sample.show(Path(sys.argv[1]), sample.Condition.MENDED)"
    )
    command = [sys.executable, "-c", program, str(stage.folder)]
    subprocess.run(command, check=True)
    assert status(stage, GONE) == 200


def test_a_folder_shows_what_it_showed_last(tmp_path: Path) -> None:
    with staged(tmp_path) as stage:
        assert stage.condition is Condition.AS_PLANTED
    show(tmp_path, Condition.MENDED)
    with staged(tmp_path) as stage:
        assert status(stage, GONE) == 200


def test_a_crawl_gives_the_pages_of_the_folder_at_their_addresses(
    stage: Stage, tmp_path: Path
) -> None:
    stage.show(Condition.REGRESSED)
    result = crawled(stage, tmp_path)
    built = folder.read([build(tmp_path, NAME)], base_url=NAME)
    pages = {p.url.removesuffix("index.html"): p.digest for p in captures(built)}
    found = {
        p.url: p.digest for p in captures(warc.read(result.warc)) if p.status == 200
    }
    assert found == pages
    assert result.complete


def test_a_crawl_of_the_broken_site_sees_little_of_it(
    stage: Stage, tmp_path: Path
) -> None:
    stage.show(Condition.BROKEN)
    result = crawled(stage, tmp_path)
    answers = [c.status for c in captures(warc.read(result.warc))]
    assert answers.count(502) > 4 * answers.count(200)


def test_a_crawl_of_the_empty_site_sees_one_page(stage: Stage, tmp_path: Path) -> None:
    stage.show(Condition.EMPTY)
    assert crawled(stage, tmp_path).pages == 1


def captures(found: Iterator[Capture | Unseen]) -> list[Capture]:
    return [each for each in found if isinstance(each, Capture)]
