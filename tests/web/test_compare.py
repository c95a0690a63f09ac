"""Language versions on screen: beside each other, what differs, and what goes wrong."""

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.app.registry.made import TEXTS
from vigilangue import web
from vigilangue.app import registry
from vigilangue.concordance import Difference
from vigilangue.web import patience
from vigilangue.web.templatetags.compare import difference

pytestmark = pytest.mark.django_db
PAGE = "/en/compare/"
ENGLISH = """\
Original: English

The General Assembly,

1. Notes that the fund of wells has mended 56 wells in all mountains of the region;

2. Requests the Secretary-General to keep a register of mountain wells until 2030;

3. Decides to remain seized of the matter of wells.
"""
FRENCH = """\
L’Assemblée générale,

1. Note que le fonds des puits a réparé 65 puits dans toutes les montagnes de la région;

2. Prie le Secrétaire général de tenir un registre des puits de montagne jusqu’en 2030;

3. Décide de rester saisie de la question des puits.
"""
SPANISH = """\
La Asamblea General,

1. Observa que el fondo de pozos ha reparado 56 pozos en las montañas de la región;

2. Solicita al Secretario General que lleve un registro de los pozos hasta 2030;

3. Decide seguir ocupándose de la cuestión de los pozos.
"""
ARABIC = """\
إن الجمعية العامة،

1 - تلاحظ أن صندوق الآبار أصلح 56 بئرا في جميع جبال المنطقة؛

2 - تطلب إلى الأمين العام أن يمسك سجلا لآبار الجبال حتى عام 2030؛

3 - تقرر أن تبقي مسألة الآبار قيد نظرها.
"""


def dropped(outsider: Client, *texts: str) -> str:
    files = [
        SimpleUploadedFile(f"{at}.txt", text.encode()) for at, text in enumerate(texts)
    ]
    answer = outsider.post(PAGE, {"texts": files})
    body = str(answer.content.decode())
    assert answer.status_code == 200, re.findall(r'role="alert">(.*?)</div>', body)
    return body


def rows(page: str) -> list[str]:
    found: list[str] = re.findall(r"<tbody.*?</tbody>", page, re.S)
    return found


def test_a_number_that_differs_is_marked_in_each_and_told(outsider: Client) -> None:
    page = dropped(outsider, ENGLISH, FRENCH)
    (told,) = [each for each in rows(page) if "has-number-mismatch" in each]
    assert "<mark>56</mark>" in told
    assert "<mark>65</mark>" in told
    assert "Numbers differ" in told
    assert "Look first at" not in told


def test_of_three_the_one_that_differs_is_the_place_to_look(outsider: Client) -> None:
    page = dropped(outsider, ENGLISH, SPANISH, FRENCH)
    (told,) = [each for each in rows(page) if "has-number-mismatch" in each]
    assert "Look first at: French" in told
    assert told.count("<td class") == 3


def test_the_original_is_named_and_is_the_reference(outsider: Client) -> None:
    page = dropped(outsider, FRENCH, ENGLISH)
    head = page[page.index("<thead>") : page.index("</thead>")]
    assert head.index("English") < head.index("French")
    assert "Original: English" in head
    assert head.index("reference") < head.index("French")


def test_arabic_is_set_from_the_right(outsider: Client) -> None:
    page = dropped(outsider, ENGLISH, ARABIC)
    assert '<p class="words" lang="ar" dir="rtl">' in page
    assert '<p class="words" lang="en" dir="ltr">' in page


def test_a_paragraph_that_is_missing_leaves_its_place_empty(outsider: Client) -> None:
    short = FRENCH.partition("\n\n3. ")[0]
    page = dropped(outsider, ENGLISH, short)
    (told,) = [each for each in rows(page) if "has-missing-paragraph" in each]
    assert "remain seized" in told
    assert "not there" in told
    assert "<mark>" not in told


