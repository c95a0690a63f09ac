"""A site that chooses by the language that is asked for is asked in each."""

from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from tests.collecting.looks import SETTINGS, Looks
from tests.collecting.site import Answer, Told, page, serving
from vigilangue.collecting import warc
from vigilangue.core import Capture

LANGUAGES = ("en", "fr", "ar")
SERVED = ("en", "fr")  # what is answered for want of Arabic is no Arabic version


def negotiated(*links: str) -> Told:
    """A page at one address that is there in English and French, else in English."""

    def answer(asked: BaseHTTPRequestHandler) -> None:
        wanted = asked.headers.get("Accept-Language", "en")
        tag = wanted if wanted in ("en", "fr") else "en"
        body = page(*links, lang=tag).encode() + f"<p>in {tag}</p>".encode()
        asked.send_response(200)
        for name, value in (
            ("Content-Type", "text/html"),
            ("Content-Language", tag),
            ("Vary", "Accept-Language"),
            ("Content-Length", str(len(body))),
        ):
            asked.send_header(name, value)
        asked.end_headers()
        asked.wfile.write(body)

    return answer


SITE: dict[str, Told] = {"/": negotiated("/a?b=1"), "/a?b=1": negotiated()}


def test_each_page_is_asked_for_once_in_each_language_and_the_capture_says_in_which(
    tmp_path: Path,
) -> None:
    settings = SETTINGS.__class__(delay=0, allow_private=True, languages=LANGUAGES)
    looks = Looks(tmp_path, settings)
    with serving(SITE) as served:
        result = looks.look(served)
        asked = [
            (path, sent.get("Accept-Language"))
            for _, path, sent in served.asked
            if path in SITE
        ]
        assert sorted(asked) == sorted((p, tag) for p in SITE for tag in LANGUAGES)
        assert result.pages == 6
        first = looks.pages()
        looks.look(served)
        assert len(looks.records("revisit")) == 2  # the last of each address
        second = looks.pages()
    for found in (first, second):
        assert found.keys() == {
            *(f"/?accept-language={tag}" for tag in SERVED),
            *(f"/a?b=1&accept-language={tag}" for tag in SERVED),
        } | {"/robots.txt", "/sitemap.xml"}
        for tag in ("en", "fr"):
            assert f"in {tag}".encode() in found[f"/?accept-language={tag}"].body


def test_without_languages_none_is_asked_for(tmp_path: Path) -> None:
    looks = Looks(tmp_path)
    with serving(SITE) as served:
        looks.look(served)
        assert not any("Accept-Language" in sent for _, _, sent in served.asked)
    kept = [c for c in warc.read(looks.files[0]) if isinstance(c, Capture)]
    assert not any("accept-language" in c.url for c in kept)


def test_a_site_that_chooses_is_found_out_and_the_hint_says_what_to_declare(
    tmp_path: Path,
) -> None:
    looks = Looks(tmp_path, replace(SETTINGS, owed=LANGUAGES))
    with serving(SITE) as served:
        result = looks.look(served)
        asked = [s.get("Accept-Language") for _, path, s in served.asked if path == "/"]
        assert sorted(tag or "" for tag in asked) == ["", "ar", "en", "fr"]
        tried = {path for _, path, sent in served.asked if "Accept-Language" in sent}
    assert result.hints == (
        "one address answers in several languages (en, fr), as they are asked for: "
        "set negotiates = true",
    )
    assert result.pages == 2  # what was tried is no look at a page
    assert tried == {"/"}  # one page is enough
    assert not any("accept-language" in path for path in looks.pages())


def test_a_site_that_says_it_varies_and_does_not_choose_gets_no_hint(
    tmp_path: Path,
) -> None:
    vary = {"Content-Type": "text/html", "Vary": "Accept-Encoding, Accept-Language"}
    told: dict[str, Told] = {"/": Answer(page(lang="en").encode(), headers=vary)}
    looks = Looks(tmp_path, replace(SETTINGS, owed=LANGUAGES))
    with serving(told) as served:
        result = looks.look(served)
        assert len([p for p in served.paths if p == "/"]) == 4
    assert result.hints == ()


def test_a_site_that_does_not_vary_is_not_tried(tmp_path: Path) -> None:
    looks = Looks(tmp_path, replace(SETTINGS, owed=LANGUAGES))
    with serving({"/": page(lang="en")}) as served:
        assert looks.look(served).hints == ()
        assert served.paths.count("/") == 1
