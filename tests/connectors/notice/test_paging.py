"""A job board that comes in parts says, in one way or another, where it goes on."""

import json
from typing import Any

import pytest

from vigilangue.connectors import notice
from vigilangue.core import Capture

URL = "https://springs.example/api/jobs?lang=en"
POST = {"id": 1, "text": "Fluency in English is required."}


def following(
    told: Any, url: str = URL, how: notice.Columns | None = None, **headers: str
) -> str | None:
    body = told if isinstance(told, bytes) else json.dumps(told).encode()
    return notice.following(Capture(url=url, body=body, headers=headers), how)


def jobs(**told: object) -> dict[str, object]:
    return {"jobs": [POST] * 20, **told}


@pytest.mark.parametrize(
    ("told", "onward"),
    [
        (jobs(next="/api/jobs?page=2"), "https://springs.example/api/jobs?page=2"),
        (jobs(next="?page=2"), "https://springs.example/api/jobs?page=2"),
        (jobs(links={"next": {"href": "/p/2"}}), "https://springs.example/p/2"),
        (jobs(_links={"next": {"href": "/p/2"}}), "https://springs.example/p/2"),
        (jobs(links=[{"rel": "next", "href": "/p/2"}]), "https://springs.example/p/2"),
        ({"value": 1, **jobs(**{"@odata.nextLink": "/o/2"})}, "https://springs.example/o/2"),
        (jobs(nextPageToken="x y"), f"{URL}&pageToken=x%20y"),
        (jobs(offset=0, limit=20, total=45), f"{URL}&offset=20"),
        (jobs(offset=20, limit=20, totalFound=45), f"{URL}&offset=40"),
        (jobs(start=0, hasMore=True, count=20), f"{URL}&start=20"),
        (jobs(page=1, per_page=20, total=45), f"{URL}&page=2"),
        (jobs(current_page=2, last_page=3), f"{URL}&page=3"),
        (jobs(page={"number": 0, "totalPages": 3}), f"{URL}&page=1"),
    ],
)  # fmt: skip
def test_it_goes_on_as_the_answer_says(told: object, onward: str) -> None:
    assert following(told) == onward


@pytest.mark.parametrize(
    ("asked", "told", "onward"),
    [
        ("offset=0&limit=20", jobs(total=45), "offset=20&limit=20"),
        ("offset=40&limit=20", {"total": 45, "jobs": [POST] * 5}, None),
        ("$skip=20&$top=20", jobs(**{"@odata.count": 60}), "$skip=40&$top=20"),
        ("lang=fr&page=2", jobs(total_pages=3), "lang=fr&page=3"),
        ("lang=fr&page=3", jobs(total_pages=3), None),
        ("page=1&size=50", {"total": 51, "jobs": [POST] * 50}, "page=2&size=50"),
        ("page=2&size=50", {"total": 51, "jobs": [POST]}, None),
    ],
)
def test_it_goes_on_from_where_its_address_asked(
    asked: str, told: object, onward: str | None
) -> None:
    root = "https://springs.example/api/jobs?"
    assert following(told, root + asked) == (onward and root + onward)


def test_the_header_of_an_answer_says_it_too() -> None:
    link = '</wp/jobs?page=1>; rel="prev", </wp/jobs?page=3>; rel="next"'
    onward = "https://springs.example/wp/jobs?page=3"
    assert following([POST], link=link) == onward


@pytest.mark.parametrize(
    "told",
    [
        jobs(),
        jobs(total=20, offset=0),
        jobs(total=45),  # and nobody says how to ask for more
        jobs(next=None, count=45),
        jobs(next=2),
        jobs(next="javascript:next()"),
        jobs(offset=-1, total=45),
        jobs(offset=True, total=45),
        {"jobs": [], "offset": 20, "total": 45},
        {"jobs": [], "nextPageToken": "x"},
        {"total": 45},
        b"<html>",
        b"[" * 100_000,
        b"3",
    ],
)
def test_nothing_is_guessed_where_it_does_not_say(told: object) -> None:
    assert following(told) is None


def test_who_names_the_columns_names_those_of_the_parts_too() -> None:
    how = notice.columns('next = "suite.adresse"', file="mine.toml")
    told = jobs(suite={"adresse": "/suite/2"})
    assert following(told, how=how) == "https://springs.example/suite/2"
