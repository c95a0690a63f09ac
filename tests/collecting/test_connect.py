"""A site that stands elsewhere than its name says keeps its own addresses."""

from pathlib import Path
from types import MappingProxyType

import pytest

from tests.collecting.site import Site, Told, page, redirect, self_signed, serving
from vigilangue.collecting import warc
from vigilangue.collecting.crawl import CrawlSettings, crawl
from vigilangue.core import Capture, InputError, Refused, Unseen

NAME = "http://www.springs.example/"


def settings(site: Site, *hosts: str, private: bool = True) -> CrawlSettings:
    """Return settings under which some hosts are connected to a server of the tests."""
    where = site.url.split("/")[2]
    connect = dict.fromkeys(hosts or ("www.springs.example",), where)
    return CrawlSettings(
        delay=0, allow_private=private, connect=MappingProxyType(connect)
    )


def crawled(folder: Path, given: CrawlSettings, *starts: str) -> set[str]:
    """Crawl, and return the addresses of the pages that were kept."""
    into = folder / "x.warc.gz"
    crawl(starts or (NAME,), into, settings=given)
    return {
        each.url
        for each in warc.read(into)
        if isinstance(each, Capture) and each.status == 200
    }


def missed(folder: Path) -> str:
    """Return why the only address that was not seen by the last crawl was not."""
    found = warc.read(folder / "x.warc.gz")
    (why,) = [each.why for each in found if isinstance(each, Unseen)]
    return why


def test_what_is_fetched_has_the_address_that_it_has_for_all(tmp_path: Path) -> None:
    told: dict[str, Told] = {
        "/": page("/fr/", NAME + "en/"),
        "/fr/": redirect(NAME + "fr/accueil"),
        "/fr/accueil": page(lang="fr"),
        "/en/": page(),
    }
    with serving(told) as site:
        found = crawled(tmp_path, settings(site))
        asked = {headers["Host"] for _, _, headers in site.asked}
    assert found == {NAME, NAME + "fr/accueil", NAME + "en/"}
    assert asked == {"www.springs.example"}


def test_several_hosts_may_be_one_source(tmp_path: Path) -> None:
    told: dict[str, Told] = {"/": page("/a"), "/a": page()}
    hosts = ("fr.springs.example", "en.springs.example")
    with serving(told) as site:
        starts = [f"http://{host}/" for host in hosts]
        found = crawled(tmp_path, settings(site, *hosts), *starts)
    assert found == {f"http://{host}/{p}" for host in hosts for p in ("", "a")}


def test_a_host_that_a_start_declares_is_connected_to_as_well(tmp_path: Path) -> None:
    other = "http://fr.springs.example/"
    head = f'<link rel="alternate" hreflang="fr" href="{other}">'
    with serving({"/": page("/a", head=head)}) as site:
        given = settings(site, "www.springs.example", "fr.springs.example")
        found = crawled(tmp_path, given)
    assert other in found


def test_a_name_is_known_in_each_of_its_spellings(tmp_path: Path) -> None:
    with serving({"/": page()}) as site:
        found = crawled(
            tmp_path, settings(site, "WÄSSER.example"), "http://wässer.example"
        )
    assert found == {"http://xn--wsser-gra.example/"}


def test_a_certificate_is_verified_there_too(tmp_path: Path) -> None:
    with serving({"/": page()}, certificate=self_signed(tmp_path)) as site:
        found = crawled(tmp_path, settings(site), NAME.replace("http:", "https:"))
    assert not found
    assert "certificate" in missed(tmp_path)


def test_no_other_host_is_let_to_loopback(tmp_path: Path) -> None:
    with serving({"/": redirect("http://127.0.0.1/"), "/b": page()}) as site:
        found = crawled(tmp_path, settings(site))
    assert not found
    assert "allow private addresses" in missed(tmp_path)


def test_a_private_target_is_refused_unless_allowed(tmp_path: Path) -> None:
    with serving({"/": page()}) as site:
        given = settings(site, private=False)
        with pytest.raises(Refused, match="allow private addresses"):
            crawled(tmp_path, given)
        assert site.asked == []


def test_a_target_that_never_may_be_reached_is_refused(tmp_path: Path) -> None:
    connect = {"www.springs.example": "169.254.169.254:80"}
    given = CrawlSettings(allow_private=True, connect=connect)
    with pytest.raises(Refused):
        crawled(tmp_path, given)


@pytest.mark.parametrize(
    "target",
    [
        *("", "127.0.0.1", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:65536", ":80"),
        *("localhost:80", "::1:80", "[127.0.0.1]:80", "[::1]", "127.0.0.1:8o"),
        "[::1%a]:80",
    ],
)
def test_a_target_that_is_not_well_written_is_told(tmp_path: Path, target: str) -> None:
    given = CrawlSettings(connect={"www.springs.example": target})
    with pytest.raises(InputError, match="write an IP address and a port"):
        crawled(tmp_path, given)


@pytest.mark.parametrize("name", ["", "a:80", "http://a", "a/b", "a@b", "a?b"])
def test_a_host_that_is_not_well_written_is_told(tmp_path: Path, name: str) -> None:
    given = CrawlSettings(connect={name: "193.0.6.139:80"})
    with pytest.raises((InputError, Refused)):
        crawled(tmp_path, given)
