"""A list of addresses is fetched within its bounds, and what it leads on to."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator

from tests.collecting.site import Answer, Told, redirect, serving
from vigilangue.collecting import evidence, warc
from vigilangue.collecting.crawl import CrawlSettings
from vigilangue.collecting.fetch_list import LEFT, Listed, fetch_list
from vigilangue.core import Capture, Refused, Unseen

AT = datetime(2026, 11, 24, 8, tzinfo=UTC)
XML = {"Content-Type": "text/xml"}
CSV = Answer(b"Symbol,Language\nC/1,en\n", headers={"Content-Type": "text/csv"})
ICS = Answer(b"BEGIN:VCALENDAR\r\n", headers={"Content-Type": "text/calendar"})
PLAIN = Answer(b"Symbol\nC/1\n", headers={"Content-Type": "text/plain"})


def xml(onward: str = "") -> Answer:
    return Answer(f"<list>{onward}</list>".encode(), headers=XML)


def onward(base: str) -> Callable[[Capture], Iterable[str]]:
    """Return how a list leads on: by the path, or the address, that stands in it."""

    def follow(capture: Capture) -> Iterable[str]:
        found = re.fullmatch("<list>(.+)</list>", capture.body.decode())
        if found:
            yield found[1] if ":" in found[1] else base + found[1]

    return follow


def fetched(
    folder: Path,
    told: dict[str, Told],
    *paths: str,
    limit: int = 10,
    private: bool = True,
) -> tuple[Listed, list[str], list[Capture | Unseen]]:
    with serving(told) as site:
        settings = CrawlSettings(delay=0.0, allow_private=private, limit=limit)
        into = folder / "x.warc.gz"
        wanted = [site.url + path for path in paths]
        found = fetch_list(
            wanted, into, settings=settings, at=AT, follow=onward(site.url)
        )
        return found, site.paths, list(warc.read(into))


def test_what_an_answer_leads_on_to_is_fetched_too(tmp_path: Path) -> None:
    told: dict[str, Told] = {"/1": xml("2"), "/2": xml("3"), "/3": xml("1")}
    found, asked, answers = fetched(tmp_path, told, "1")
    assert [path for path in asked if path != "/robots.txt"] == ["/1", "/2", "/3"]
    bodies = [a.body for a in answers if isinstance(a, Capture) and a.status == 200]
    assert bodies == [b"<list>2</list>", b"<list>3</list>", b"<list>1</list>"]
    assert (found.asked, found.whole) == (3, True)


def test_the_limit_is_kept_and_what_is_left_is_told(tmp_path: Path) -> None:
    told: dict[str, Told] = {"/1": xml("2"), "/2": xml("3"), "/3": xml()}
    found, asked, answers = fetched(tmp_path, told, "1", limit=2)
    assert "/3" not in asked
    left = [a for a in answers if isinstance(a, Unseen)]
    assert [(u.url[-2:], u.why) for u in left] == [("/3", LEFT)]
    assert not found.whole


def test_an_address_that_may_never_be_fetched_ends_no_look(tmp_path: Path) -> None:
    told: dict[str, Told] = {"/1": xml("file:///etc/passwd"), "/2": xml()}
    found, asked, answers = fetched(tmp_path, told, "1", "2")
    assert {"/1", "/2"} <= set(asked)
    (left,) = (a for a in answers if isinstance(a, Unseen))
    assert left.why.endswith("only http and https are fetched")
    assert found.unseen == (left,)


def test_more_addresses_than_the_limit_are_not_asked_for(tmp_path: Path) -> None:
    told: dict[str, Told] = {f"/{n}": xml() for n in range(5)}
    found, asked, _ = fetched(tmp_path, told, *map(str, range(5)), limit=3)
    assert len([path for path in asked if path != "/robots.txt"]) == 3
    assert len(found.unseen) == 2


@pytest.mark.parametrize("answer", [CSV, ICS, xml()])
def test_a_table_and_a_calendar_are_evidence_as_pages_are(
    tmp_path: Path, answer: Answer
) -> None:
    fetched(tmp_path, {"/1": answer}, "1")
    entries = [
        e for e in evidence.index(tmp_path / "x.warc.gz") if not isinstance(e, Unseen)
    ]
    (entry,) = (e for e in entries if e.status == 200)
    capture = evidence.fetch(tmp_path / "x.warc.gz", entry.offset, digest=entry.digest)
    assert capture.body == answer.body


def test_a_table_that_is_served_as_plain_text_is_known_by_its_name(
    tmp_path: Path,
) -> None:
    *_, answers = fetched(tmp_path, {"/a.csv": PLAIN}, "a.csv")
    assert [a.body for a in answers if isinstance(a, Capture) and a.status == 200]


@pytest.mark.long
def test_robots_are_obeyed_and_their_delay_is_kept_between_two_steps(
    tmp_path: Path,
) -> None:
    rules = Answer(b"User-agent: *\nDisallow: /secret\nCrawl-delay: 2")
    told: dict[str, Told] = {"/robots.txt": rules, "/1": xml("2"), "/2": xml("secret")}
    with serving(told) as site:
        settings = CrawlSettings(delay=0.0, allow_private=True, limit=5)
        into = tmp_path / "x.warc.gz"
        found = fetch_list(
            [f"{site.url}1"], into, settings=settings, at=AT, follow=onward(site.url)
        )
        times = {path: moment for moment, path, _ in site.asked}
    assert "/secret" not in times
    assert [u.why for u in found.unseen] == ["robots.txt asks not to fetch it"]
    assert times["/2"] - times["/1"] >= 2


def interrupted(file: Path, whole: int, torn: int = 0) -> None:
    """Leave a file as it was when so many of its answers were written, and a rest."""
    with file.open("rb") as opened:
        ends = [
            record.stream_pos
            for record in ArchiveIterator(opened)
            if record.headers["WARC-Type"] == "warcinfo"
        ]
    ends.append(file.stat().st_size)
    evidence.part(file).write_bytes(file.read_bytes()[: ends[whole] + torn])
    file.unlink()


@pytest.mark.parametrize(("whole", "torn"), [(0, 60), (1, 0), (1, 200), (2, 0), (3, 0)])
def test_a_list_that_was_interrupted_goes_on_where_it_was(
    tmp_path: Path, whole: int, torn: int
) -> None:
    told: dict[str, Told] = {"/1": xml("2"), "/2": xml("3"), "/3": xml("4")}
    file = tmp_path / "x.warc.gz"
    settings = CrawlSettings(delay=0.0, allow_private=True, limit=3)
    with serving(told) as site:

        def look() -> Listed:
            site.asked.clear()
            starts, follow = [f"{site.url}1"], onward(site.url)
            return fetch_list(starts, file, settings=settings, at=AT, follow=follow)

        look()
        clean = [(a.url, a) for a in warc.read(file) if a.url[-1] in "1234"]
        interrupted(file, whole, torn)
        found = look()
        asked = [path for path in site.paths if path != "/robots.txt"]
    assert asked == ["/1", "/2", "/3"][whole:]
    assert (found.kept, found.asked, found.whole) == (whole, 3, False)
    again = [(a.url, a) for a in warc.read(file) if a.url[-1] in "1234"]
    assert [url for url, _ in again] == [url for url, _ in clean]
    assert [getattr(a, "body", "") for _, a in again] == [
        getattr(a, "body", "") for _, a in clean
    ]
    assert bool(found.cut) is bool(torn)


def test_what_was_whole_when_nobody_heard_of_it_is_not_asked_for(
    tmp_path: Path,
) -> None:
    told: dict[str, Told] = {"/1": redirect("/2"), "/2": xml("3")}
    file = tmp_path / "x.warc.gz"
    settings = CrawlSettings(delay=0.0, allow_private=True, limit=1)
    with serving(told) as site:
        for _ in range(2):
            site.asked.clear()
            starts, follow = [f"{site.url}1"], onward(site.url)
            found = fetch_list(starts, file, settings=settings, at=AT, follow=follow)
        assert site.paths == []
    assert [u.why for u in found.unseen] == [LEFT]


def test_a_redirect_whose_end_was_not_answered_is_asked_for_again(
    tmp_path: Path,
) -> None:
    told: dict[str, Told] = {"/1": redirect("/2"), "/2": xml()}
    file = tmp_path / "x.warc.gz"
    settings = CrawlSettings(delay=0.0, allow_private=True)
    with serving(told) as site:
        starts = [f"{site.url}1"]
        fetch_list(starts, file, settings=settings, at=AT)
        with file.open("rb") as opened:
            places = [
                record.stream_pos
                for record in ArchiveIterator(opened)
                if record.headers.get("WARC-Target-URI", "").endswith("/2")
            ]
        evidence.part(file).write_bytes(file.read_bytes()[: min(places)])
        file.unlink()
        site.asked.clear()
        assert fetch_list(starts, file, settings=settings, at=AT).whole
        assert site.paths[-2:] == ["/1", "/2"]


def test_addresses_with_masked_credentials_are_never_taken_for_each_other(
    tmp_path: Path,
) -> None:
    told: dict[str, Told] = {"/1?token=a": xml("1?token=b"), "/1?token=b": xml()}
    file = tmp_path / "x.warc.gz"
    settings = CrawlSettings(delay=0.0, allow_private=True)
    with serving(told) as site:
        starts, follow = [f"{site.url}1?token=a"], onward(site.url)
        fetch_list(starts, file, settings=settings, at=AT, follow=follow)
        interrupted(file, 1)
        site.asked.clear()
        fetch_list(starts, file, settings=settings, at=AT, follow=follow)
        assert "/1?token=b" in site.paths


def test_a_private_address_is_refused_and_no_file_is_left(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        fetched(tmp_path, {"/1": xml()}, "1", private=False)
    assert list(tmp_path.iterdir()) == []


def test_every_record_is_a_member_of_its_own(tmp_path: Path) -> None:
    fetched(tmp_path, {"/1": xml("2"), "/2": xml()}, "1", limit=1)
    file = tmp_path / "x.warc.gz"
    with file.open("rb") as opened:
        starts = [record.stream_pos for record in ArchiveIterator(opened)]
    with file.open("rb") as opened:
        assert all(evidence.begins(opened, start) for start in starts)
    assert len(set(starts)) == len(starts)