def test_of_three_the_one_that_lacks_a_paragraph_is_the_place_to_look(
    outsider: Client,
) -> None:
    short = ARABIC.partition("\n\n3 - ")[0]
    page = dropped(outsider, ENGLISH, SPANISH, short)
    (told,) = [each for each in rows(page) if "has-missing-paragraph" in each]
    assert "Look first at: Arabic" in told


def test_versions_that_say_the_same_have_no_finding(outsider: Client) -> None:
    page = dropped(outsider, ENGLISH, SPANISH, ARABIC)
    assert 'id="show-plain"' in page
    assert "has-" not in page.replace("has-plain", "")


@pytest.mark.parametrize("kind", Difference)
def test_each_kind_has_a_name_and_can_be_sifted(kind: Difference) -> None:
    assert difference(kind) != str(kind)
    css = (Path(web.__file__).parent / "static/web/versions.css").read_text("utf-8")
    assert f"#show-{kind}:checked) tbody.has-{kind}" in css


def test_nothing_of_dropped_files_is_kept(outsider: Client, home: Path) -> None:
    before = sorted(home.rglob("*"))
    dropped(outsider, ENGLISH, FRENCH)
    assert sorted(home.rglob("*")) == before


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ([ENGLISH], "at least two"),
        ([ENGLISH, ENGLISH], "two versions in one language"),
        ([ENGLISH] * 7, "at most 6"),
        (["The General Assembly,\n\n" + "1. Notes it well;\n\n" * 400] * 2, "too long"),
    ],
)
def test_what_is_wrong_is_said_in_words(
    outsider: Client, texts: list[str], said: str
) -> None:
    files = [SimpleUploadedFile(f"{n}.txt", t.encode()) for n, t in enumerate(texts)]
    answer = outsider.post(PAGE, {"texts": files})
    assert answer.status_code == 400
    assert said in answer.content.decode()


@pytest.fixture
def held(tmp_path: Path) -> None:
    changed = tmp_path / "A_RES_79_901.fr.txt"
    text = (TEXTS / "A_RES_79_901.fr.txt").read_text("utf-8")
    changed.write_text(text.replace("77/331", "77/313"), "utf-8")
    list(registry.load([TEXTS / "A_RES_79_901.en.txt", changed]))


@pytest.mark.usefixtures("held")
def test_what_is_held_is_compared_with_both_quotes(outsider: Client) -> None:
    page = outsider.get("/en/compare/found/", {"of": "A/RES/79/901"}).content.decode()
    assert '<q lang="fr" dir="ltr">313</q>' in page
    assert '<q lang="en" dir="ltr">331</q>' in page
    whole = outsider.get(PAGE, {"of": "A/RES/79/901"}).content.decode()
    assert "<mark>" in whole


@pytest.mark.usefixtures("held")
def test_the_instrument_leads_to_its_versions(outsider: Client) -> None:
    page = outsider.get("/en/instruments/A/RES/79/901/").content.decode()
    assert 'hx-get="/en/compare/found/?of=A/RES/79/901"' in page
    assert f'href="{PAGE}?of=A/RES/79/901"' in page


@pytest.mark.usefixtures("held")
def test_what_is_held_in_several_languages_is_offered(outsider: Client) -> None:
    page = outsider.get(PAGE).content.decode()
    assert '<option value="A/RES/79/901">' in page
    assert "<option" not in page.replace('<option value="A/RES/79/901">', "")


def test_who_comes_while_another_is_served_is_told(
    outsider: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "SECONDS", 0.01)
    files = [SimpleUploadedFile(f"{n}.txt", ENGLISH.encode()) for n in (1, 2)]
    with patience.alone():
        answer = outsider.post(PAGE, {"texts": files})
    assert answer.status_code == 400
    assert "try again in a minute" in answer.content.decode()


def test_what_is_not_held_is_told(outsider: Client) -> None:
    assert outsider.get(PAGE, {"of": "A/RES/99/1"}).status_code == 400
    assert "not held" in outsider.get(PAGE, {"of": "A/RES/99/1"}).content.decode()
