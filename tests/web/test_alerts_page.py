"""The page of an alert shows its proof, its rule, why it alerts, and its history."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from vigilangue.alerts import What
from vigilangue.core import Outcome
from vigilangue.store import models
from vigilangue.store.queries.alerting import Mark

from .watch import OFFICE, Watch, at, capture_of

pytestmark = pytest.mark.django_db
URL = "https://x.test/fr/"
QUOTE = "This passage is in English"
PAGE = f"<main><p>Le texte est en français.</p><p>{QUOTE}.</p></main>"


@pytest.fixture
def watch(home: Path) -> Watch:
    made = Watch(home=home)
    made.look({URL: PAGE.encode()})
    return made


@pytest.fixture
def quoted(watch: Watch) -> Mark:
    """Return an alert that quotes a captured page."""
    capture = capture_of(URL)
    mark = watch.opened(
        "mixed-language",
        "fr",
        because="5 of 9 words are in en",
        url=URL,
        digest=capture.digest,
        quote=QUOTE,
    )
    models.Seen.objects.create(
        evaluation=watch.looks[-1],
        subject_id=mark.subject,
        expected=["en", "fr"],
        unseen=[],
        paired_by=["hreflang"],
        confidence=0.9,
        failed=1,
    )
    models.Expression.objects.create(
        evaluation=watch.looks[-1],
        subject_id=mark.subject,
        version="fr",
        language="fr",
        confidence=0.8,
        declared=["fr"],
        url=URL,
        key="x.test/fr/",
        title="Accueil",
        words=9,
        content=True,
        passages=[["en", 5, QUOTE]],
        digest=capture.digest,
    )
    return mark


def shown(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_the_quote_stands_in_its_place(quoted: Mark, outsider: Client) -> None:
    body = shown(outsider, at(quoted))
    before, _, after = body.partition('<mark lang="en">')
    assert before.endswith("Le texte est en français. ")
    assert after.startswith(f"{QUOTE}</mark>.")
    assert '<blockquote class="placed" lang="fr" dir="auto">' in body


def test_the_proof_names_hash_date_and_address(quoted: Mark, outsider: Client) -> None:
    body = shown(outsider, at(quoted))
    capture = capture_of(URL)
    assert capture.digest in body
    assert f'href="{URL}"' in body
    assert f"/en/captures/{capture.pk}/?quote=This%20passage" in body
    assert "1 March 2026, 03:59 UTC" in body


def test_severity_and_confidence_are_told_apart(quoted: Mark, outsider: Client) -> None:
    body = shown(outsider, at(quoted))
    assert 'class="severity minor"' in body
    assert "confidence 80 %" in body
    assert "that they are one work: confidence 90 %" in body


def test_lost_bytes_are_said_to_be_lost(
    watch: Watch, quoted: Mark, outsider: Client
) -> None:
    (watch.home / capture_of(URL).collection.file).unlink()
    body = shown(outsider, at(quoted))
    assert "no longer those that were recorded" in body
    assert QUOTE in body


def test_a_paraphrase_is_marked_as_such(watch: Watch, outsider: Client) -> None:
    body = shown(outsider, at(watch.opened("missing-language", "fr")))
    assert "Paraphrase, not a quotation:" in body
    assert '<span class="badge breach"' in body
    assert "decides" in body
    assert 'Binds: <bdi lang="en">the Office</bdi>' in body


def test_a_basis_that_nobody_has_read_claims_no_force(
    home: Path, outsider: Client
) -> None:
    watch = Watch(home=home, regime="canada-federal")
    watch.look()
    basis = ("Official Languages Act (Canada) (unverified)",)
    mark = watch.opened("missing-language", "fr", basis=basis)
    body = shown(outsider, at(mark))
    assert "not verified: nobody has read it yet" in body
    assert '<span class="badge unverified"' in body
    assert "decides" not in body
    assert "(unverified)" not in body


def test_an_alert_says_why_it_alerts(watch: Watch, outsider: Client) -> None:
    body = shown(outsider, at(watch.opened("missing-language", "fr")))
    assert "Why it alerts" in body
    assert "1 Mar 2026" in body


def test_what_was_mended_says_why_it_does_not_alert(
    watch: Watch, outsider: Client
) -> None:
    mark = watch.opened("missing-language", "fr")
    watch.look()
    watch.said(mark, Outcome.PASSED, because="there is a version")
    watch.machine(mark, What.RESOLVED, "there is a version")
    body = shown(outsider, at(mark))
    assert "Why it does not alert" in body
    looks = body[body.index('id="looks"') :]
    assert looks.index("Passed") < looks.index("Failed")
    history = body[body.index('id="history"') :]
    assert history.index("Resolved") < history.index("Opened")


def test_what_never_opened_is_explained_too(watch: Watch, outsider: Client) -> None:
    mark = Mark(subject=watch.work(), check="missing-language", language="fr")
    watch.said(mark, Outcome.PASSED, because="there is a version")
    body = shown(outsider, at(mark))
    assert "It never failed" in body
    assert "it never opened" in body


def test_a_check_that_is_no_more_keeps_its_alerts(
    watch: Watch, outsider: Client
) -> None:
    mark = watch.opened("gone-check", "")
    assert at(mark).endswith("/-/")
    assert "gone-check" in shown(outsider, at(mark))


@pytest.mark.parametrize(
    "path",
    [
        "alerts/99/missing-language/fr/",
        "alerts/1/missing-language/ru/",
        "alerts/1/nothing/fr/",
    ],
)
def test_what_nothing_is_known_of_is_not_found(
    path: str, watch: Watch, outsider: Client
) -> None:
    watch.opened("missing-language", "fr")
    assert outsider.get(f"{OFFICE}{path}").status_code == 404


def test_an_alert_of_another_organization_is_not_found(
    watch: Watch, outsider: Client
) -> None:
    mark = watch.opened("missing-language", "fr")
    models.Organization.objects.create(
        slug="other", title="O", regime="any", seen_by="everyone"
    )
    assert outsider.get(at(mark).replace("office", "other")).status_code == 404


def test_nobody_without_account_is_offered_a_form(
    watch: Watch, outsider: Client
) -> None:
    body = shown(outsider, at(watch.opened("missing-language", "fr")))
    assert 'method="post"' not in body


def test_queries_do_not_grow_with_history(
    watch: Watch,
    quoted: Mark,
    outsider: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for outcome in (Outcome.PASSED, Outcome.FAILED) * 4:
        watch.look()
        watch.said(quoted, outcome)
    with django_assert_num_queries(12):
        outsider.get(at(quoted))


@pytest.mark.parametrize(
    "path",
    [
        f"{OFFICE}alerts/{'9' * 30}/missing-language/fr/",
        f"{OFFICE}alerts/1/missing-language/%00/",
        f"{OFFICE}alerts/1/missing-language/{'x' * 500}/",
        f"/en/captures/{'9' * 30}/",
        f"/en/captures/{'9' * 30}/page/",
        f"/en/captures/{'9' * 30}/warc/",
    ],
)
def test_an_address_that_cannot_be_is_not_found(
    path: str, watch: Watch, outsider: Client
) -> None:
    watch.opened("missing-language", "fr")
    assert outsider.get(path).status_code == 404


@pytest.mark.parametrize(
    "path", ["explain/?subject=%00", "alerts/?q=%00&check=%00&language=%00&page=%00"]
)
def test_whatever_is_asked_is_answered(
    path: str, watch: Watch, outsider: Client
) -> None:
    watch.opened("missing-language", "fr")
    assert outsider.get(f"{OFFICE}{path}").status_code == 200
