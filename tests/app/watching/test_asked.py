"""What a library lacks is asked for at the documents system, and that counts as two."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.watching.watch import Watch
from tests.collecting.site import Answer, Site, Told, page, serving
from vigilangue.core import CatalogError, Connector, Kind
from vigilangue.store import models

pytestmark = pytest.mark.django_db
CHARTER = """
title = "Charter of the River Office"
[[line]]
kind = "document"
languages = ["en", "fr", "ar"]
basis = "Charter art. 12"
force = "decides"
binds = "the Office"
checked = 2026-11-24
"""
SYSTEM = """
["documents.example"]
title = "Documents system of the Office"
begins = ["C/"]
languages = {{ en = "E", fr = "F", ar = "A" }}
[["documents.example".address]]
template = "{0}get?s={{symbol}}&l={{language}}"
kinds = ["pdf"]
worked = 2026-11-24
"""
RECORD = (
    "<record><datafield tag='191'><subfield code='a'>{0}</subfield></datafield>"
    "<datafield tag='546'><subfield code='a'>{1}</subfield></datafield>{2}</record>"
)
FILE = (
    "<datafield tag='856'><subfield code='u'>https://l.example/{0}-{1}.pdf</subfield>"
    "</datafield>"
)
PDF = Answer(b"%PDF-1.7 whole %%EOF", headers={"Content-Type": "application/pdf"})


def library(*documents: tuple[str, str, tuple[str, ...]]) -> Answer:
    records = (
        RECORD.format(name, note, "".join(FILE.format(name[2:], t) for t in tags))
        for name, note, tags in documents
    )
    body = f"<collection>{''.join(records)}</collection>"
    return Answer(body.encode(), headers={"Content-Type": "text/xml"})


@pytest.fixture
def answers() -> dict[str, Told]:
    listed = (
        ("C/1", "", ("EN", "FR", "AR")),
        ("C/2", "", ("EN",)),
        ("C/3", "", ("EN",)),
        ("C/4", "English only", ("EN",)),
        ("E/5", "", ("EN",)),
    )
    return {
        "/list": library(*listed),
        "/get?s=C/2&l=E": PDF,
        "/get?s=C/2&l=F": PDF,  # the library lacks it, and here it is
        "/get?s=C/3&l=F": PDF,
        "/get?s=C/3&l=A": page(),  # a page of excuses
    }


@pytest.fixture
def served(answers: dict[str, Told]) -> Iterator[Site]:
    with serving(answers) as site:
        yield site


@pytest.fixture
def watch(tmp_path: Path, served: Site, monkeypatch: pytest.MonkeyPatch) -> Watch:
    home = tmp_path / "home"
    monkeypatch.setenv("VIGILANGUE_HOME", str(home))
    watch = Watch.over(home, {})
    Path(watch.organization.regime).write_text(CHARTER, "utf-8")
    (home / "catalog").mkdir()
    (home / "catalog" / "documents.toml").write_text(SYSTEM.format(served.url))
    watch.declare(
        addresses=(f"{served.url}list",),
        connector=Connector.DOCUMENTS,
        kind=Kind.DOCUMENT,
        system="documents.example",
        complete=False,
        allow_private=True,
        delay=0.0,
    )
    return watch


def outcomes(document: str) -> dict[str, str]:
    rows = models.Verdict.objects.filter(
        check_slug="document-missing-language", subject__name__contains=document
    )
    return dict(rows.values_list("language", "outcome"))


def test_only_what_is_lacking_is_asked_for(watch: Watch, served: Site) -> None:
    watch.look()
    asked = {path for path in served.paths if path.startswith("/get")}
    assert asked == {f"/get?s=C/{n}&l={tag}" for n in (2, 3) for tag in "EFA"}


def test_what_two_systems_lack_is_missing_and_what_one_has_is_there(
    watch: Watch,
) -> None:
    watch.look()
    assert outcomes("/2-") == {"en": "passed", "fr": "passed", "ar": "failed"}
    assert outcomes("/1-") == {"en": "passed", "fr": "passed", "ar": "passed"}


def test_a_system_that_does_not_know_the_document_shows_no_absence(
    watch: Watch, answers: dict[str, Told]
) -> None:
    del answers["/get?s=C/2&l=E"], answers["/get?s=C/2&l=F"]
    watch.look()
    assert outcomes("/2-") == {"en": "passed", "fr": "cant_tell", "ar": "cant_tell"}


def test_a_page_in_place_of_a_file_tells_nothing(watch: Watch) -> None:
    watch.look()
    assert outcomes("/3-") == {"en": "passed", "fr": "passed", "ar": "cant_tell"}


def test_the_source_is_not_at_fault_for_what_is_not_there(watch: Watch) -> None:
    watch.look()
    assert models.Evaluation.objects.get().sound


def test_a_system_that_is_not_declared_is_named(watch: Watch) -> None:
    watch.declare(system="documents.exmaple")
    with pytest.raises(CatalogError, match=r"documents\.exmaple.*there are"):
        watch.look()
