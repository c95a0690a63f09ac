"""A page that has not changed is not received again, and is read as if it had been."""

import gzip
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from warcio.cli import main as warcio

from tests.collecting.looks import SETTINGS, Looks
from tests.collecting.site import Answer, Told, page, serving
from vigilangue.collecting import evidence, warc
from vigilangue.core import Capture, EvidenceLost

TYPE = ("Content-Type", "text/html")
STALE = page("/new") + "<p>older</p>"


class Validated:
    """A page with validators, which answers 304 to who has it already."""

    def __init__(self, body: str, etag: str = "", modified: str = "") -> None:
        self.body, self.etag, self.modified = body.encode(), etag, modified

    def __call__(self, asked: BaseHTTPRequestHandler) -> None:
        told = asked.headers
        same = (self.etag and told.get("If-None-Match") == self.etag) or (
            self.modified and told.get("If-Modified-Since") == self.modified
        )
        asked.send_response(304 if same else 200)
        if not same:
            asked.send_header(*TYPE)
            asked.send_header("Content-Encoding", "gzip")
        if self.etag:
            asked.send_header("ETag", self.etag)
        if self.modified:
            asked.send_header("Last-Modified", self.modified)
        body = b"" if same else gzip.compress(self.body, mtime=0)
        asked.send_header("Content-Length", str(len(body)))
        asked.end_headers()
        asked.wfile.write(body)


def site() -> dict[str, Told]:
    return {
        "/": page("/tagged", "/dated", "/same", "/changing"),
        "/tagged": Validated(page("/deep"), etag='"1"'),
        "/deep": page(),
        "/dated": Validated(page(), modified="Tue, 24 Nov 2026 08:00:00 GMT"),
        "/same": page() + "<p>same</p>",
        "/changing": Validated(page(), etag='"a"'),
    }


@pytest.fixture
def looks(tmp_path: Path) -> Looks:
    return Looks(tmp_path)


def test_what_the_server_says_is_unchanged_is_written_as_a_revisit(
    looks: Looks,
) -> None:
    told = site()
    with serving(told) as served:
        looks.look(served)
        first = looks.pages()
        told["/changing"] = Validated(page() + "<p>other</p>", etag='"b"')
        result = looks.look(served)
    revisits = looks.records("revisit")
    assert revisits.keys() == {"/", "/tagged", "/deep", "/dated", "/same"}
    profile = revisits["/tagged"].headers.get("WARC-Profile") or ""
    assert profile.endswith("/server-not-modified")
    profile = revisits["/same"].headers.get("WARC-Profile") or ""
    assert profile.endswith("/identical-payload-digest")
    assert looks.records("response").keys() == {
        *("/robots.txt", "/sitemap.xml", "/changing")
    }
    second = looks.pages()
    assert second.keys() == first.keys()
    for path in revisits:
        assert second[path].body == first[path].body
        assert second[path].status == 200
        assert second[path].headers["content-type"] == "text/html"
        assert second[path].fetched > first[path].fetched
    assert b"other" in second["/changing"].body
    assert result.pages == 6
    assert result.complete


def test_a_revisit_names_the_first_record_with_the_bytes_however_many_looks_later(
    looks: Looks,
) -> None:
    with serving(site()) as served:
        for _ in range(3):
            looks.look(served)
    revisit = looks.records("revisit")["/tagged"].headers
    assert revisit.get("WARC-Refers-To-Filename") == "look-1.warc.gz"
    looks.files.pop()
    looks.files.pop()
    original = looks.records("response")["/tagged"].headers
    assert revisit.get("WARC-Refers-To") == original.get("WARC-Record-ID")
    assert revisit.get("WARC-Refers-To-Date") == original.get("WARC-Date")
    assert revisit.get("WARC-Payload-Digest") == original.get("WARC-Payload-Digest")


