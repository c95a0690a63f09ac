"""Pages whose words come by scripts: rendered, recorded beside the answer, bounded."""

import io
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator
from warcio.checker import Checker

from tests.collecting.looks import Looks
from tests.collecting.scripted import SHELL, path, scripted
from tests.collecting.site import Answer, Told, serving
from vigilangue.collecting import evidence, warc
from vigilangue.collecting.crawl import CrawlResult, CrawlSettings, crawl, go_on
from vigilangue.collecting.rendering import ready
from vigilangue.core import Capture, InputError, Unseen

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(
        not any(map(shutil.which, ready.BROWSERS)),
        reason="no browser here: tools/system.sh installs one",
    ),
]
SIX = ("en", "fr", "es", "ar", "zh", "ru")
HOST = "office.example"
SETTINGS = CrawlSettings(
    delay=0, allow_private=True, timeout=5, render=True, render_seconds=15
)


def hostile(script: str) -> str:
    return f"<!doctype html><title>x</title><p>Before it</p><script>{script}</script>"


def crawled(told: dict[str, Told], into: Path, **how: object) -> CrawlResult:
    """Crawl what is served as if it were a host of the internet."""
    with serving(told) as site:
        at = site.url.removeprefix("http://").rstrip("/")
        settings = replace(SETTINGS, connect={HOST: at}, **how)  # type: ignore[arg-type]
        return crawl([f"http://{HOST}/"], into, settings=settings)


def pages(file: Path) -> dict[str, Capture]:
    found = (c for c in warc.read(file) if isinstance(c, Capture))
    return {c.url.split(HOST, 1)[1]: c for c in found}


def test_a_site_in_six_languages_is_read_as_its_scripts_make_it(tmp_path: Path) -> None:
    file = tmp_path / "site.warc.gz"
    result = crawled(scripted({1: SIX, 2: SIX}), file)
    assert result.complete
    assert result.hints == ()
    found = pages(file)
    for tag in SIX:
        page = found[path(tag, 1)]
        assert f'<html lang="{tag}">'.encode() in page.body
        assert b"<main><h1>" in page.body
        assert page.headers["rendered-by"].startswith("Chromium/")
        assert page.headers["server"].startswith("BaseHTTP")  # what was answered
    kept = [
        (r.headers["WARC-Type"], r.headers["WARC-Record-ID"])
        for r in ArchiveIterator(str(file))
        if (r.headers.get("WARC-Target-URI") or "").endswith(path("fr", 1))
    ]
    assert [kind for kind, _ in kept] == ["response", "request", "conversion"]
    for record in ArchiveIterator(str(file)):
        if (record.headers.get("WARC-Target-URI") or "").endswith(path("fr", 1)):
            raw, made = record.headers["WARC-Type"], record.reader.read()
            if raw == "response":
                assert made == SHELL.encode()
            if raw == "conversion":
                assert record.headers["WARC-Refers-To"] == kept[0][1]


def test_the_file_is_whole_for_other_tools_and_each_capture_can_be_had_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "site.warc.gz"
    crawled(scripted({1: ("en", "fr")}), file)
    checker = Checker(_Asked([str(file)]))
    checker.process_all()
    assert checker.exit_value == 0
    assert "fail" not in capsys.readouterr().out
    entries = [e for e in evidence.index(file) if not isinstance(e, Unseen)]
    rendered = [e for e in entries if e.kind is evidence.Record.RENDERED]
    assert len(rendered) == 3
    for entry in rendered:
        capture = evidence.fetch(file, entry.offset, digest=entry.digest)
        assert b"<main>" in capture.body
        assert capture.headers["rendered-by"]
        alone = evidence.record(file, entry.offset, entry.length)
        raw = evidence.repeated(file, entry.offset)
        kinds = [
            record.headers["WARC-Type"]
            for record in ArchiveIterator(io.BytesIO(raw + alone))
        ]
        assert kinds == ["response", "conversion"]


class _Asked:
    """What warcio's checker is asked on its command line."""

    verbose = True

    def __init__(self, inputs: list[str]) -> None:
        self.inputs = inputs


