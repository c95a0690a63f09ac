"""The sample's server: it serves what was built, and is gone when it is left."""

from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from vigilangue.sample import published, serving


def get(address: str, path: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection(urlsplit(address).netloc, timeout=5)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def test_a_page_is_served_with_its_charset(folder: Path) -> None:
    with serving(folder) as address:
        answer, body = get(address, "/zh/guanyu/")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "国际山泉局" in body.decode()


@pytest.mark.parametrize("path", ["/fr/publication/", "/en/meetings/", "/de/"])
def test_what_is_not_there_is_not_found(folder: Path, path: str) -> None:
    with serving(folder) as address:
        answer, _ = get(address, path)
    assert answer.status == 404


def test_the_server_stops(folder: Path) -> None:
    with serving(folder) as address:
        get(address, "/")
    with pytest.raises(ConnectionRefusedError):
        get(address, "/")


def test_the_server_stops_when_something_goes_wrong(folder: Path) -> None:
    with pytest.raises(KeyError), serving(folder) as address:
        raise KeyError
    with pytest.raises(ConnectionRefusedError):
        get(address, "/")


def test_serving_is_quiet(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with serving(folder) as address:
        get(address, "/en/")
        get(address, "/nowhere/")
    assert capfd.readouterr() == ("", "")


def test_the_published_site_names_the_address_it_is_served_at() -> None:
    with published() as address:
        _, page = get(address, "/ru/o-byuro/")
        _, sitemap = get(address, "/sitemap.xml")
        _, robots = get(address, "/robots.txt")
    canonical = f'<link rel="canonical" href="{address}ru/o-byuro/">'
    assert canonical in page.decode()
    assert f"<loc>{address}en/</loc>" in sitemap.decode()
    assert f"Sitemap: {address}sitemap.xml" in robots.decode()
