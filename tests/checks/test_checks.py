"""Every check against its own cases. No test is written per check."""

from datetime import date

import pytest

from tests.checks import cases
from vigilangue.checks import load
from vigilangue.core import Commitment, Outcome, Work

CHECKS = load()
CASES = [case for slug in CHECKS for case in cases.read(slug)]
TODAY = date(2026, 11, 24)
ALONE = (Outcome.PASSED, Outcome.INAPPLICABLE)


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.slug}: {c.title}")
def test_the_check_answers_as_its_case_says(case: cases.Case) -> None:
    verdicts = tuple(CHECKS[case.slug](case.subject, case.regime, TODAY))
    assert verdicts, "a check always answers"
    if not case.languages:
        assert {v.outcome for v in verdicts} == {case.outcome}
        return
    told = [v for v in verdicts if v.outcome is case.outcome]
    assert {v.language for v in told} == case.languages
    assert all(case.because in v.because for v in told)
    assert all(case.basis in ((), v.basis) for v in told)


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.slug}: {c.title}")
def test_a_failure_shows_its_proof_and_its_rule(case: cases.Case) -> None:
    for verdict in CHECKS[case.slug](case.subject, case.regime, TODAY):
        if verdict.outcome is Outcome.FAILED:
            about = CHECKS[case.slug].about
            assert verdict.evidence.capture or about is not Work
            assert verdict.evidence.quote or about is Commitment
            assert verdict.basis or case.regime.offered
        assert verdict.because
        assert verdict.check == case.slug


@pytest.mark.parametrize("slug", CHECKS)
def test_no_fault_is_told_twice_of_one_subject(slug: str) -> None:
    for case in cases.read(slug):
        verdicts = CHECKS[slug](case.subject, case.regime, TODAY)
        subjects = [(v.url, v.language) for v in verdicts]
        assert len(subjects) == len(set(subjects))


@pytest.mark.parametrize("slug", CHECKS)
def test_every_outcome_has_a_case(slug: str) -> None:
    told = {case.outcome for case in cases.read(slug)}
    assert told == set(Outcome) - cases.never(slug)


@pytest.mark.parametrize("slug", CHECKS)
def test_a_case_names_the_languages_that_it_is_about(slug: str) -> None:
    for case in cases.read(slug):
        about = CHECKS[slug].about
        assert case.languages or case.outcome in ALONE or about is not Work, case.title


def test_the_ten_checks_of_an_audit_are_there() -> None:
    assert set(CHECKS) >= {
        "alternate-without-return",
        "broken-alternate",
        "declared-language-mismatch",
        "missing-direction",
        "missing-language",
        "mixed-language",
        "swapped-labels",
        "switcher-leads-home",
        "truncated-version",
        "untranslated-page",
    }
