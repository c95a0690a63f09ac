"""A list of addresses is fetched within its bounds, and what it leads on to."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator

from tests.collecting.site import Answer, Told, serving
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
