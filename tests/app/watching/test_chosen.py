"""Sites of which a plain look sees one language or none: negotiated, or by scripts."""

import shutil
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator

from tests.app.site import page
from tests.app.watching.watch import LANGUAGES, Watch, said
from tests.collecting.scripted import scripted
from tests.collecting.site import Told, serving
from vigilangue.collecting import warc
from vigilangue.collecting.rendering import ready
from vigilangue.core import Capture, Check, Connector
from vigilangue.store import models

pytestmark = pytest.mark.long
WORKS = range(1, 6)
MISSING = "missing-language"


def chosen(work: int, there: tuple[str, ...]) -> Told:
    """A page at one address, in the language that is asked for if it is there."""

    def answer(asked: BaseHTTPRequestHandler) -> None:
        wanted = asked.headers.get("Accept-Language", "en")
        tag = wanted if wanted in there else "en"
        links = [f"/news-{n}" for n in WORKS]
        body = page(tag, work, links=links).encode()
        asked.send_response(200)
        for name, value in (
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Language", tag),
            ("Vary", "Accept-Language"),
            ("Content-Length", str(len(body))),
        ):
            asked.send_header(name, value)
        asked.end_headers()
        asked.wfile.write(body)

    return answer


def declared(watch: Watch, address: str, **how: object) -> None:
    watch.declare(
        connector=Connector.SITE,
        addresses=(address,),
        complete=False,
        delay=0.0,
        allow_private=True,
        **how,
    )


def languages(outcome: str) -> set[str]:
    return {
        tag for what, check, _, tag in said() if (what, check) == (outcome, MISSING)
    }


def test_the_language_that_a_site_never_serves_is_missing_and_the_others_are_not(
    tmp_path: Path, rules: dict[str, Check], db: None
) -> None:
    told = {f"/news-{n}": chosen(n, ("en", "fr")) for n in WORKS}
    told["/"] = told["/news-1"]
    watch = Watch.over(tmp_path / "home", {})
    with serving(told) as site:
        declared(watch, f"{site.url}news-1")
        (fetched,) = watch.collect()
        assert "set negotiates = true" in fetched.hints[0]
        declared(watch, f"{site.url}news-1", negotiates=True)
        (again,) = watch.collect()
        watch.evaluate()
    assert again.hints == ()
    asked = {
        r.headers.get("Vigilangue-Asked") for r in ArchiveIterator(str(again.file))
    }
    assert asked == {None, "en", "fr", "ar"}  # captures record what was asked
    assert languages("failed") == {"ar"}
    assert {"en", "fr"} <= languages("passed")
    failed = [each for each in said() if each[:2] == ("failed", MISSING)]
    assert len(failed) == len(WORKS)


@pytest.mark.skipif(
    not any(map(shutil.which, ready.BROWSERS)),
    reason="no browser here: tools/system.sh installs one",
)
def test_what_scripts_make_of_pages_is_judged_and_named_by_the_evidence(
    tmp_path: Path, rules: dict[str, Check], db: None
) -> None:
    there = dict.fromkeys(WORKS, LANGUAGES) | {3: ("en", "fr")}
    watch = Watch.over(tmp_path / "home", {})
    with serving(scripted(there)) as site:
        declared(watch, site.url)
        (fetched,) = watch.collect()
        assert "set render = true" in fetched.hints[0]
        declared(watch, site.url, render=True)
        (again,) = watch.collect()
        watch.evaluate()
    assert again.hints == ()
    failed = {
        (name.rpartition("/")[2], tag)
        for what, check, name, tag in said()
        if (what, check) == ("failed", MISSING)
    }
    assert failed == {("news-3.html", "ar")}
    bodies = {
        c.digest: c.headers.get("rendered-by", "")
        for c in warc.read(again.file)
        if isinstance(c, Capture)
    }
    named = {
        row.digest
        for row in models.Verdict.objects.filter(outcome="failed")
        if row.digest
    }
    assert named
    assert all(bodies[digest].startswith("Chromium/") for digest in named)
