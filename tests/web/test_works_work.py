"""A work on the screen: its versions, findings, captured texts and history."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.seeded import seeded  # noqa: F401
from tests.web.works_seed import (  # noqa: F401
    PATH,
    _kept_where_it_was_seeded,
    every,
    page,
    said,
)
from vigilangue.core import Outcome
from vigilangue.store import models
from vigilangue.store.queries.works_current import watched

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeded")]


@pytest.fixture
def newest() -> tuple[int, ...]:
    found = watched("mountain-springs")
    assert found is not None
    return found.evaluations


@pytest.fixture
def mixed(newest: tuple[int, ...]) -> models.Expression:
    """A version with a passage in another language."""
    rows = models.Expression.objects.filter(evaluation_id__in=newest)
    return next(row for row in rows.order_by("pk") if row.passages)


@pytest.fixture
def missing(newest: tuple[int, ...]) -> models.Verdict:
    return models.Verdict.objects.filter(
        evaluation_id__in=newest,
        check_slug="missing-language",
        outcome=Outcome.FAILED,
    )[0]


def test_every_language_expected_has_its_line(
    outsider: Client, missing: models.Verdict
) -> None:
    shown = page(outsider, f"works/{missing.subject_id}/")
    lines = [row.attributes["id"] for row in shown.css(".beside tbody tr")]
    assert lines[:6] == [f"v-{tag}" for tag in ("ar", "zh", "en", "fr", "ru", "es")]
    line = shown.css_first(f"#v-{missing.language}")
    assert line is not None
    assert said(line, ".none") == missing.because
    assert "missing" in said(line, "th")


def test_a_foreign_passage_is_marked_in_its_own_language(
    outsider: Client, mixed: models.Expression
) -> None:
    shown = page(outsider, f"works/{mixed.subject_id}/")
    passage = shown.css_first(".text mark")
    assert passage is not None
    tongue, _, text = mixed.passages[0]
    quoted = passage.css_first("span[lang]:not(.heard)")
    assert quoted is not None
    assert quoted.attributes["lang"] == tongue
    assert text.startswith(quoted.text())
    way = shown.css_first(f".beside a[href='#{passage.attributes['id']}']")
    assert way is not None


def test_the_rest_of_the_text_is_in_the_language_that_was_read(
    outsider: Client, mixed: models.Expression
) -> None:
    shown = page(outsider, f"works/{mixed.subject_id}/")
    tongues = {p.attributes["lang"] for p in shown.css(".text p[lang]")}
    there = models.Expression.objects.filter(
        subject=mixed.subject, evaluation=mixed.evaluation
    )
    assert tongues == {row.language for row in there if row.language}
    arabic = shown.css_first(".text p[lang=ar]")
    assert arabic is None or arabic.attributes["dir"] == "rtl"


def test_lost_evidence_is_told_and_nothing_is_shown_in_its_place(
    outsider: Client,
    mixed: models.Expression,
    seeded: Path,  # noqa: F811
) -> None:
    file = seeded / mixed.evaluation.collection.file
    kept = file.read_bytes()
    file.write_bytes(bytes(len(kept)))
    try:
        shown = page(outsider, f"works/{mixed.subject_id}/")
    finally:
        file.write_bytes(kept)
    assert "not where they were kept" in said(shown, ".texts .notice.warn")
    assert not shown.css(".text")


def test_a_file_outside_of_the_captures_is_never_read(
    outsider: Client,
    mixed: models.Expression,
    seeded: Path,  # noqa: F811
) -> None:
    collection = mixed.evaluation.collection
    (seeded / "outside.warc.gz").write_bytes((seeded / collection.file).read_bytes())
    collection.file = "captures/../outside.warc.gz"
    collection.save()
    assert not page(outsider, f"works/{mixed.subject_id}/").css(".text")


def test_bytes_that_are_not_those_recorded_are_not_shown(
    outsider: Client, mixed: models.Expression
) -> None:
    collection = mixed.evaluation.collection
    places = collection.captures.exclude(digest=mixed.digest)[0]
    collection.captures.filter(digest=mixed.digest).update(offset=places.offset)
    shown = page(outsider, f"works/{mixed.subject_id}/")
    assert len(shown.css(".texts .notice.warn")) == 1
    assert shown.css(".text")
    assert not shown.css(".text mark")


def test_a_finding_leads_to_its_alert_where_there_is_one(
    outsider: Client, newest: tuple[int, ...]
) -> None:
    event = models.Event.objects.filter(what="opened")[0]
    shown = page(outsider, f"works/{event.subject_id}/")
    ways = {a.attributes["href"] for a in shown.css(".finding .to")}
    alert = f"alerts/{event.subject_id}/{event.check_slug}/{event.language or '-'}/"
    assert f"/en/{PATH}{alert}" in ways


def test_a_finding_without_alert_leads_to_why(
    outsider: Client, missing: models.Verdict
) -> None:
    models.Event.objects.all().delete()
    shown = page(outsider, f"works/{missing.subject_id}/")
    ways = {a.attributes["href"] for a in shown.css(".finding .to")}
    why = f"explain/?subject={missing.subject_id}&check=missing-language"
    assert f"/en/{PATH}{why}" in ways
    assert not any("/alerts/" in (way or "") for way in ways)


def test_a_finding_shows_rule_ground_and_what_the_check_said(
    outsider: Client, missing: models.Verdict
) -> None:
    shown = page(outsider, f"works/{missing.subject_id}/", "fr")
    group = next(
        group
        for group in shown.css("article.panel")
        if group.css_first("#check-missing-language")
    )
    assert "art. 9 (2)" in said(group, "p.hint")
    assert said(group, ".badge")
    assert said(group, ".because").startswith("aucune version")
    quote = group.css_first("blockquote span[lang]")
    assert quote is None or quote.attributes["dir"]


def test_the_hash_leads_to_the_capture(
    outsider: Client, mixed: models.Expression
) -> None:
    shown = page(outsider, f"works/{mixed.subject_id}/")
    for link in shown.css(".beside a.hash"):
        number = (link.attributes["href"] or "").strip("/").rpartition("/")[2]
        capture = models.Capture.objects.get(pk=int(number))
        assert capture.digest == link.attributes["title"]
        urls = models.Expression.objects.filter(subject=mixed.subject)
        assert capture.url in urls.values_list("url", flat=True)


def test_the_history_is_newest_first_and_names_unbelieved_looks(
    outsider: Client, newest: tuple[int, ...]
) -> None:
    subject = models.Event.objects.filter(what="opened")[0].subject
    looks = models.Evaluation.objects.filter(source=subject.source)
    older = looks.order_by("-captured")[1]
    older.sound = False
    older.save()
    shown = page(outsider, f"works/{subject.pk}/")
    heads = shown.css("table.outcomes")[-1].css("thead th time")
    times = [head.attributes["datetime"] or "" for head in heads]
    assert times == sorted(times, reverse=True)
    assert len(times) == looks.count()
    assert "not believed" in every(shown.css("table.outcomes")[-1], "thead th")[3]
    newest_first = shown.css("table.outcomes")[-1].css("tbody tr:first-child td")
    assert said(newest_first[1], ".heard") == "Failed"


def test_a_work_that_newer_looks_did_not_see_says_so(
    outsider: Client, newest: tuple[int, ...]
) -> None:
    older = models.Seen.objects.exclude(evaluation_id__in=newest)[0]
    models.Seen.objects.filter(subject=older.subject, evaluation_id__in=newest).delete()
    shown = page(outsider, f"works/{older.subject_id}/")
    assert "did not see this work" in said(shown, ".notice.warn")


def test_what_is_no_work_of_the_organization_is_not_found(outsider: Client) -> None:
    models.Organization.objects.create(
        slug="other", title="Other", regime="any", seen_by="everyone"
    )
    subject = models.Seen.objects.latest("pk").subject_id
    assert outsider.get(f"/en/o/other/works/{subject}/").status_code == 404
    assert outsider.get(f"/en/{PATH}works/999999/").status_code == 404


def test_a_work_asks_the_store_few_questions(
    outsider: Client,
    mixed: models.Expression,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(12):
        outsider.get(f"/en/{PATH}works/{mixed.subject_id}/")
