"""The measures of the page: a table each, shares with a bar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vigilangue.core import Measure

from ..wording import figure, interval, measure_name
from ..words import Words
from .markup import Markup, element, joined
from .pieces import section, table, tongue


def figures(measures: Sequence[Measure], words: Words) -> Markup:
    """Return the section of measures, each a table of figures."""
    tables = list(_tables(measures, words))
    return section("measures", words("measures_title"), *tables) if tables else Markup()


def _tables(measures: Sequence[Measure], words: Words) -> Iterator[Markup]:
    for name in dict.fromkeys(measure.measure for measure in measures):
        rows = [measure for measure in measures if measure.measure == name]
        caption = measure_name(name, words)
        if name == "coverage":
            caption = words("label", label=caption) + words("coverage_hint")
        shares = all(row.unit == "share" for row in rows)
        sampled = any(row.low is not None for row in rows)
        head = [words("language"), words("counted")]
        head.append(words("share") if shares else words("value"))
        if sampled:
            head.append(words("interval"))
        cells = (_row(row, words, shares=shares, sampled=sampled) for row in rows)
        yield table(head, cells, caption, class_="measure")


def _row(measure: Measure, words: Words, *, shares: bool, sampled: bool) -> Markup:
    counted = words("n_of", n=f"{measure.n:,}", of=f"{measure.of:,}")
    value = element("span", figure(measure, words), class_="number")
    bar = _bar(measure) if shares else ""
    between = element("td", interval(measure, words)) if sampled else ""
    name = words.named(measure.language)
    named = [tongue(measure.language, words)]
    if name != measure.language:
        named += [Markup(" "), joined(name)]
    return element(
        "tr",
        element("th", *named, scope="row"),
        element("td", counted),
        element("td", bar, value),
        between,
    )


def _bar(measure: Measure) -> Markup:
    share = min(max(measure.value or 0.0, 0.0), 1.0) * 100
    return element(
        "svg",
        element("rect", width="100", height="8", class_="whole"),
        element("rect", width=f"{share:.1f}", height="8", class_="part"),
        viewBox="0 0 100 8",
        preserveAspectRatio="none",
        aria_hidden="true",
        class_="bar",
    )
