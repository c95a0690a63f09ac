"""Whether a look at a source can be believed: the bounds that it should keep."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vigilangue.core import Audit, Bounds

if TYPE_CHECKING:
    from vigilangue.store.queries.subjects import Before


def faults(answer: Audit, expect: Bounds, before: Before | None) -> tuple[str, ...]:
    """Return each bound that a look does not keep, in words.

    ``before`` is the last look that was believed.
    """
    unseen = sum(1 for _ in answer.unseen())
    pages = before.pages if before else 0
    return (
        *counted(answer.summary.pages, unseen, expect, pages),
        *(_alike(answer, expect, before.different) if before else ()),
        *_unread(answer, expect),
    )


def counted(pages: int, unseen: int, expect: Bounds, before: int) -> Iterator[str]:
    """Yield the bounds of number that are not kept; ``before`` is 0 the first time."""
    if pages < expect.pages_min:
        yield f"{pages} pages were seen, at least {expect.pages_min} are expected"
    if expect.pages_max is not None and pages > expect.pages_max:
        yield f"{pages} pages were seen, at most {expect.pages_max} are expected"
    asked = pages + unseen
    if unseen > expect.unseen_max * asked:
        yield (
            f"{unseen} of {asked} addresses could not be looked at, "
            f"at most {expect.unseen_max:.0%} are expected"
        )
    if _fell(pages, before, expect):
        yield (
            f"{pages} pages were seen, {before} the time before, "
            f"a fall of at most {expect.fall_max:.0%} is expected"
        )


def _alike(answer: Audit, expect: Bounds, before: int) -> Iterator[str]:
    """Yield whether far fewer pages differ than before.

    It is so where a site answers every address with its front page, or with a page
    that says it is closed: their number is the same, and nothing can be told of them.
    """
    different = {hash((e.title.text, e.words)) for _, e in answer.expressions()}
    fell = _fell(len(different), before, expect)
    if fell and not _fell(answer.summary.pages, before, expect):
        yield (
            f"{len(different)} pages that differ were seen, {before} the time before, "
            f"a fall of at most {expect.fall_max:.0%} is expected"
        )


def _fell(now: int, before: int, expect: Bounds) -> bool:
    return now < (1 - expect.fall_max) * before


def _unread(answer: Audit, expect: Bounds) -> Iterator[str]:
    lacking = set(expect.languages)
    for _, expression in answer.expressions() if lacking else ():
        lacking.discard(expression.language or "")
        if not lacking:
            return
    if lacking:
        yield f"no page was read in {', '.join(sorted(lacking))}"