def test_the_bytes_of_a_revisit_are_found_by_its_place(looks: Looks) -> None:
    with serving(site()) as served:
        looks.look(served)
        looks.look(served)
    found_in = evidence.index(looks.files[-1])
    entries = [e for e in found_in if isinstance(e, evidence.Entry)]
    (tagged,) = [e for e in entries if e.url.endswith("/tagged")]
    found = evidence.fetch(looks.files[-1], tagged.offset, digest=tagged.digest)
    assert found.body == page("/deep").encode()
    whole = evidence.repeated(looks.files[-1], tagged.offset)
    whole += evidence.record(looks.files[-1], tagged.offset, tagged.length)
    alone = looks.folder / "alone.warc.gz"
    alone.write_bytes(whole)
    read = [c.body for c in warc.read(alone) if isinstance(c, Capture)]
    assert read == [found.body] * 2
    looks.files[0].unlink()
    with pytest.raises(EvidenceLost, match="cannot be read"):
        evidence.repeated(looks.files[-1], tagged.offset)
    with pytest.raises(EvidenceLost, match=r"what is not in look-1\.warc\.gz"):
        evidence.fetch(looks.files[-1], tagged.offset)


def test_where_the_earlier_file_is_gone_pages_are_received_again(looks: Looks) -> None:
    with serving(site()) as served:
        looks.look(served)
        looks.files[0].rename(looks.folder / "elsewhere")
        result = looks.look(served)
        assert not any("If-None-Match" in sent for _, _, sent in served.asked)
    assert result.pages == 6
    assert looks.records("revisit") == {}


def test_the_checker_of_warcio_has_nothing_to_say_of_our_files(
    looks: Looks, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(site()) as served:
        looks.look(served)
        looks.look(served)
    with pytest.raises(SystemExit) as ended:
        warcio(["check", *map(str, looks.files)])
    assert ended.value.code == 0
    assert capsys.readouterr() == ("", "")


DAY = timedelta(days=1)
AT = datetime(2026, 11, 1, 8, tzinfo=UTC)


def test_a_page_that_never_changed_is_looked_at_once_it_is_as_old_as_it_may_be(
    tmp_path: Path,
) -> None:
    oldest = SETTINGS.__class__(
        delay=0, allow_private=True, oldest=DAY.total_seconds() * 3
    )
    looks = Looks(tmp_path, settings=oldest)
    now = datetime.now(UTC)
    told = site()
    with serving(told) as served:
        for _ in range(3):  # of which a rate can be told
            looks.look(served, now)
        told["/new"] = page()
        told["/same"] = page("/new")
        result = looks.look(served, now + DAY)
        assert set(served.paths) <= {"/robots.txt", "/sitemap.xml"}
        assert result.pages == 6
        carried = looks.pages()["/same"]
        assert datetime.fromisoformat(carried.fetched) < datetime.now(UTC)
        looks.look(served, now + 2 * DAY)
        assert "/same" not in served.paths
        looks.look(served, now + 3 * DAY)
        assert "/same" in served.paths
        assert "/new" in served.paths
    assert b"/new" in looks.pages()["/same"].body
    known = looks.known(f"{served.url}same")
    assert (known.looks, known.changes) == (4, 1)


def test_an_index_finds_an_address_among_many(looks: Looks) -> None:
    links = [f"/{n}?b={n}&a=1" for n in range(300)]
    told: dict[str, Told] = {link: Answer(page().encode()) for link in links}
    told["/"] = page(*links)
    with serving(told) as served:
        looks.look(served)
    index = evidence.Index(evidence.path_of(looks.files[0]))
    for link in ("/", *links):
        known = index.find(served.url + link[1:])
        assert known is not None
        found = evidence.fetch(looks.files[0], int(known.offset))
        assert found.url == known.url
        length = int(known.length)
        assert evidence.record(looks.files[0], int(known.offset), length)
    assert index.find(f"{served.url}300") is None
    assert index.find("http://a.example/") is None
    assert index.find("http://zzz.example/") is None
