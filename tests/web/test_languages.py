"""The pages in each of their languages, and the way from one to another."""

import re

import pytest
from django.test import Client

from vigilangue.web import languages

pytestmark = pytest.mark.django_db
OFFERED = ("ar", "zh-hans", "en", "fr", "ru", "es")
TAGS = ["ar", "zh-Hans", "en", "fr", "ru", "es"]
NAMES = ["العربية", "中文", "English", "Français", "Русский", "Español"]
HEAD = re.compile(r'<html lang="([^"]+)" dir="([^"]+)">')
SWITCH = re.compile(
    r'<a href="([^"]+)" lang="([^"]+)" dir="([^"]+)" hreflang="([^"]+)"'
    r'( aria-current="true")?>([^<]+)</a>'
)


def test_a_language_with_a_catalogue_is_offered() -> None:
    assert tuple(code for code, _ in languages.offered()) == OFFERED


@pytest.mark.parametrize(("code", "way"), [("ar", "rtl"), ("en", "ltr"), ("fr", "ltr")])
def test_a_page_says_its_language_and_direction(
    code: str, way: str, outsider: Client
) -> None:
    answer = outsider.get(f"/{code}/")
    assert HEAD.search(answer.content.decode()) is not None
    assert HEAD.findall(answer.content.decode()) == [(code, way)]
    assert answer.headers["Content-Language"] == code


@pytest.mark.parametrize(
    ("wanted", "code"),
    [("fr-CA,fr;q=0.9", "fr"), ("ar-EG", "ar"), ("ja", "en"), ("", "en")],
)
def test_the_first_page_is_in_the_language_that_the_browser_asks_for(
    wanted: str, code: str, outsider: Client
) -> None:
    answer = outsider.get("/", headers={"accept-language": wanted})
    assert answer.headers["Location"] == f"/{code}/"


@pytest.mark.parametrize("code", OFFERED)
@pytest.mark.parametrize(
    "page", ["", "?days=30", "find/?address=a%20b&x=1", "login/?next=/en/", "nothing/"]
)
def test_the_switcher_stays_on_the_page(code: str, page: str, outsider: Client) -> None:
    body = outsider.get(f"/{code}/{page}").content.decode()
    entries = SWITCH.findall(body)
    assert [entry[1] for entry in entries] == TAGS, "in a fixed order"
    assert [entry[5] for entry in entries] == NAMES
    for address, tag, way, hreflang, current, _ in entries:
        assert address.replace("&amp;", "&") == f"/{tag.lower()}/{page}"
        assert hreflang == tag
        assert way == ("rtl" if tag == "ar" else "ltr")
        assert bool(current) == (tag.lower() == code)


def test_what_a_page_says_of_its_versions_is_what_the_switcher_says(
    outsider: Client,
) -> None:
    body = outsider.get("/fr/find/").content.decode()
    links = re.findall(
        r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">', body
    )
    others = [(tag, f"/{tag.lower()}/find/") for tag in TAGS if tag != "fr"]
    assert links == others


@pytest.mark.parametrize(
    ("code", "said"), [("fr", "Rien de tel"), ("ar", "لا يُعرف شيء"), ("en", "Nothing")]
)
def test_a_page_is_written_in_its_language(
    code: str, said: str, outsider: Client
) -> None:
    assert said in outsider.get(f"/{code}/find/?address=xyz").content.decode()
