"""A sitemap that swells costs no more than itself."""

import gzip
from pathlib import Path

import pytest

from tests.collecting.site import Answer, Told, page, serving
from vigilangue.collecting.crawl import CrawlSettings, crawl

ENTITIES = "".join(
    f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' if n else '<!ENTITY e0 "lol">'
    for n in range(12)
)
OUTSIDE = '<!ENTITY o SYSTEM "file:///etc/hostname">'
DEEP = "<urlset>" * 200_000


@pytest.mark.parametrize(
    "body",
    [
        f"<!DOCTYPE u [{ENTITIES}]><urlset><url><loc>&e11;</loc></url></urlset>",
        f"<!DOCTYPE u [{OUTSIDE}]><urlset><url><loc>http://x/&o;</loc></url></urlset>",
        DEEP,
    ],
    ids=["entities", "outside", "deep"],
)
def test_a_sitemap_that_means_harm_ends_no_crawl(tmp_path: Path, body: str) -> None:
    told: dict[str, Told] = {
        "/": page("/a"),
        "/a": page(),
        "/sitemap.xml": Answer(body.encode(), headers={"Content-Type": "text/xml"}),
    }
    settings = CrawlSettings(delay=0, allow_private=True, seconds=60)
    with serving(told) as site:
        result = crawl([site.url], tmp_path / "x.warc", settings=settings)
    assert "/a" in site.paths
    assert result.pages == 2


def test_a_sitemap_in_gzip_that_swells_is_left(tmp_path: Path) -> None:
    bomb = gzip.compress(b"<urlset>" + bytes(2**28))
    told: dict[str, Told] = {
        "/": page("/a"),
        "/a": page(),
        "/sitemap.xml": Answer(bomb, headers={"Content-Type": "application/gzip"}),
    }
    settings = CrawlSettings(delay=0, allow_private=True, seconds=60)
    with serving(told) as site:
        result = crawl([site.url], tmp_path / "x.warc", settings=settings)
    assert "/a" in site.paths
    assert result.pages == 2
