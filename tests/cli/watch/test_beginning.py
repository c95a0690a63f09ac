"""A new site is declared by its address, once; a catalogue says what is wrong in it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Run
from vigilangue.app import watching
from vigilangue.core import CatalogError, InputError
from vigilangue.store import models

ADDRESS = "https://www.Rivers.example/fr/"
SLUG = "www-rivers-example"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VIGILANGUE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def refused(ran: Ran, *said: str) -> None:
    assert (ran.code, ran.out) == (2, "")
    (line,) = ran.err.splitlines()
    for words in said:
        assert words in line


def test_an_address_is_declared_as_an_organization_of_its_own(home: Path) -> None:
    found = watching.start(ADDRESS, regime="un-web", limit=50)
    assert (found.slug, found.title, found.regime) == (
        SLUG,
        "www.rivers.example",
        "un-web",
    )
    (source,) = found.sources
    assert (source.addresses, source.limit) == ((ADDRESS,), 50)
    assert (home / "catalog" / SLUG / "_organization.toml").is_file()


def test_the_same_address_again_is_the_same_organization(home: Path) -> None:
    first = watching.start(ADDRESS, regime="un-web")
    assert watching.start(ADDRESS) == first
    assert watching.start(ADDRESS.replace("https", "http")) == first
    assert watching.at("https://www.rivers.example/elsewhere") == first


@pytest.mark.parametrize(
    ("address", "how", "said"),
    [
        ("https://www.rivers.example/en/", {}, "add https://www.rivers.example/en/ in"),
        (ADDRESS, {"regime": "eu"}, "change the regime in"),
        (ADDRESS, {"limit": 7}, "change the limit in"),
        ("https://www-rivers.example/", {}, "add https://www-rivers.example/ in"),
    ],
)
def test_what_contradicts_a_declaration_is_refused(
    home: Path, address: str, how: dict[str, str], said: str
) -> None:
    watching.start(ADDRESS, regime="un-web")
    with pytest.raises(InputError, match="is watched already") as wrong:
        watching.start(address, **how)  # type: ignore[arg-type]
    assert said in str(wrong.value)


@pytest.mark.parametrize(
    "address",
    [
        "https://",
        "https:///path",
        "ftp://rivers.example/",
        "rivers.example",
        "https://[rivers/",
        "https://a..b/",
        f"https://{'a' * 64}.example/",
        "",
    ],
)
def test_what_is_no_address_is_refused(home: Path, address: str) -> None:
    with pytest.raises(InputError):
        watching.start(address)
    assert not (home / "catalog").exists()


def test_an_unknown_regime_declares_nothing(home: Path) -> None:
    with pytest.raises(CatalogError, match="no regime is named 'un-wab'"):
        watching.start(ADDRESS, regime="un-wab")
    assert not (home / "catalog").exists()


def test_a_regime_of_ones_own_is_found_from_anywhere(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    charter = tmp_path / "charter.toml"
    charter.write_text('title = "Charter"\noffered = true\n')
    monkeypatch.chdir(tmp_path)
    watching.start(ADDRESS, regime="charter.toml")
    monkeypatch.chdir("/")
    assert watching.declared(SLUG).regime == str(charter)


@pytest.mark.parametrize(
    "address",
    [
        "https://rivers.example/\U0001f600?q='\"\\#x",
        "https://ποταμός.example/",
        "https://rivers.example/a\x7fb",
        f"https://{'a' * 60}.{'b' * 60}.example/",
        "https://rivers.example/\ud83d",
    ],
)
def test_whatever_an_address_holds_is_declared_so_that_it_can_be_read(
    home: Path, address: str
) -> None:
    found = watching.start(address)
    assert 0 < len(found.slug) <= 50
    assert watching.declared(found.slug) == found


def test_a_killed_declaration_is_made_again(home: Path) -> None:
    folder = home / "catalog" / SLUG
    folder.mkdir(parents=True)
    (folder / ".site.toml.part").write_text("title = ")
    (folder / "site.toml").write_text('title = "www.rivers.example"')
    assert watching.start(ADDRESS).sources[0].addresses == (ADDRESS,)


@pytest.mark.django_db
def test_what_is_judged_is_not_begun(home: Path, run: Run) -> None:
    for command in ("evaluate", "alerts"):
        refused(run(command, ADDRESS), "is not watched", "vigilangue watch")
    assert not (home / "catalog").exists()


@pytest.mark.django_db
def test_what_a_declaration_says_is_not_said_again(home: Path, run: Run) -> None:
    watching.start(ADDRESS)
    refused(run("watch", SLUG, "--limit", "5"), "--regime and --limit are for a site")
    assert models.Organization.objects.count() == 0


def test_a_sound_catalogue_is_zero(home: Path, run: Run) -> None:
    watching.start(ADDRESS)
    ran = run("catalog", "check")
    assert (ran.code, ran.err) == (0, "")
    assert SLUG in ran.out.splitlines()[0]


def test_what_is_wrong_in_a_catalogue_is_told_with_its_file(
    home: Path, run: Run
) -> None:
    watching.start(ADDRESS)
    (home / "catalog" / SLUG / "site.toml").write_text('title = "x"\nadress = []\n')
    ran = run("catalog", "check")
    assert ran.code == 2
    wrong = [line for line in ran.out.splitlines() if line.startswith("wrong: ")]
    assert wrong == [
        f"wrong: {SLUG}/site.toml: adress: not known (did you mean addresses?)"
    ]


def test_a_program_reads_the_catalogue(home: Path, run: Run) -> None:
    told = json.loads(run("catalog", "check", "--format", "json").out)
    assert told["schema"] == "vigilangue.catalog/1"
    assert "un-secretariat" in told["organizations"]
    assert told["faults"] == []
