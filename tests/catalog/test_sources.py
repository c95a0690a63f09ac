"""Sources as they are declared: every key, and what is said of each that is wrong."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from vigilangue.catalog.source import KEYS, read_source
from vigilangue.core import (
    Allowance,
    Bounds,
    CatalogError,
    Column,
    Connector,
    Field,
    Kind,
    Length,
    Posted,
    Source,
)

SITE = 'title = "Web site"\naddresses = ["https://harbour.example/"]\n'
MIRROR = 'title = "Copy"\nconnector = "mirror"\n'
WHOLE = """
title = "Web site"
addresses = ["https://harbour.example/", "https://fr.harbour.example/"]
connector = "table"
kind = "notice"
base_url = "https://harbour.example/"
complete = true
limit = 50
delay = 1
every = "2 weeks"
allow_private = true
negotiates = true
render = true
oldest = 7
seen_to_work = 2026-11-24
system = "documents.example"

[columns]
name = "Symbol"
day = { en = "English" }

[spoken]
"https://fr.harbour.example/" = "fr"

[connect]
"harbour.example" = "127.0.0.1:8080"

[expect]
pages = { min = 10, max = 40 }
unseen_max = 0.1
fall_max = 0
languages = ["fr", "en"]

[rate]
period = "quarter"
allowed = 0.2
least = 8
"""


def read(text: str, beside: Path | None = None) -> Source:
    return read_source(
        tomllib.loads(text), slug="site", where="union/site.toml", beside=beside
    )


def wrong(text: str) -> str:
    with pytest.raises(CatalogError) as error:
        read(text)
    return str(error.value)


def test_every_key_says_something() -> None:
    assert read(WHOLE) == Source(
        slug="site",
        title="Web site",
        addresses=("https://harbour.example/", "https://fr.harbour.example/"),
        connector=Connector.TABLE,
        kind=Kind.NOTICE,
        base_url="https://harbour.example/",
        complete=True,
        limit=50,
        delay=1.0,
        every=timedelta(weeks=2),
        connect=(("harbour.example", "127.0.0.1:8080"),),
        allow_private=True,
        negotiates=True,
        render=True,
        oldest=timedelta(days=7),
        system="documents.example",
        seen_to_work=date(2026, 11, 24),
        columns=(
            Column(field=Field.NAME, header="Symbol"),
            Column(field=Field.DAY, header="English", language="en"),
        ),
        spoken=(("https://fr.harbour.example/", "fr"),),
        expect=Bounds(
            pages_min=10,
            pages_max=40,
            unseen_max=0.1,
            fall_max=0.0,
            languages=("fr", "en"),
        ),
        rate=Allowance(period=Length.QUARTER, share=0.2, least=8),
    )
    assert set(tomllib.loads(WHOLE)) == set(KEYS)


def test_an_empty_day_says_that_it_never_could_be_tried() -> None:
    assert read(SITE + 'seen_to_work = ""').seen_to_work is None


@pytest.mark.parametrize(
    ("connector", "kind"),
    [
        ("site", Kind.PAGE),
        ("feed", Kind.RELEASE),
        ("documents", Kind.DOCUMENT),
        ("oai", Kind.DOCUMENT),
        ("calendar", Kind.MEETING),
        ("board", Kind.NOTICE),
    ],
)
def test_the_kind_of_works_follows_from_the_connector(
    connector: str, kind: Kind
) -> None:
    assert read(SITE + f'connector = "{connector}"').kind is kind


@pytest.mark.parametrize(
    "columns", ['title = { fr = "a" }', "day = { FR = 1 }", 'day = { french = "a" }']
)
def test_a_column_of_a_language_names_both(columns: str) -> None:
    told = wrong(SITE + f'connector = "table"\n[columns]\nname = "a"\n{columns}')
    assert "give the head of a column as text" in told


def test_a_job_board_may_name_where_it_holds_what() -> None:
    named = '[columns]\ntext = "corps.{language}"\nid = ["ref", "no"]'
    found = read(SITE + f'connector = "board"\n{named}')
    assert found.paths == (
        (Posted.ID, ("ref", "no")),
        (Posted.TEXT, ("corps.{language}",)),
    )
    assert found.columns == ()


def test_two_keys_are_enough() -> None:
    assert read(SITE) == Source(
        slug="site", title="Web site", addresses=("https://harbour.example/",)
    )


def test_an_address_that_is_listed_twice_is_one() -> None:
    twice = SITE.replace("]", ', "https://harbour.example/"]')
    assert len(read(twice).addresses) == 1


def test_a_mirror_is_sought_from_where_it_is_declared(tmp_path: Path) -> None:
    found = read(MIRROR + 'addresses = ["../copy", "/elsewhere"]', tmp_path / "union")
    assert found.addresses == (str(tmp_path / "copy"), "/elsewhere")


def test_a_mirror_may_lie_in_ones_own_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/srv/member")
    found = read(MIRROR + 'addresses = ["~/copy"]', Path("/anywhere"))
    assert found.addresses == ("/srv/member/copy",)


@pytest.mark.parametrize("delay", ["0", "0.0", "2", "2.5", "3600"])
def test_a_number_may_be_whole_or_not(delay: str) -> None:
    assert read(SITE + f"delay = {delay}").delay == float(delay)


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        (SITE.replace("title", "titel"), "titel", "not known (did you mean title?)"),
        ('addresses = ["https://a.example/"]', "title", "must be there, as text"),
        (SITE.replace("Web site", "x" * 301), "title", "must have at most 300"),
        ('title = "x"', "addresses", "list at least one, beginning with https://"),
        ('title = "x"\naddresses = []', "addresses", "list at least one"),
        ('title = "x"\naddresses = "a"', "addresses", "must be of type list"),
        ('title = "x"\naddresses = [7]', "addresses", "must be a list of texts"),
        ('title = "x"\naddresses = [""]', "addresses", "must be a list of texts"),
        ('title = "x"\naddresses = ["a.example"]', "addresses", "beginning with https"),
        ('title = "x"\naddresses = ["https://"]', "addresses", "beginning with https"),
        (
            'title = "x"\naddresses = ["https://a.example:99999/"]',
            "addresses",
            "beginning with https",
        ),
        (
            'title = "x"\nconnector = "warc"\naddresses = ["a", "b"]',
            "addresses",
            "list one file",
        ),
        (
            SITE + 'connector = "feeds"',
            "connector",
            "'feeds' is none of site, mirror, warc, feed",
        ),
        (SITE + 'seen_to_work = "x"', "seen_to_work", "must be of type date, is 'x'"),
        (SITE + 'columns.name = "a"', "columns", "only a table has them, or a job"),
        (
            SITE + 'connector = "board"\nkind = "page"',
            "kind",
            "a job board holds notices",
        ),
        (
            SITE + 'connector = "board"\ncolumns.texts = "a"',
            "[columns]: texts",
            "not known (did you mean text?)",
        ),
        (
            SITE + 'connector = "board"\ncolumns.text = []',
            "[columns]: text",
            "give a path such as description.fr",
        ),
        (SITE + 'spoken."https://b.example/" = "fr"', "spoken", "none of the addr"),
        (SITE + 'spoken."https://harbour.example/" = 1', "spoken", "is no language"),
        (SITE + 'connector = "table"', "columns", "map at least name, and language"),
        (
            SITE + 'connector = "table"\ncolumns.name = "a"',
            "columns",
            "map at least name, and language or address",
        ),
        (SITE + 'kind = "pages"', "kind", "'pages' is none of page, document, notice"),
        (SITE + 'base_url = "harbour"', "base_url", "does not begin with https://"),
        (SITE + 'complete = "yes"', "complete", "must be of type bool, is 'yes'"),
        (SITE + "limit = 0", "limit", "must be at least 1, is 0"),
        (SITE + "limit = 2.5", "limit", "must be of type int, is 2.5"),
        (SITE + "limit = true", "limit", "must be of type int, is True"),
        (SITE + "delay = -1", "delay", "must be between 0 and 3600, is -1"),
        (SITE + "delay = nan", "delay", "must be between 0 and 3600, is nan"),
        (SITE + "delay = inf", "delay", "must be between 0 and 3600, is inf"),
        (SITE + 'delay = "1"', "delay", "must be a number, is '1'"),
        (SITE + "delay = true", "delay", "must be a number, is True"),
        (SITE + "allow_private = 1", "allow_private", "must be of type bool, is 1"),
        (SITE + "connect = 1", "connect", "must be of type dict, is 1"),
        (SITE + "[connect]\na = 1", "connect", 'a: give "address:port", not 1'),
        (SITE + '[connect]\na = "b"', "connect", 'a: give "address:port", not'),
        (SITE + '[connect]\na = ":80"', "connect", 'a: give "address:port", not'),
        (SITE + '[connect]\na = "b:0"', "connect", 'a: give "address:port", not'),
        (SITE + '[connect]\na = "b:70000"', "connect", 'a: give "address:port"'),
        (SITE + "expect = 1", "expect", "must be of type dict, is 1"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_key(
    text: str, key: str, said: str
) -> None:
    told = wrong(text)
    assert told.startswith(f"union/site.toml: {key}: ")
    assert said in told


@pytest.mark.parametrize(
    ("expect", "told"),
    [
        (
            "page = 1",
            "union/site.toml: [expect]: page: not known (did you mean pages?)",
        ),
        ("pages = 1", "union/site.toml: [expect]: pages: must be of type dict, is 1"),
        ("pages = { low = 1 }", "union/site.toml: pages: low: not known"),
        ("pages = { min = -1 }", "union/site.toml: pages: min: must be at least 0"),
        ("pages = { min = 0.5 }", "union/site.toml: pages: min: must be of type int"),
        ("pages = { min = 2, max = 1 }", "pages: max: 1 is less than min = 2"),
        ("pages = { max = 0 }", "pages: max: 0 is less than min = 1"),
        ("unseen_max = 1.1", "[expect]: unseen_max: must be between 0 and 1, is 1.1"),
        ('fall_max = "a"', "[expect]: fall_max: must be a number, is 'a'"),
        ('languages = ["xx-"]', "[expect]: languages: 'xx-' is no language tag"),
    ],
)
def test_bounds_that_are_wrong_are_told_alike(expect: str, told: str) -> None:
    assert told in wrong(f"{SITE}[expect]\n{expect}")