def test_scripts_reach_no_address_that_the_crawl_may_not_and_that_is_told(
    tmp_path: Path,
) -> None:
    private: dict[str, Told] = {"/secret": "the secret"}
    with serving(private) as inner:
        port = inner.url.rstrip("/").rpartition(":")[2]
        reach = (
            "http://169.254.169.254/latest/meta-data/",
            "http://127.0.0.1/secret",
            f"http://127.0.0.1:{port}/secret",
            f"http://localhost:{port}/secret",
            f"http://[::1]:{port}/secret",
            "http://10.0.0.1/",
            "https://192.168.0.1/",
            "ftp://127.0.0.1/secret",
            "file:///etc/passwd",
        )
        script = "".join(
            f"fetch({url!r}).then(r => r.text())"
            ".then(t => document.body.append('GO' + 'T ' + t)).catch(() => 0);"
            for url in reach
        )
        script += f"new WebSocket('ws://127.0.0.1:{port}/secret');"
        script += f"document.write('<iframe src=http://127.0.0.1:{port}/secret>');"
        script += f"navigator.sendBeacon('http://127.0.0.1:{port}/secret', 'x');"
        file = tmp_path / "site.warc.gz"
        result = crawled({"/": hostile(script)}, file)
        assert inner.paths == []
    page = pages(file)["/"]
    assert page.headers["rendered-by"]
    assert b"GOT" not in page.body
    (told,) = result.hints
    assert told.startswith("the scripts of its pages asked for what may not be fetched")
    assert "more)" in told


def test_each_address_that_scripts_may_not_reach_is_told_with_its_reason(
    tmp_path: Path,
) -> None:
    reach = "fetch('http://169.254.169.254/latest/').catch(() => 0);"
    reach += "fetch('http://127.0.0.1/').catch(() => 0);"
    (told,) = crawled({"/": hostile(reach)}, tmp_path / "site.warc.gz").hints
    assert "169.254.169.254 is a link-local address" in told
    assert "127.0.0.1 is a loopback address" in told


@pytest.mark.parametrize(
    ("script", "why", "seconds"),
    [
        ("for (;;) {}", "its scripts did not come to an end within 3 seconds", 3),
        (
            "document.write('<p>' + 'x'.repeat(2**24));"
            "for (let i = 0; i < 5; i++) document.body.append('y'.repeat(2**24));",
            "larger than 50 MB",
            60,
        ),
    ],
)
def test_a_page_that_never_ends_is_left_and_told_and_the_next_one_is_read(
    tmp_path: Path, script: str, why: str, seconds: float
) -> None:
    told: dict[str, Told] = {
        "/": '<p>Two ways</p><a href="/never">one</a> <a href="/well">two</a>',
        "/never": hostile(script),
        "/well": hostile("document.body.append('after it')"),
    }
    file = tmp_path / "site.warc.gz"
    result = crawled(told, file, render_seconds=seconds)
    assert [u.url for u in result.unseen] == [f"http://{HOST}/never"]
    assert why in result.unseen[0].why
    found = pages(file)
    assert "/never" not in found  # the shell is not taken for the page
    assert b"after it" in found["/well"].body


def test_a_page_that_asks_for_ever_is_read_as_far_as_it_came(tmp_path: Path) -> None:
    told: dict[str, Told] = {
        "/": hostile(
            "document.body.append('its words');"
            "setInterval(() => fetch('/more').then(r => r.text()), 100)"
        ),
        "/more": "x",
    }
    file = tmp_path / "site.warc.gz"
    result = crawled(told, file, render_seconds=5)
    assert result.unseen == ()
    assert b"its words" in pages(file)["/"].body


def test_what_scripts_load_is_bounded(tmp_path: Path) -> None:
    load = "fetch('/large').then(r => r.text()).then(t => document.title = t.length)"
    told: dict[str, Told] = {
        "/": hostile(f"{load}.catch(() => 0);document.body.append('its words')"),
        "/large": Answer(bytes(2**21), headers={"Content-Type": "text/plain"}),
    }
    file = tmp_path / "site.warc.gz"
    result = crawled(told, file, largest=2**20)
    assert b"its words" in pages(file)["/"].body
    (told_of,) = result.hints
    assert "what its scripts load is over 1 MB" in told_of


