"""A look that was not good enough mends nothing: by it no alert may resolve.

Each case that fails is looked at again, more poorly. Of what failed, a check must then
say that it fails or that it cannot tell; or say nothing, where the work says of itself
that it was seen in part.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.checks import cases
from tests.checks.test_checks import CASES, CHECKS, TODAY
from vigilangue.alerts import merged
from vigilangue.core import Expression, LanguageLink, Outcome, Target, Work
from vigilangue.core.expression import FeedLink, ForeignLink, Leads

FAILED = [
    pytest.param(case, id=f"{case.slug}: {case.title}")
    for case in CASES
    if case.outcome is Outcome.FAILED and CHECKS[case.slug].about is Work
]
STAYS = {Outcome.FAILED, Outcome.CANT_TELL}


def outcomes(case: cases.Case, work: Work) -> dict[str | None, list[Outcome]]:
    """Return the outcomes of a check by the language that they are about."""
    found: dict[str | None, list[Outcome]] = {}
    for verdict in CHECKS[case.slug](work, case.regime, TODAY):
        found.setdefault(verdict.language, []).append(verdict.outcome)
    return found


def mended(case: cases.Case, work: Work) -> set[str | None]:
    """Return the languages that failed, and that a second look takes for mended."""
    then, now = outcomes(case, case.subject), outcomes(case, work)
    failed = {tag for tag, said in then.items() if Outcome.FAILED in said}
    silent = set() if work.partly else failed - now.keys()
    return silent | {t for t in failed & now.keys() if merged(now[t]) not in STAYS}


def unfollowed(link: LanguageLink) -> LanguageLink:
    return link._replace(target=Target.UNSEEN, version=None, returns=None)


def without(work: Work, page: Expression) -> Work:
    """Return a work of which one page could not be looked at."""
    left = [
        replace(
            e,
            alternates=tuple(_cut(e.alternates, page)),
            switcher=tuple(_cut(e.switcher, page)),
            depth=None if e.depth and e.depth.reference == page.url else e.depth,
        )
        for e in work.expressions
        if e is not page
    ]
    hidden = {page.version or page.language or "und"}
    return replace(work, expressions=tuple(left), hidden=frozenset(hidden))


def _cut(links: tuple[LanguageLink, ...], page: Expression) -> Iterator[LanguageLink]:
    for link in links:
        yield unfollowed(link) if link.url == page.url else link


def blank(page: Expression) -> Expression:
    """Return a page in whose place next to nothing was served."""
    return Expression(
        url=page.url,
        version=page.version,
        lang="en",
        declared=("en",),  # whoever answers for a site says so in English
        content=False,
        capture=page.capture,
    )


def unread(leads: Leads, lost: ForeignLink) -> Leads:
    """Return where links lead, of which one led to a page that was not seen."""
    foreign = tuple(link for link in leads.foreign if link is not lost)
    return Leads(leads.seen - 1, leads.abroad - 1, foreign, leads.unseen + 1)


def promised(feed: FeedLink, page: Expression) -> FeedLink:
    """Return a feed that was not captured, and is said to be in the right language."""
    return feed._replace(language=page.tag, known="hreflang")


@pytest.mark.parametrize("case", FAILED)
def test_a_page_that_could_not_be_looked_at_mends_nothing(case: cases.Case) -> None:
    for page in case.subject.expressions if len(case.subject.expressions) > 1 else ():
        assert not mended(case, without(case.subject, page)), page.url


@pytest.mark.parametrize("case", FAILED)
def test_a_page_that_is_served_blank_mends_nothing(case: cases.Case) -> None:
    for page in case.subject.expressions:
        pages = (blank(e) if e is page else e for e in case.subject.expressions)
        assert not mended(case, replace(case.subject, expressions=tuple(pages))), (
            page.url
        )


@pytest.mark.parametrize("case", FAILED)
def test_links_that_were_not_followed_mend_nothing(case: cases.Case) -> None:
    pages = tuple(
        replace(
            e,
            alternates=tuple(map(unfollowed, e.alternates)),
            switcher=tuple(map(unfollowed, e.switcher)),
        )
        for e in case.subject.expressions
    )
    assert not mended(case, replace(case.subject, expressions=pages))


@pytest.mark.parametrize("case", FAILED)
def test_texts_whose_language_cannot_be_told_mend_nothing(case: cases.Case) -> None:
    pages = tuple(
        replace(e, language=None, confidence=0.0, passages=())
        for e in case.subject.expressions
    )
    assert not mended(case, replace(case.subject, expressions=pages))


@pytest.mark.parametrize("case", FAILED)
def test_pages_that_links_lead_to_mend_nothing_unseen(case: cases.Case) -> None:
    for page in case.subject.expressions:
        for link in page.leads.foreign:
            left = replace(page, leads=unread(page.leads, link))
            pages = tuple(left if e is page else e for e in case.subject.expressions)
            assert not mended(case, replace(case.subject, expressions=pages)), link.text
    pages = tuple(
        replace(e, leads=Leads(unseen=e.leads.seen + e.leads.unseen))
        for e in case.subject.expressions
    )
    assert not mended(case, replace(case.subject, expressions=pages))


@pytest.mark.parametrize("case", FAILED)
def test_feeds_that_were_not_captured_mend_nothing(case: cases.Case) -> None:
    pages = tuple(
        replace(e, feeds=tuple(promised(feed, e) for feed in e.feeds))
        for e in case.subject.expressions
    )
    assert not mended(case, replace(case.subject, expressions=pages))


@pytest.mark.parametrize("case", FAILED)
def test_a_look_too_small_to_learn_a_foot_by_mends_nothing(case: cases.Case) -> None:
    pages = tuple(replace(e, footer=None) for e in case.subject.expressions)
    assert not mended(case, replace(case.subject, expressions=pages))
