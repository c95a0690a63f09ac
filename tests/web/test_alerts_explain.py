"""The page that explains: an address, or a part of one, and why each check alerts."""

from pathlib import Path
from urllib.parse import quote

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from vigilangue.core import Outcome
from vigilangue.store import models
from vigilangue.store.queries.alerting import Mark

from .watch import OFFICE, Watch, at

pytestmark = pytest.mark.django_db
EXPLAIN = f"{OFFICE}explain/"
WORK = "https://x.test/en/about/"


@pytest.fixture
def watch(home: Path) -> Watch:
    made = Watch(home=home)
    made.look()
    return made


def shown(client: Client, subject: str = "", check: str = "") -> str:
    query = f"?subject={quote(subject)}&check={check}" if subject else ""
    answer = client.get(f"{EXPLAIN}{query}")
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def judged(watch: Watch) -> Mark:
    """Open one alert about a work of which three languages pass."""
    mark = watch.opened("missing-language", "fr", work=WORK)
    for language in ("ar", "en", "ru"):
        passed = Mark(subject=mark.subject, check="missing-language", language=language)
        watch.said(passed, Outcome.PASSED, because="there is a version")
    return mark


def test_without_an_address_it_says_what_to_give(
    watch: Watch, outsider: Client
) -> None:
    assert "Give an address" in shown(outsider)


def test_an_address_is_explained_check_by_check(watch: Watch, outsider: Client) -> None:
    mark = judged(watch)
    body = shown(outsider, WORK)
    assert "1 of 4 checks and languages alerts." in body
    assert f'href="{at(mark)}"' in body
    assert body.index("It fails since") < body.index("It never failed")


def test_languages_of_which_the_same_is_said_stand_together(
    watch: Watch, outsider: Client
) -> None:
    judged(watch)
    body = shown(outsider, WORK)
    assert body.count("It never failed") == 1
    row = body[: body.index("It never failed")].rpartition("<tr>")[2]
    assert row.count("/alerts/") == 3


def test_one_check_can_be_asked_for(watch: Watch, outsider: Client) -> None:
    judged(watch)
    watch.opened("untranslated-page", "fr", work=WORK)
    body = shown(outsider, WORK, "untranslated-page")
    assert "1 of 1 checks" in body
    assert "/missing-language/" not in body


@pytest.mark.parametrize(
    "address", [WORK, "http://www.x.test/en/about/", "https://x.test/fr/a-propos/"]
)
def test_any_spelling_or_version_of_the_address_will_do(
    address: str, watch: Watch, outsider: Client
) -> None:
    mark = judged(watch)
    for url, version in ((WORK, "en"), ("https://x.test/fr/a-propos/", "fr")):
        models.Expression.objects.create(
            evaluation=watch.looks[-1],
            subject_id=mark.subject,
            version=version,
            language=version,
            confidence=1,
            declared=[],
            url=url,
            key=url.removeprefix("https://"),
            words=1,
            content=True,
            passages=[],
        )
    assert "1 of 4 checks" in shown(outsider, address)


def test_another_screen_may_lead_here_by_number(watch: Watch, outsider: Client) -> None:
    body = shown(outsider, str(judged(watch).subject))
    assert "1 of 4 checks" in body
    assert f'value="{WORK}"' in body


@pytest.mark.parametrize("number", ["99", "9" * 30, "²"])
def test_a_number_that_is_none_is_only_text(
    number: str, watch: Watch, outsider: Client
) -> None:
    assert "Nothing is known of that" in shown(outsider, number)


def test_a_part_of_an_address_offers_those_that_have_it(
    watch: Watch, outsider: Client
) -> None:
    for name in ("https://x.test/en/about/", "https://x.test/en/about/us/"):
        watch.opened("missing-language", "fr", work=name)
    body = shown(outsider, "about")
    assert "Which of these?" in body
    assert f"?subject={quote('https://x.test/en/about/us/', safe='')}" in body


def test_a_part_that_only_one_has_is_explained(watch: Watch, outsider: Client) -> None:
    judged(watch)
    assert "1 of 4 checks" in shown(outsider, "en/abo")


def test_what_nobody_knows_is_said_to_be_unknown(
    watch: Watch, outsider: Client
) -> None:
    body = shown(outsider, "<script>alert(1)</script>")
    assert "Nothing is known of that" in body
    assert "<script>alert" not in body


def test_works_of_another_organization_are_not_found(
    watch: Watch, outsider: Client
) -> None:
    judged(watch)
    models.Organization.objects.create(
        slug="other", title="O", regime="any", seen_by="everyone"
    )
    answer = outsider.get("/en/o/other/explain/", {"subject": WORK})
    assert "Nothing is known of that" in answer.content.decode()


def test_queries_do_not_grow_with_what_is_known(
    watch: Watch,
    outsider: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    judged(watch)
    for check in ("untranslated-page", "mixed-language", "missing-direction"):
        watch.opened(check, "fr", work=WORK)
    with django_assert_num_queries(8):
        outsider.get(EXPLAIN, {"subject": WORK})
