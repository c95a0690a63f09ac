"""Nobody's server is asked for anything by one who does not say who that is."""

from pathlib import Path

import pytest

from tests.collecting.site import page, serving
from vigilangue.collecting.contact import CONTACT, contact
from vigilangue.collecting.crawl import CrawlSettings, crawl
from vigilangue.core import InputError

REAL = ["https://www.example.org/"]


@pytest.mark.parametrize("given", ["me@example.org", "https://example.org/about"])
def test_an_address_is_taken_from_where_it_is_given_first(given: str) -> None:
    told = {CONTACT: "other@example.org"}
    assert contact(given, told, starts=REAL, connect={}) == given
    assert contact("", told, starts=REAL, connect={}) == "other@example.org"


def test_a_real_site_is_not_crawled_without_one_and_how_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(CONTACT, raising=False)
    with pytest.raises(InputError, match=r"set VIGILANGUE_CONTACT \(or give --contact"):
        crawl(REAL, tmp_path / "x.warc")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("given", ["me", "me@here", "ftp://x.org", "a@b.c\nX: y"])
def test_what_nobody_can_write_to_is_no_contact(given: str) -> None:
    with pytest.raises(InputError, match="is no contact: set"):
        contact(given, {}, starts=REAL, connect={})


@pytest.mark.parametrize(
    "start", ["http://127.0.0.1:8000/", "http://localhost/", "http://[::1]/"]
)
def test_of_this_machine_nobody_need_be_asked(start: str) -> None:
    assert contact("", {}, starts=[start], connect={}) == ""


def test_nor_of_a_host_that_stands_on_it() -> None:
    told = {"www.example.org": "127.0.0.1:8000"}
    assert contact("", {}, starts=REAL, connect=told) == ""
    with pytest.raises(InputError):
        contact("", {}, starts=[*REAL, "https://example.com/"], connect=told)


def test_it_stands_in_each_request(tmp_path: Path) -> None:
    settings = CrawlSettings(delay=0, allow_private=True, contact="me@example.org")
    with serving({"/": page()}) as site:
        crawl([site.url], tmp_path / "x.warc", settings=settings)
    agents = {headers["User-Agent"] for _, _, headers in site.asked}
    assert all(agent.endswith(" (+me@example.org)") for agent in agents)
