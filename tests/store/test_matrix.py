"""The matrix as it is read from the store."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.seeded import seeded  # noqa: F401
from vigilangue.core import Outcome
from vigilangue.store import models
from vigilangue.store.queries.matrix import PAGE, Cell, Matrix, matrix
from vigilangue.store.queries.matrix_columns import Column, columns, failing
from vigilangue.store.queries.matrix_sought import Asked, Order, Sought
from vigilangue.store.queries.works_current import Watched, watched

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeded")]
NAME = "mountain-springs"


@pytest.fixture
def office() -> Watched:
    found = watched(NAME)
    assert found is not None
    return found


@pytest.fixture
def heads(office: Watched) -> tuple[Column, ...]:
    return columns(office)


def all_of(office: Watched, heads: Sequence[Column], asked: Sought) -> list[Matrix]:
    first = matrix(office.evaluations, heads, asked, 1)
    rest = range(2, -(-first.total // PAGE) + 1)
    return [first, *(matrix(office.evaluations, heads, asked, n) for n in rest)]


def cells(
    office: Watched, heads: Sequence[Column], asked: Sought, language: str
) -> list[Cell]:
    pages = all_of(office, heads, asked)
    at = [column.language for column in heads].index(language)
    return [row.cells[at] for page in pages for row in page.rows]


def named(heads: Sequence[Column], language: str) -> Column:
    return next(column for column in heads if column.language == language)


def test_nobody_is_watched_under_an_unknown_name() -> None:
    assert watched("nobody") is None


def test_the_picture_of_a_source_is_its_newest_sound_evaluation(
    office: Watched,
) -> None:
    for picture in office.pictures:
        looks = models.Evaluation.objects.filter(source_id=picture.source)
        newest = looks.order_by("-captured").first()
        assert newest is not None
        assert picture.evaluation == newest.pk


def test_a_look_that_was_not_believed_is_told_and_not_shown(office: Watched) -> None:
    shown = office.pictures[0]
    row = models.Evaluation.objects.get(pk=shown.evaluation)
    row.sound = False
    row.save()
    again = watched(NAME)
    assert again is not None
    assert again.pictures[0].evaluation != shown.evaluation
    assert again.pictures[0].fault == shown.captured


def test_every_work_stands_once_in_the_matrix(
    office: Watched, heads: tuple[Column, ...]
) -> None:
    rows = [r.subject for p in all_of(office, heads, Sought()) for r in p.rows]
    assert len(rows) == len(set(rows)) == office.works


def test_the_worst_works_come_first(office: Watched, heads: tuple[Column, ...]) -> None:
    failed = [r.failed for p in all_of(office, heads, Sought()) for r in p.rows]
    assert failed == sorted(failed, reverse=True)
    assert failed[0] > failed[-1]


@pytest.mark.parametrize(
    ("state", "outcome", "count"),
    [
        (Asked.MISSING, Outcome.FAILED, "missing"),
        (Asked.PRESENT, Outcome.PASSED, "present"),
        (Asked.UNSEEN, Outcome.CANT_TELL, "unseen"),
    ],
)
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_behind_a_total_stand_just_the_works_that_it_counts(
    office: Watched,
    heads: tuple[Column, ...],
    state: Asked,
    outcome: Outcome,
    count: str,
    language: str,
) -> None:
    column = named(heads, language)
    asked = Sought(state=state, column=column)
    found = cells(office, heads, asked, language)
    assert [cell.owed for cell in found] == [outcome] * getattr(column, count)


def test_behind_the_findings_stand_the_works_where_another_check_failed(
    office: Watched, heads: tuple[Column, ...]
) -> None:
    column = named(heads, "zh")
    asked = Sought(state=Asked.FINDINGS, column=column)
    found = cells(office, heads, asked, "zh")
    assert column.findings
    assert len(found) == column.findings
    assert all(cell.findings for cell in found)


def test_what_is_clean_is_there_without_findings(
    office: Watched, heads: tuple[Column, ...]
) -> None:
    asked = Sought(state=Asked.CLEAN, column=named(heads, "zh"))
    found = cells(office, heads, asked, "zh")
    assert found
    assert {(c.owed, c.findings) for c in found} == {(Outcome.PASSED, 0)}


def test_the_totals_are_the_published_coverage(
    office: Watched, heads: tuple[Column, ...]
) -> None:
    for column in heads:
        figures = models.Figure.objects.filter(
            evaluation_id__in=office.evaluations,
            measure="coverage",
            language=column.language,
        )
        counted = [(f.n, f.of) for f in figures]
        assert column.present == sum(n for n, _ in counted)
        assert column.known == sum(of for _, of in counted)


def test_a_check_leads_to_the_works_in_which_it_failed(
    office: Watched, heads: tuple[Column, ...]
) -> None:
    told = {each.check: each.works for each in failing(office)}
    assert told
    for check, works in told.items():
        asked = Sought(check=check)
        assert matrix(office.evaluations, heads, asked, 1).total == works


def test_a_language_under_a_longer_tag_counts_for_its_column(
    office: Watched,
) -> None:
    before = named(columns(office), "zh")
    models.Verdict.objects.filter(
        evaluation_id__in=office.evaluations, language="zh", outcome="failed"
    ).exclude(check_slug="missing-language").update(language="zh-Hans")
    models.Expression.objects.filter(version="zh").update(version="zh-Hans")
    after = named(columns(office), "zh")
    assert after.tags == ("zh", "zh-Hans")
    assert after == replace(before, tags=after.tags)
    heads = columns(office)
    asked = Sought(state=Asked.FINDINGS, column=after)
    found = cells(office, heads, asked, "zh")
    assert all(cell.findings and cell.version for cell in found)


def test_a_text_is_sought_in_the_addresses_of_all_versions(
    office: Watched, heads: tuple[Column, ...]
) -> None:
    found = matrix(office.evaluations, heads, Sought(text="/fr/0007/"), 1)
    assert {row.source for row in found.rows} == {p.source for p in office.pictures}
    for row in found.rows:
        assert any("/fr/0007/" in version.url for version in row.versions)


def test_sorted_by_a_language_what_it_lacks_comes_first(
    office: Watched, heads: tuple[Column, ...]
) -> None:
    found = cells(office, heads, Sought(by=named(heads, "ar")), "ar")
    ranks = [
        0
        if c.owed is Outcome.FAILED
        else 1
        if c.findings
        else 2
        if c.owed is Outcome.CANT_TELL
        else 3
        for c in found
    ]
    assert ranks == sorted(ranks)
    assert {0, 3} <= set(ranks)


def test_titles_are_sorted_in_the_language_of_the_reader(
    office: Watched, heads: tuple[Column, ...]
) -> None:
    asked = Sought(order=Order.TITLE, reader="fr")
    titles = [
        next((v.title for v in r.versions if v.language == "fr"), r.title)
        for page in all_of(office, heads, asked)
        for r in page.rows
    ]
    assert titles == sorted(titles)


def test_a_page_after_the_last_is_the_last(
    office: Watched, heads: tuple[Column, ...]
) -> None:
    assert matrix(office.evaluations, heads, Sought(), 99).page == 2


def test_a_source_can_be_looked_at_alone(office: Watched) -> None:
    one = office.of("site")
    assert [p.slug for p in one.pictures] == ["site"]
    assert office.of("nothing") == office


def test_what_is_not_owed_and_what_nobody_judged_is_not_called_there(
    office: Watched,
    heads: tuple[Column, ...],
    seeded: Path,  # noqa: F811
) -> None:
    row = models.Seen.objects.filter(evaluation_id__in=office.evaluations).first()
    assert row is not None
    row.expected = ["en", "ar"]
    row.save()
    models.Verdict.objects.filter(
        evaluation=row.evaluation, subject=row.subject
    ).delete()
    models.Expression.objects.filter(subject=row.subject, version="ar").delete()
    found = next(
        r
        for page in all_of(office, heads, Sought())
        for r in page.rows
        if r.subject == row.subject_id
    )
    owed = {cell.language: cell.owed for cell in found.cells}
    assert owed["en"] is Outcome.PASSED
    assert owed["ar"] is Outcome.CANT_TELL
    assert owed["fr"] is None