def test_where_a_script_leads_on_is_followed_as_a_link(tmp_path: Path) -> None:
    told: dict[str, Told] = {
        "/": hostile("location.href = '/fr/'"),
        "/fr/": hostile("document.body.append('arrived')"),
    }
    file = tmp_path / "site.warc.gz"
    crawled(told, file)
    assert b"arrived" in pages(file)["/fr/"].body
    assert b"Before it" in pages(file)["/"].body


def test_no_cookie_worker_download_or_window_is_left_to_the_next_page(
    tmp_path: Path,
) -> None:
    left = (
        "document.cookie = 'a=b; max-age=9999'; localStorage.x = 'kept';"
        "open('/popup'); location.href = 'data:text/plain,x';"
    )
    told: dict[str, Told] = {
        "/": hostile(left) + '<a href="/next">next</a>',
        "/next": hostile(
            "document.body.append(`cookies ${document.cookie} "
            "kept ${localStorage.x} ${Notification.permission}`)"
        ),
        "/popup": "no page asked for it",
    }
    file = tmp_path / "site.warc.gz"
    crawled(told, file)
    assert b"cookies  kept undefined denied" in pages(file)["/next"].body
    assert "/popup" not in pages(file)


def test_a_page_that_did_not_change_is_rendered_anew(tmp_path: Path) -> None:
    told = scripted({1: ("en",)})
    looks = Looks(tmp_path, replace(SETTINGS, oldest=10**7))
    with serving(told) as site:
        looks.look(site)
        assert b"<main>" in looks.pages()[path("en", 1)].body
        told["/data" + path("en", 1)] = Answer(
            b'{"lang": "en", "title": "New", "versions": {}, "html": "<p>Changed</p>"}',
            headers={"Content-Type": "application/json"},
        )
        looks.look(site)
    assert path("en", 1) in looks.records("revisit")
    page = looks.pages()[path("en", 1)]
    assert b"<p>Changed</p>" in page.body
    assert page.headers["server"].startswith("BaseHTTP")


def test_an_interrupted_crawl_renders_what_was_not_rendered_and_only_that(
    tmp_path: Path,
) -> None:
    told = scripted({1: ("en", "fr", "ar")})
    looks = Looks(tmp_path, SETTINGS)
    with serving(told) as site:
        result = looks.look(site)
        whole, file = looks.pages(), looks.files[0]
        records = [
            (r.stream_pos, r.headers["WARC-Type"]) for r in ArchiveIterator(str(file))
        ]
        last = [at for at, kind in records if kind == "conversion"][1]
        part = evidence.part(file)
        part.write_bytes(file.read_bytes()[:last])  # killed before it was written
        file.unlink()
        site.asked.clear()
        again = go_on(
            [site.url],
            file,
            settings=SETTINGS,
            at=datetime.now(UTC),
        )
    assert again.pages == result.pages
    assert again.kept > 0
    asked = [p for p in site.paths if p.startswith("/data")]
    assert len(asked) == len(set(asked)) == 3  # one of the four had been rendered
    bodies = {p: c.body for p, c in looks.pages().items()}
    assert bodies == {p: c.body for p, c in whole.items()}


def test_without_a_browser_nothing_is_fetched_and_one_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ready, "BROWSERS", ("no-such-browser",))
    with serving({"/": SHELL}) as site:
        with pytest.raises(InputError, match=r"no Chromium is installed.*[^\n]$"):
            crawl([site.url], tmp_path / "a.warc.gz", settings=SETTINGS)
        assert site.paths == []
    monkeypatch.setattr(ready, "_LIBRARY", "no_such_library")
    with pytest.raises(InputError, match=r"install vigilangue\[render\]"):
        crawl(["http://127.0.0.1/"], tmp_path / "a.warc.gz", settings=SETTINGS)
