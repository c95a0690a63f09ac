"""A source is added line by line, read as all others, and taken away unseen."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from vigilangue.app import declaring
from vigilangue.app.declaring import Adding
from vigilangue.app.watching import declared, own
from vigilangue.core import CatalogError, InputError, SeenBy, VigilangueError
from vigilangue.store import models
from vigilangue.store.queries import attempts
from vigilangue.store.queries.enrolling import enroll

ADDRESS = "https://www.rivers.example/fr/"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VIGILANGUE_HOME", str(tmp_path))
    return tmp_path


def written() -> dict[str, str]:
    return {
        path.relative_to(own()).as_posix(): path.read_text("utf-8")
        for path in own().rglob("*.toml")
    }


def refused(adding: Adding) -> str:
    before = written()
    with pytest.raises(VigilangueError) as error:
        declaring.add(adding)
    assert written() == before
    assert [p.name for p in own().glob(".*")] == []
    return str(error.value)


def test_six_lines_are_a_declaration() -> None:
    added = declaring.add(
        Adding(
            address=ADDRESS,
            organization="River Office",
            languages=("en", "fr"),
            every="6 hours",
            seen_by=SeenBy.GROUP,
        )
    )
    assert written() == {
        "river-office/_organization.toml": (
            'title = "River Office"\nregime = "any"\nlanguages = ["en", "fr"]\n'
        ),
        "river-office/www-rivers-example-fr.toml": (
            'title = "www.rivers.example/fr"\n'
            f'addresses = ["{ADDRESS}"]\nevery = "6 hours"\n'
        ),
    }
    assert added.source.every == timedelta(hours=6)
    assert declared("river-office") == added.organization
    assert [f.is_file() for f in added.files] == [True, True]


def test_without_a_name_the_host_is_the_organization() -> None:
    assert declaring.add(Adding(address=ADDRESS)).organization.title == (
        "www.rivers.example"
    )


@pytest.mark.parametrize("named", ["river-office", "River Office"])
def test_a_second_source_goes_to_the_organization_that_is_named(named: str) -> None:
    declaring.add(Adding(address=ADDRESS, organization="River Office"))
    added = declaring.add(
        Adding(address="https://jobs.rivers.example/", organization=named)
    )
    assert added.organization.slug == "river-office"
    assert [s.slug for s in added.organization.sources] == [
        "jobs-rivers-example",
        "www-rivers-example-fr",
    ]
    assert len(added.files) == 1


def test_a_name_in_another_script_takes_the_host_for_its_folder() -> None:
    added = declaring.add(Adding(address=ADDRESS, organization="مكتب الأنهار"))
    assert added.organization.slug == "www-rivers-example"
    assert added.organization.title == "مكتب الأنهار"


def test_a_name_with_quotes_and_lines_is_written_as_it_is() -> None:
    name = 'The "Office"\nregime = 3 \\'
    assert declaring.add(Adding(address=ADDRESS, organization=name)).organization.title
    (organization,) = [declared(p.name) for p in own().iterdir()]
    assert organization.title == name.strip()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"address": "rivers.example"}, "give an address such as"),
        ({"address": "ftp://rivers.example/"}, "give an address such as"),
        ({"every": "daily"}, "every: 'daily': write it as"),
        ({"regime": "no-such"}, "no regime is named 'no-such'"),
        ({"languages": ("english",)}, "'english' is no language tag"),
        ({"organization": "oif"}, "is declared with the program"),
        ({"organization": "x" * 400}, "at most 300 characters"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(
    wrong: dict[str, object], said: str
) -> None:
    told: dict[str, object] = {"address": ADDRESS, "organization": "River Office"}
    assert said in refused(Adding(**(told | wrong)))  # type: ignore[arg-type]


def test_an_address_that_is_watched_already_is_refused() -> None:
    declaring.add(Adding(address=ADDRESS, organization="River Office"))
    for named in ("River Office", "Another"):
        assert "watched already, as river-office/" in refused(
            Adding(address=ADDRESS, organization=named)
        )


def test_what_contradicts_the_organization_is_refused() -> None:
    declaring.add(Adding(address=ADDRESS, organization="River Office"))
    other = "https://other.example/"
    assert "is under any" in refused(
        Adding(address=other, organization="river-office", regime="oif")
    )
    assert "change the languages" in refused(
        Adding(address=other, organization="river-office", languages=("fr",))
    )


def test_a_declaration_that_is_broken_is_not_touched() -> None:
    declaring.add(Adding(address=ADDRESS, organization="River Office"))
    head = own() / "river-office" / "_organization.toml"
    head.write_text("titel = 3\n")
    with pytest.raises(CatalogError, match="titel"):
        declaring.add(Adding(address="https://b.example/", organization="river-office"))


@pytest.mark.django_db
def test_what_nobody_looked_at_is_taken_away_again() -> None:
    added = declaring.add(Adding(address=ADDRESS, organization="River Office"))
    enroll(added.organization)
    row = models.Source.objects.get().pk
    attempts.take(row, datetime.now(UTC))
    attempts.wish(row, datetime.now(UTC), "admin")
    assert declaring.may_be_removed("river-office", added.source.slug)
    declaring.remove("river-office", added.source.slug)
    assert written() == {}
    assert not models.Organization.objects.exists()
    declaring.add(Adding(address=ADDRESS, organization="River Office"))


@pytest.mark.django_db
def test_what_was_seen_stays() -> None:
    added = declaring.add(Adding(address=ADDRESS, organization="River Office"))
    row = enroll(added.organization)[added.source.slug]
    now = datetime.now(UTC)
    models.Collection.objects.create(
        source_id=row, began=now, ended=now, file="f", digest="", pages=1, complete=True
    )
    with pytest.raises(InputError, match="was looked at"):
        declaring.remove("river-office", added.source.slug)
    assert len(written()) == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("organization", "source"), [("oif", "www"), ("no", "no"), ("..", "x")]
)
def test_only_what_is_one_s_own_is_taken_away(organization: str, source: str) -> None:
    with pytest.raises(InputError, match="no declaration of yours"):
        declaring.remove(organization, source)
