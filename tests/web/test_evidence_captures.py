"""A capture shows its bytes, says whether they are intact, and can be taken along."""

import io
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client
from fastwarc.warc import ArchiveIterator, WarcRecordType
from pytest_django import DjangoAssertNumQueries
from warcio.archiveiterator import ArchiveIterator as OtherIterator

from .watch import Watch, capture_of, record

pytestmark = pytest.mark.django_db
URL = "https://x.test/fr/"
PAGE = (
    "<html lang='ar' dir='rtl'><title>T</title><body><main><h1>عنوان</h1>"
    "<p>a quote {{ 7 }} here</p></main><script>alert(1)</script>"
)


@pytest.fixture
def watch(home: Path) -> Watch:
    made = Watch(home=home)
    made.look({"https://x.test/en/": b"<p>other</p>", URL: PAGE.encode()})
    return made


def page_of(client: Client, url: str = URL, query: str = "") -> HttpResponse:
    answer: HttpResponse = client.get(f"/en/captures/{capture_of(url).pk}/page/{query}")
    return answer


def about(client: Client, url: str = URL, query: str = "") -> str:
    answer = client.get(f"/en/captures/{capture_of(url).pk}/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_intact_bytes_are_said_to_be_so(watch: Watch, outsider: Client) -> None:
    body = about(outsider)
    capture = capture_of(URL)
    assert "still have the hash" in body
    assert capture.digest in body
    assert capture.collection.file in body
    assert 'sandbox="" title="The page as it was captured" src="/en/captures/' in body


def test_changed_bytes_are_loudly_refused(watch: Watch, outsider: Client) -> None:
    capture = capture_of(URL)
    file = watch.home / capture.collection.file
    forged = record(URL, PAGE.replace("quote", "QUOTE").encode())
    file.write_bytes(file.read_bytes()[: capture.offset] + forged)
    body = about(outsider)
    assert "These are not the bytes that were captured" in body
    assert "<iframe" not in body
    assert 'role="alert"' in body
    assert page_of(outsider).status_code == 404


def test_a_file_that_is_gone_is_said_to_be_so(watch: Watch, outsider: Client) -> None:
    (watch.home / capture_of(URL).collection.file).unlink()
    body = about(outsider)
    assert "cannot be read any more" in body
    assert str(watch.home) not in body
    assert page_of(outsider).status_code == 404
    assert outsider.get(f"/en/captures/{capture_of(URL).pk}/warc/").status_code == 404


@pytest.mark.parametrize("file", ["{name}", "captures/../{name}", "{home}/{name}"])
def test_a_file_outside_of_the_captures_is_never_read(
    file: str, watch: Watch, outsider: Client
) -> None:
    name, kept = "elsewhere.warc.gz", capture_of(URL).collection
    (watch.home / name).write_bytes((watch.home / kept.file).read_bytes())
    kept.file = file.format(name=name, home=watch.home)
    kept.save()
    assert "cannot be read any more" in about(outsider)
    assert page_of(outsider).status_code == 404
    assert outsider.get(f"/en/captures/{capture_of(URL).pk}/warc/").status_code == 404


def test_a_link_that_leads_out_of_the_captures_is_not_followed(
    watch: Watch, outsider: Client
) -> None:
    file = watch.home / capture_of(URL).collection.file
    moved = file.rename(watch.home / "elsewhere.warc.gz")
    file.symlink_to(moved)
    assert "cannot be read any more" in about(outsider)


def test_the_page_keeps_its_language_and_direction(
    watch: Watch, outsider: Client
) -> None:
    body = page_of(outsider).content.decode()
    assert '<html lang="ar" dir="rtl">' in body
    assert "<title>T</title>" in body
    assert "<h1>عنوان</h1>" in body


def test_nothing_of_the_page_is_a_script_or_a_template(
    watch: Watch, outsider: Client
) -> None:
    body = page_of(outsider).content.decode()
    assert "<script" not in body
    assert "a quote {{ 7 }} here" in body


def test_the_page_may_do_nothing(watch: Watch, outsider: Client) -> None:
    headers = page_of(outsider).headers
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("sandbox; default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "frame-ancestors 'self'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Type"] == "text/html; charset=utf-8"


def test_a_quote_is_marked_in_its_place(watch: Watch, outsider: Client) -> None:
    body = page_of(outsider, query="?quote=a%20quote").content.decode()
    assert "<mark id=quote>a quote</mark>" in body
    assert "<mark>a quote</mark>" in about(outsider, query="?quote=a%20quote")


def test_a_quote_from_the_address_is_only_text(watch: Watch, outsider: Client) -> None:
    query = "?quote=%3Cscript%3Ealert(1)%3C/script%3E"
    assert "<script>alert" not in about(outsider, query=query)
    assert "<script>alert" not in page_of(outsider, query=query).content.decode()


def test_bytes_in_another_encoding_are_read_in_it(home: Path, outsider: Client) -> None:
    body = "<p>Ежегодная сессия</p>".encode("windows-1251")
    Watch(home=home).look({URL: body}, kind="text/html; charset=windows-1251")
    assert "Ежегодная сессия" in page_of(outsider).content.decode()


def test_what_is_no_page_is_shown_as_text(home: Path, outsider: Client) -> None:
    body = b"<urlset><loc onload='alert(1)'>https://x.test/</loc></urlset>"
    Watch(home=home).look({URL: body}, kind="application/xml")
    shown = page_of(outsider).content.decode()
    assert "&lt;urlset&gt;&lt;loc onload=" in shown


def test_an_answer_without_content_shows_no_frame(home: Path, outsider: Client) -> None:
    Watch(home=home).look({URL: b""})
    body = about(outsider)
    assert "without any content" in body
    assert "<iframe" not in body


def test_a_very_long_page_is_cut_and_says_so(
    home: Path, outsider: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vigilangue.web.evidence.rendering.LONGEST", 50)
    Watch(home=home).look({URL: PAGE.encode()})
    assert "Only the beginning" in page_of(outsider).content.decode()


def test_other_tools_open_the_download(watch: Watch, outsider: Client) -> None:
    capture = capture_of(URL)
    answer = outsider.get(f"/en/captures/{capture.pk}/warc/")
    assert answer.headers["Content-Type"] == "application/warc"
    assert f"{capture.pk}.warc.gz" in answer.headers["Content-Disposition"]
    assert answer.headers["Content-Disposition"].startswith("attachment")
    first, second = ArchiveIterator(io.BytesIO(answer.content))
    assert first.record_type == WarcRecordType.warcinfo
    assert second.headers["WARC-Target-URI"] == URL
    kinds = [r.rec_type for r in OtherIterator(io.BytesIO(answer.content))]
    assert kinds == ["warcinfo", "response"]
    raw = (watch.home / capture.collection.file).read_bytes()
    assert answer.content.endswith(raw[capture.offset :])


@pytest.mark.parametrize("path", ["", "page/", "warc/"])
def test_a_capture_that_is_none_is_not_found(path: str, outsider: Client) -> None:
    assert outsider.get(f"/en/captures/99/{path}").status_code == 404


@pytest.mark.parametrize("path", ["", "page/", "warc/"])
def test_nothing_can_be_sent_to_a_capture(
    path: str, watch: Watch, outsider: Client
) -> None:
    address = f"/en/captures/{capture_of(URL).pk}/{path}"
    assert outsider.post(address).status_code in (403, 405)


def test_a_capture_and_its_page_take_two_queries_each(
    watch: Watch,
    outsider: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    capture = capture_of(URL)
    with django_assert_num_queries(2):
        outsider.get(f"/en/captures/{capture.pk}/?quote=a%20quote")
    with django_assert_num_queries(2):
        outsider.get(f"/en/captures/{capture.pk}/page/")
