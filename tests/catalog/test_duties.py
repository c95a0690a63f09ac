"""A line of a regime says what it wants of its languages."""

import pytest

from vigilangue import catalog
from vigilangue.core import CatalogError, Duty, Kind

LINE = """
title = "Charter"
[[line]]
kind = "notice"
languages = ["en"]
basis = "Charter, art. 1"
force = "decides"
binds = "the Office"
unverified = true
"""


def test_a_line_owes_a_version_unless_it_says_something_else() -> None:
    charter = catalog.read(LINE, name="charter", file="charter.toml")
    assert charter.owed(Kind.NOTICE) == ("en",)
    assert charter.owed(Kind.NOTICE, Duty.EITHER) == ()


def test_what_a_notice_asks_for_is_not_what_it_is_published_in() -> None:
    charter = catalog.read(LINE + 'duty = "either"', name="c", file="c.toml")
    assert charter.owed(Kind.NOTICE) == ()
    assert charter.basis(Kind.NOTICE) == ()
    assert charter.owed(Kind.NOTICE, Duty.EITHER) == ("en",)


def test_an_unknown_duty_is_named() -> None:
    with pytest.raises(CatalogError, match=r"c\.toml.*duty: 'both' is none of"):
        catalog.read(LINE + 'duty = "both"', name="c", file="c.toml")


def test_a_resolution_of_the_assembly_binds_no_agency() -> None:
    for agency in ("fao", "ilo", "iom", "itu", "unesco", "who", "wipo"):
        lines = catalog.regime(agency).lines
        assert all(not line.basis.startswith("A/RES") for line in lines)
        assert all(line.unverified for line in lines)


def test_the_provisions_on_job_openings_are_cited_oldest_first() -> None:
    lines = catalog.regime("un-secretariat").about(Kind.NOTICE, Duty.EITHER)
    assert [line.basis for line in lines] == [
        "A/RES/77/278 para. 34 (unverified)",
        "A/RES/78/330 para. 71",
        "A/RES/79/331 para. 38",
    ]
