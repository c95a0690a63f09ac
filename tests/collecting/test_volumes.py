"""A crawl that is too large for one file goes into several; none of it is lost."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator
from warcio.checker import Checker

from tests.collecting.large import Large
from tests.collecting.looks import SETTINGS, Looks
from tests.collecting.site import Site, serving
from vigilangue.collecting import evidence, mirror, warc
from vigilangue.collecting.crawl import CrawlResult, crawl, go_on
from vigilangue.core import Capture

AT = datetime(2026, 11, 24, 8, tzinfo=UTC)
FULL = 8_000  # bytes; an answer takes about one thousand
SMALL = replace(SETTINGS, volume=FULL)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Large(6)) as served:
        yield served


def looked(folder: Path, site: Site) -> Looks:
    looks = Looks(folder, SMALL)
    looks.look(site)
    return looks


def addresses(files: list[Path], *kinds: str) -> Counter[str]:
    """How often the records of some kinds are about an address."""
    found: Counter[str] = Counter()
    for file in files:
        for record in ArchiveIterator(str(file), parse_http=False):
            if record.headers.get("WARC-Type") in kinds:
                found[record.headers.get("WARC-Target-URI") or ""] += 1
    return found


def test_a_file_that_is_full_is_closed_and_another_begun(
    tmp_path: Path, site: Site
) -> None:
    looks = looked(tmp_path, site)
    files = evidence.volumes(looks.files[0])
    assert len(files) >= 3
    assert {file.name for file in tmp_path.glob("*.warc.gz")} == {
        file.name for file in files
    }
    sizes = [file.stat().st_size for file in files]
    assert all(FULL <= size < 2 * FULL for size in sizes[:-1])
    for file in files:
        first = next(iter(ArchiveIterator(str(file), parse_http=False)))
        assert first.headers["WARC-Type"] == "warcinfo"
        assert first.headers["WARC-Filename"] == file.name


def test_what_was_asked_stands_in_the_file_of_its_answer(
    tmp_path: Path, site: Site
) -> None:
    for file in evidence.volumes(looked(tmp_path, site).files[0]):
        assert addresses([file], "request") == addresses([file], "response")


def test_the_checker_of_warcio_has_nothing_to_say_of_any(
    tmp_path: Path, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    looks = looked(tmp_path, site)
    looks.look(site)
    files = [str(v) for file in looks.files for v in evidence.volumes(file)]
    asked = Asked(files)
    checker = Checker(asked)
    checker.process_all()
    assert checker.exit_value == 0
    assert "fail" not in capsys.readouterr().out


class Asked:
    """What warcio's checker is asked on its command line."""

    verbose = True

    def __init__(self, inputs: list[str]) -> None:
        self.inputs = inputs


def test_the_files_together_say_what_one_would(tmp_path: Path, site: Site) -> None:
    several = looked(tmp_path, site)
    one = Looks(tmp_path / "one")
    one.folder.mkdir()
    one.look(site)
    assert len(evidence.volumes(one.files[0])) == 1
    assert bodies(several) == bodies(one)


def bodies(looks: Looks) -> dict[str, bytes]:
    return {path: capture.body for path, capture in looks.pages().items()}


def test_each_file_has_an_index_that_names_it_and_all_are_asked(
    tmp_path: Path, site: Site
) -> None:
    looks = looked(tmp_path, site)
    files = evidence.volumes(looks.files[0])
    names = set()
    for path, capture in looks.pages().items():
        known = looks.known(site.url + path[1:])
        names.add(known.filename)
        stands = evidence.fetch(tmp_path / known.filename, int(known.offset))
        assert stands.digest == capture.digest
    assert names == {file.name for file in files}


def test_the_next_look_repeats_what_any_of_them_holds(
    tmp_path: Path, site: Site
) -> None:
    looks = looked(tmp_path, site)
    before = bodies(looks)
    there = {path for path, page in looks.pages().items() if page.status == 200}
    looks.look(site)
    told = looks.records("revisit")
    assert set(told) >= there - {"/robots.txt"}
    names = {r.headers["WARC-Refers-To-Filename"] for r in told.values()}
    assert names == {file.name for file in evidence.volumes(looks.files[0])}
    assert bodies(looks) == before


def again(file: Path, site: Site) -> CrawlResult:
    site.asked.clear()
    return go_on([site.url], file, settings=SMALL, at=datetime.now(UTC))


@pytest.mark.parametrize(
    ("whole", "torn"),
    [(2, None), (2, 0), (2, 60), (2, 3000), (1, 700)],
    ids=[
        "between two files",
        "before anything is in the next",
        "in the middle of its first record",
        "in the middle of the next",
        "in the second",
    ],
)
def test_whenever_it_is_killed_it_goes_on_and_nothing_is_lost_or_doubled(
    tmp_path: Path, site: Site, whole: int, torn: int | None
) -> None:
    first = looked(tmp_path, site).files[0]
    expected = addresses(evidence.volumes(first), "response")
    for number, file in enumerate(evidence.volumes(first), 1):
        evidence.path_of(file).unlink()
        raw = file.read_bytes()
        file.unlink()
        if number <= whole:
            evidence.part(file).write_bytes(raw)
        elif number == whole + 1 and torn is not None:
            evidence.part(file).write_bytes(raw[:torn])
    there = addresses(
        [evidence.part(evidence.volume(first, n)) for n in range(1, whole + 1)],
        "response",
    )
    result = again(first, site)
    files = evidence.volumes(first)
    assert len(files) > whole
    assert not list(tmp_path.glob(".*.part"))
    assert addresses(files, "response") == expected
    assert max(expected.values()) == 1
    asked = {site.url + path[1:] for path in site.paths}
    assert asked.isdisjoint(there)
    assert result.kept >= there.total()


def test_who_is_killed_while_the_files_get_their_names_asks_for_nothing_again(
    tmp_path: Path, site: Site
) -> None:
    first = looked(tmp_path, site).files[0]
    *some, last = evidence.volumes(first)
    raw = [file.read_bytes() for file in some]
    last.rename(evidence.part(last))
    assert again(first, site).complete
    assert site.paths == []
    files = evidence.volumes(first)
    assert [file.read_bytes() for file in files[: len(some)]] == raw
    assert not list(tmp_path.glob(".*.part"))


def test_a_file_that_somebody_names_stays_one(tmp_path: Path, site: Site) -> None:
    crawl([site.url], tmp_path / "mine.warc.gz", settings=SMALL)
    assert len(list(tmp_path.glob("*.warc.gz"))) == 1


def test_a_mirror_goes_into_several_files_too(tmp_path: Path) -> None:
    pages = Large(6)
    folder = tmp_path / "example.org"
    for path in pages:
        told = pages[path]
        file = folder / (path[1:] or "index.html")
        file.parent.mkdir(parents=True, exist_ok=True)
        body = told if isinstance(told, str) else getattr(told, "body", b"")
        file.write_bytes(body.encode() if isinstance(body, str) else body)
    one = mirror.write([folder], tmp_path / "one.warc.gz", at=AT)
    several = mirror.write([folder], tmp_path / "some.warc.gz", at=AT, volume=FULL)
    files = evidence.volumes(several.warc)
    assert len(files) >= 3
    assert several.pages == one.pages
    assert [*captures(*files)] == [*captures(one.warc)]


def captures(*files: Path) -> Iterator[Capture]:
    return (each for each in warc.read(*files) if isinstance(each, Capture))
