"""A duty station is found by any of its names."""

import pytest

from vigilangue.catalog.places import station, stations
from vigilangue.catalog.places.countries import countries


@pytest.mark.parametrize(
    "said",
    [
        "Geneva",
        "Genève, Suisse",
        "GINEBRA (Suiza)",
        "Место службы: Женева",
        "в Женеве",
        "جنيف، سويسرا",
        "驻地：日内瓦",
    ],
)
def test_a_place_is_found_in_each_official_language(said: str) -> None:
    found = station(said)
    assert found is not None
    assert (found.name, found.country) == ("Geneva", "CH")


@pytest.mark.parametrize("said", ["N'Djamena", "N’DJAMENA", "Ndjamena", "نجامينا"])
def test_apostrophes_case_and_articles_do_not_matter(said: str) -> None:
    found = station(said)
    assert found is not None
    assert found.country == "TD"


def test_the_country_that_is_named_decides_between_places_of_one_name() -> None:
    found = station("Tripoli, Lebanon")
    assert found is not None
    assert found.country == "LB"


@pytest.mark.parametrize(
    ("said", "place"),
    [("عمان", "Amman"), ("عمان، الأردن", "Amman"), ("مسقط، عمان", "Muscat")],
)
def test_a_name_of_a_place_and_of_a_country_is_the_place(said: str, place: str) -> None:
    found = station(said)
    assert found is not None
    assert found.name == place


def test_a_country_alone_is_somewhere_there() -> None:
    found = station("Somewhere in Mali")
    assert found is not None
    assert (found.name, found.headquarters) == ("Mali", False)
    assert {"fr", "bm"} <= found.languages


@pytest.mark.parametrize("said", ["", "Home-based", "Multiple duty stations", "远程"])
def test_what_is_no_place_is_none(said: str) -> None:
    assert station(said) is None


def test_a_federal_place_has_the_languages_of_its_part() -> None:
    geneva, erbil = station("Geneva"), station("Erbil")
    assert geneva is not None
    assert erbil is not None
    assert geneva.official == ("fr",)
    assert "ckb" in erbil.official


@pytest.mark.parametrize(
    ("code", "official"),
    [
        ("ZA", ("en", "zu", "xh", "af")),
        ("UA", ("uk",)),
        ("MG", ("mg", "fr")),
        ("SS", ("en",)),
    ],
)
def test_what_cldr_has_wrong_is_put_right(code: str, official: tuple[str, ...]) -> None:
    assert countries()[code].official == official


def test_english_is_not_spoken_where_it_was_only_learnt() -> None:
    assert "en" not in {*countries()["JO"].spoken, *countries()["CO"].spoken}


def test_there_are_at_least_250_places_with_names_in_six_languages() -> None:
    assert len(stations()) >= 250
    assert all(len(place.names) >= 6 for place in stations())


def test_every_place_is_found_by_each_of_its_names() -> None:
    for place in stations():
        land = " ".join(countries()[place.station.country].names[:1])
        for name in place.names:
            found = station(f"{name}, {land}")
            assert found is not None, name
            assert found.country == place.station.country, name


def test_the_four_headquarters_and_the_seats_of_commissions_are_known() -> None:
    known = [place.station for place in stations()]
    assert {s.name for s in known if s.headquarters} == {
        "New York",
        "Geneva",
        "Vienna",
        "Nairobi",
    }
    seats = {s.name: s.working for s in known if s.commission}
    assert seats.keys() == {"Addis Ababa", "Bangkok", "Beirut", "Santiago"}
    assert all("en" in working for working in seats.values())
