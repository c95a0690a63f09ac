"""An audit says the same however it is run, and leaves nothing behind."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.site import (
    Pages,
    Told,
    audited,
    linked,
    mirror,
    page,
    path,
    served,
    warc,
)
from vigilangue.app import AuditOptions, audit

LANGUAGES = ("en", "fr", "es", "ru")


def many() -> Pages:
    """More pages than one process takes upon itself, some of them at fault."""
    pages = {
        path(tag, n): page(
            tag,
            n,
            many=2 if (tag, n) == ("es", 7) else 6,
            alternates=linked(LANGUAGES, n),
            switcher=linked(LANGUAGES, n),
        )
        for n in range(1, 31)
        for tag in LANGUAGES
    }
    pages[path("fr", 11)] = page("en", 11, lang="fr", alternates=linked(LANGUAGES, 11))
    del pages[path("ru", 13)]
    return pages


def told_as_a_set(told: Told) -> tuple[object, ...]:
    """What was told, whatever the order: works go by their pages, not their numbers."""
    names = {w.id: min(e.url for e in w.expressions) for w in told.works}
    return (
        {(names[w.id], w.languages, w.unseen, w.expected, w.home) for w in told.works},
        {replace(e, passages=()) for w in told.works for e in w.expressions},
        {replace(v, work=names[v.work], evidence=None) for v in told.verdicts},  # type: ignore[arg-type]
        set(told.measures),
        told.summary.outcomes,
    )


def test_two_processes_say_what_one_says(tmp_path: Path) -> None:
    folder = mirror(tmp_path, many())
    one, two = audited(folder, workers=1), audited(folder, workers=2)
    assert replace(one, summary=two.summary) == two


def test_the_faults_that_were_planted_are_found(tmp_path: Path) -> None:
    told = audited(mirror(tmp_path, many()), complete=True)
    assert {v.url and v.url[-13:] for v in told.failed("truncated-version")} == {
        "s/news-7.html"
    }
    assert [v.language for v in told.failed("missing-language")] == ["ru"]


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_captures_does_not_matter(tmp_path: Path, seed: int) -> None:
    answers = served(many())
    first = audited(warc(tmp_path / "a.warc", answers), complete=True)
    random.Random(seed).shuffle(answers)
    second = audited(warc(tmp_path / "b.warc", answers), complete=True)
    assert told_as_a_set(first) == told_as_a_set(second)


def test_two_audits_in_one_process_do_not_disturb_each_other(tmp_path: Path) -> None:
    one = mirror(tmp_path, many(), "one.example")
    two = mirror(
        tmp_path, {f"p{n}.html": page("es", n) for n in range(5)}, "two.example"
    )
    alone = audited(one)
    options = AuditOptions(workers=1)
    with (
        audit([str(one)], options=options, progress=lambda _: None) as first,
        audit([str(two)], options=options, progress=lambda _: None) as second,
    ):
        works = first.works()
        begun = [next(works)]
        assert len(list(second.works())) == 5
        assert tuple(begun + list(works)) == alone.works
        assert {e.language for _, e in second.expressions()} == {"es"}


def test_an_answer_can_be_read_twice_and_at_once(tmp_path: Path) -> None:
    folder = mirror(tmp_path, many())
    with audit(
        [str(folder)], options=AuditOptions(workers=1), progress=lambda _: None
    ) as answer:
        once = list(answer.verdicts())
        assert once == list(answer.verdicts())
        both = list(zip(answer.works(), answer.works(), strict=True))
        assert all(a == b for a, b in both)
        assert [e for _, e in answer.expressions()] == [
            e for w, _ in both for e in w.expressions
        ]


def test_verdicts_of_one_outcome_are_those_of_all_with_it(tmp_path: Path) -> None:
    folder = mirror(tmp_path, many())
    with audit(
        [str(folder)],
        options=AuditOptions(workers=1, complete=True),
        progress=lambda _: None,
    ) as answer:
        every = list(answer.verdicts())
        for outcome in {v.outcome for v in every}:
            assert list(answer.verdicts(outcome)) == [
                v for v in every if v.outcome is outcome
            ]


def test_the_worst_works_come_first(tmp_path: Path) -> None:
    told = audited(mirror(tmp_path, many()), complete=True)
    failed = [
        sum(v.work == w.id and v.outcome == "failed" for v in told.verdicts)
        for w in told.works
    ]
    assert failed == sorted(failed, reverse=True)


def test_the_summary_counts_what_the_verdicts_say(tmp_path: Path) -> None:
    told = audited(mirror(tmp_path, many()), complete=True)
    counted = {
        (v.check, v.outcome): sum(
            u.check == v.check and u.outcome is v.outcome for u in told.verdicts
        )
        for v in told.verdicts
    }
    said = {
        (slug, outcome): n
        for slug, outcomes in told.summary.outcomes.items()
        for outcome, n in outcomes.items()
        if n
    }
    assert counted == said
