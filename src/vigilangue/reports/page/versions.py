"""The matrix of the page: works by languages, worst first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vigilangue.core import Audit

from .. import shown
from ..labels import labels
from ..marks import MARKS
from ..picture import Place, Row, State, picture
from ..presentation import Presentation
from ..words import Words
from .markup import Markup, element, joined
from .pieces import address, scrolling, section, tongue

ROWS = 500

Anchors = Mapping[tuple[str, str | None], str]
"""The id of the first finding shown, by work and language."""


def versions(
    audit: Audit, words: Words, how: Presentation, anchors: Anchors
) -> Iterator[Markup]:
    """Yield the section with the matrix, or nothing where there is no work."""
    rows = picture(audit, ROWS, how)
    if not rows:
        return
    languages = audit.summary.languages
    heads = (
        element("th", tongue(language, words), scope="col") for language in languages
    )
    named = zip(rows, labels([row.address for row in rows]), strict=True)
    whole = element(
        "table",
        element("caption", words("versions"), class_="heard"),
        element(
            "thead",
            element("tr", element("th", words("work"), scope="col"), *heads),
        ),
        element("tbody", *(_row(row, label, words, anchors) for row, label in named)),
        class_="matrix",
    )
    total = audit.summary.works
    said = words("more_works_limit", shown=f"{len(rows):,}", total=f"{total:,}")
    yield section(
        "versions",
        words("versions"),
        element("p", words("versions_hint"), class_="hint"),
        _legend(words),
        scrolling(whole, words("versions")),
        element("p", said, class_="hint") if total > len(rows) else "",
    )


def _row(row: Row, label: str, words: Words, anchors: Anchors) -> Markup:
    name = address(row.address, label)
    cells = (_cell(row, place, words, anchors) for place in row.places)
    return element("tr", element("th", name, scope="row"), *cells)


def _cell(row: Row, place: Place, words: Words, anchors: Anchors) -> Markup:
    said = words(f"state_{place.state}")
    mark = joined(
        element("span", MARKS[place.state], aria_hidden="true"),
        element("span", f"{place.language}: {said}", class_="heard"),
    )
    target = shown.link(place.url)
    shown_mark = element(
        "a" if target else "span",
        mark,
        class_="mark",
        href=target,
        rel="noopener noreferrer" if target else None,
        title=f"{words.named(place.language)}: {said}",
    )
    return element(
        "td",
        shown_mark,
        _count(row, place, words, anchors),
        class_=place.state,
    )


def _count(row: Row, place: Place, words: Words, anchors: Anchors) -> Markup:
    found = anchors.get((row.work.id, place.language))
    if not place.findings or not found:
        return Markup("")
    heard = element("span", f" {words('findings')}", class_="heard")
    return element("a", str(place.findings), heard, href=f"#{found}", class_="count")


def _legend(words: Words) -> Markup:
    items = (
        element(
            "li",
            element("span", MARKS[state], class_=f"mark {state}", aria_hidden="true"),
            " ",
            words(f"state_{state}"),
        )
        for state in State
    )
    return element("ul", *items, class_="legend")
