"""Which versions of a work could not be looked at: of those nothing can be told."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from vigilangue.core import Expression, LanguageLink, Target
from vigilangue.language import tags

from .linking import was_sought
from .standing import Standing


def hidden(
    expressions: Sequence[Expression], vain: Collection[str], standing: Standing
) -> Iterator[str]:
    """Yield the languages of versions that should have been seen, and were not.

    ``vain`` are those of addresses that were asked for in vain.
    """
    there = [e.version for e in expressions if e.version]
    ways = {
        (link.label, link.url)
        for e in expressions
        for link in (*e.alternates, *e.switcher)
        if link.target is Target.UNSEEN
    }
    sought = {label for label, url in ways if was_sought(url, standing)}
    for language in sought.union(vain):
        if not any(tags.same(language, version) for version in there):
            yield language


def owed(
    expressions: Sequence[Expression], vain: Collection[str], standing: Standing
) -> Iterator[str]:
    """Yield the owed languages of which it cannot be said that they are missing."""
    there = [e.version for e in expressions if e.version]

    def kin(link: LanguageLink) -> bool:
        return standing.gathered.finder.kin(link.url)

    for language in standing.expected:
        if any(tags.same(language, version) for version in there):
            continue
        links = [
            link
            for e in expressions
            for link in (*e.alternates, *filter(kin, e.switcher))
            if tags.same(link.label, language)
        ]
        gone = any(link.target is Target.GONE for link in links)
        unseen = any(link.target is Target.UNSEEN for link in links)
        unseen = unseen or any(tags.same(language, tag) for tag in vain)
        if unseen or not (standing.complete or gone):
            yield language
