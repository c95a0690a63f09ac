"""What the measures are called, what they mean, and how their values are written."""

from __future__ import annotations

from dataclasses import replace

from django.utils import formats
from django.utils.translation import gettext, gettext_lazy, ngettext

from vigilangue.core import Measure
from vigilangue.measures.parity import FRESH, WHOLE
from vigilangue.reports.wording import measure_name
from vigilangue.store.queries.figures import SHARE

from ..templatetags.parts import number, percent
from ..templatetags.texts import spoken

DAYS = "days"
PUBLISHED = ("balance", "literature-coverage", "lieberson-pages", "lieberson-words")
"""The measures that others have published of sites."""

_MEANINGS = {
    "coverage": gettext_lazy(
        "Of the works in which a language is expected, those that have it. Works of "
        "which it cannot be told count neither way."
    ),
    "actual-language": gettext_lazy(
        "Of the versions whose text could be read, those written in the language that "
        "they are offered in."
    ),
    "depth": gettext_lazy(
        "Of the versions that could be compared, those that hold at least "
        "%(whole)s of the length to be expected from the other versions."
    ),
    "median-depth": gettext_lazy(
        "The length of the middle version over the length to be expected: 1 is as long "
        "as the other versions let expect."
    ),
    "freshness": gettext_lazy(
        "Of the versions that say when they were changed, those changed at most "
        "%(fresh)s days before the newest version of their work."
    ),
    "median-days-behind": gettext_lazy(
        "How many days the middle version is behind the newest version of its work."
    ),
    "tenth-days-behind": gettext_lazy(
        "One version in ten is at least so many days behind the newest of its work."
    ),
    "document-coverage": gettext_lazy(
        "Of the documents, releases or meetings that a masthead, a note or a rule "
        "shows to be owed in a language, those that are listed in it. Those of which "
        "it cannot be told count neither way."
    ),
    "simultaneity": gettext_lazy(
        "Of the documents dated in two languages at least, those whose version came on "
        "the day of the first or on the next: time zones differ."
    ),
    "median-days-late": gettext_lazy(
        "How many days the middle version came after the first of its document."
    ),
    "tenth-days-late": gettext_lazy(
        "One version in ten came at least so many days after the first."
    ),
    "most-days-late": gettext_lazy("How many days the last of all to come was late."),
    "notices-required": gettext_lazy(
        "Of the vacancy notices of the last period that could be read, those that "
        "require the language, by itself or as one of several."
    ),
    "notices-alone": gettext_lazy(
        "Of the vacancy notices of the last period that could be read, those that "
        "require this working language, and not the other."
    ),
    "notices-favoured": gettext_lazy(
        "Of the vacancy notices of the last period that require a working language "
        "and name no function that needs one, those that require this one, and only "
        "wish for the other."
    ),
    "balance": gettext_lazy(
        "The mean number of pages of the expected languages that are there, over that "
        "of the largest: 1 where all have as many, near 0 where one has nearly all. "
        "Counted are the pages, of as many as there would be if all had as many."
    ),
    "literature-coverage": gettext_lazy(
        "The expected languages in which there is at least one page, of all that are "
        "expected. A single page is enough; coverage above counts works."
    ),
    "lieberson-pages": gettext_lazy(
        "The chance that two pages drawn at random are in different languages "
        "(Lieberson's index): 0 where all are in one. Counted are the pages whose "
        "language could be read, of all pages."
    ),
    "lieberson-words": gettext_lazy(
        "The chance that two words drawn at random are in different languages "
        "(Lieberson's index): long pages weigh more than short ones. Counted are the "
        "words of pages whose language could be read, of all words."
    ),
}


def name(measure: str) -> str:
    """Return the name of a measure in the language of the page."""
    return measure_name(measure, spoken())


def meaning(measure: str) -> str:
    """Return a sentence that says what a measure counts; empty for one unknown."""
    said = str(_MEANINGS.get(measure, ""))
    return said % {"whole": percent(WHOLE), "fresh": number(FRESH)}


def value(measure: Measure) -> str:
    """Return the value of a figure in its unit; a dash where there is none."""
    if measure.value is None:
        return "–"
    if measure.unit == SHARE:
        return percent(measure.value)
    if measure.unit == DAYS:
        days = round(measure.value)
        said = ngettext("%(days)s day", "%(days)s days", days)
        return said % {"days": number(days)}
    return formats.number_format(measure.value, 2)


def between(measure: Measure) -> str:
    """Return the 95 % interval of a figure, empty where it has none."""
    if measure.low is None or measure.high is None:
        return ""
    low, high = (replace(measure, value=v) for v in (measure.low, measure.high))
    return gettext("%(low)s to %(high)s") % {"low": value(low), "high": value(high)}
