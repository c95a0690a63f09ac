"""Notices that are dropped are counted, drawn, and forgotten."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

pytestmark = pytest.mark.django_db
PAGE = "/en/notices/count/"
ENGLISH = "Officer\nDuty station: Bangui\n\nFluency in English is required."
FRENCH = "Administrateur\n\nLa maîtrise de l’anglais et du français est exigée."


def dropped(*given: tuple[str, str]) -> list[SimpleUploadedFile]:
    return [SimpleUploadedFile(name, text.encode()) for name, text in given]


def counted(client: Client, by: str = "all", **said: object) -> str:
    files = dropped(("1_en.md", ENGLISH), ("2.md", FRENCH))
    answer = client.post(PAGE, {"by": by, "notices": files, **said})
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


def test_an_outsider_sees_the_form(outsider: Client) -> None:
    assert outsider.get(PAGE).status_code == 200


def test_all_together_stand_beside_what_was_counted_before(outsider: Client) -> None:
    page = counted(outsider)
    row = re.search(r"English only required</th>.*?</tr>", page, re.S)
    assert row is not None
    assert "1 of 2" in row[0]
    assert "70 of 320 (2008)" in row[0]


def test_groups_are_rows_and_bars(outsider: Client) -> None:
    page = counted(outsider, by="duty-station")
    assert "<bdi>Bangui</bdi>" in page
    told = re.search(r'id="profiles-spec"[^>]*>(.*?)</script>', page, re.S)
    assert told is not None
    values = json.loads(told[1])["data"]["values"]
    assert {v["group"] for v in values} == {"Bangui", "not printed"}
    assert sum(v["n"] for v in values) == 2


def test_two_versions_are_one_post(outsider: Client) -> None:
    files = dropped(("1_en.md", ENGLISH), ("1_fr.md", FRENCH))
    answer = outsider.post(PAGE, {"by": "all", "notices": files})
    assert "described in French" in answer.content.decode()
    assert "1 of 1" in answer.content.decode()


def test_the_same_is_given_as_a_sheet(outsider: Client) -> None:
    files = dropped(("1.md", ENGLISH))
    answer = outsider.post(PAGE, {"by": "all", "notices": files, "sheet": "yes"})
    assert answer.headers["Content-Type"].startswith("text/csv")
    rows = csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")))
    told = {row["figure"]: row["n"] for row in rows}
    assert told["English only required"] == "1"


def test_a_file_that_cannot_be_read_is_named(outsider: Client) -> None:
    files = [*dropped(("1.md", ENGLISH)), SimpleUploadedFile("b.pdf", b"%PDF-1.7")]
    answer = outsider.post(PAGE, {"by": "all", "notices": files})
    page = answer.content.decode()
    assert "Not read:" in page
    assert '<bdi dir="ltr">b.pdf</bdi>' in page


def test_a_name_with_folders_in_it_leads_nowhere(outsider: Client, home: Path) -> None:
    before = sorted(home.rglob("*"))
    (file,) = dropped(("a.md", ENGLISH))
    file.name = "../../../escaped.md"
    answer = outsider.post(PAGE, {"by": "all", "notices": [file]})
    assert answer.status_code == 200
    assert sorted(home.rglob("*")) == before


def test_no_file_is_said(outsider: Client) -> None:
    answer = outsider.post(PAGE, {"by": "all"})
    assert answer.status_code == 400
    assert "Choose files." in answer.content.decode()
