"""A crawl goes as far as it was told, and says so where it did not see everything."""

from pathlib import Path

import pytest

from tests.collecting.site import Answer, Site, Told, page, serving
from vigilangue.collecting.crawl import CrawlResult, CrawlSettings, crawl
from vigilangue.core import InputError, Refused


def crawled(site: Site, folder: Path, start: str = "", **given: object) -> CrawlResult:
    settings = CrawlSettings(delay=0, allow_private=True, **given)  # type: ignore[arg-type]
    return crawl([site.url + start], folder / "site.warc.gz", settings=settings)


def test_a_limit_ends_the_crawl_which_is_then_not_complete(tmp_path: Path) -> None:
    told: dict[str, Told] = {
        f"/{n}": page(f"/{2 * n}", f"/{2 * n + 1}") for n in range(1, 200)
    }
    with serving(told) as site:
        result = crawled(site, tmp_path, "1", limit=10)
    assert len(set(site.paths) - {"/robots.txt", "/sitemap.xml"}) == 10
    assert result.pages == 10
    assert not result.complete
    assert not result.unseen


def test_a_depth_ends_the_crawl_which_is_then_not_complete(tmp_path: Path) -> None:
    told: dict[str, Told] = {f"/{n}": page(f"/{n + 1}") for n in range(9)}
    with serving(told) as site:
        result = crawled(site, tmp_path, "0", depth=3)
    assert result.pages == 4
    assert not result.complete


def test_the_versions_of_a_page_come_before_the_pages_it_leads_to(
    tmp_path: Path,
) -> None:
    links = [f"/{n}" for n in range(9)]
    head = '<link rel="alternate" hreflang="fr" href="/fr">'
    switched = page(*links, "/es", head=head).replace("To /es from here", "Español")
    told: dict[str, Told] = {path: page() for path in (*links, "/fr", "/es", "/ar")}
    told["/"] = Answer(
        switched.encode(),
        headers={
            "Content-Type": "text/html",
            "Link": '</ar>; rel="alternate"; hreflang="ar"',
        },
    )
    with serving(told) as site:
        crawled(site, tmp_path, limit=4)
    assert {"/", "/fr", "/es", "/ar"} <= set(site.paths)


def test_other_hosts_are_left_alone_unless_named(tmp_path: Path) -> None:
    with serving({"/": page()}) as other, serving({"/": page(other.url)}) as site:
        crawled(site, tmp_path)
        assert not other.paths
        assert crawled(site, tmp_path, hosts=(other.url.split("/")[2],)).pages == 2


def test_a_host_that_a_start_declares_as_a_version_is_followed(tmp_path: Path) -> None:
    told: dict[str, Told] = {"/": page("/more"), "/more": page()}
    with serving(told) as french:
        head = f'<link rel="alternate" hreflang="fr" href="{french.url}">'
        port = int(french.url.split(":")[2].strip("/"))
        with serving({"/": page(head=head)}) as site:
            assert crawled(site, tmp_path, ports=(port,)).pages == 3
            alone = crawled(site, tmp_path, ports=(port,), declared_hosts=False)
            assert alone.pages == 1


def test_a_sitemap_at_its_usual_place_is_found(tmp_path: Path) -> None:
    told: dict[str, Told] = {"/": page(), "/x": page()}
    with serving(told) as site:
        told["/sitemap.xml"] = Answer(f"{site.url}x\n".encode())
        assert crawled(site, tmp_path).pages == 2


def test_a_start_that_may_not_be_fetched_is_refused_at_once(tmp_path: Path) -> None:
    for start in ("file:///etc/passwd", "http://127.0.0.1/", "http://[::1]/"):
        with pytest.raises(Refused):
            crawl([start], tmp_path / "x.warc")
    assert not list(tmp_path.iterdir())


def test_a_file_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        crawl(["https://example.org/"], tmp_path / "no" / "x.warc")
