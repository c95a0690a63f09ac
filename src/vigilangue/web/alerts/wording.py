"""Words the reasons why something alerts, or why not, in the language of the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import formats
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from vigilangue.alerts import Reason, Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A reason in words; what a check or a person said of it stands beside it.

    ``by_person`` tells who said ``because``: a person in their own words, or a check.
    """

    why: Why
    text: str
    because: str
    by_person: bool


def told(reason: Reason) -> Told:
    """Return a reason in words."""
    sentence = _SENTENCES[reason.why]
    if reason.why is Why.TRIAL and reason.since is None:
        sentence = _ON_TRIAL
    values = {
        "day": _day(reason.since),
        "until": _day(reason.until),
        "author": reason.author,
        "n": reason.n,
        "of": reason.of,
    }
    return Told(
        why=reason.why,
        text=sentence % values,
        because=reason.because,
        by_person=reason.why in _OF_PEOPLE,
    )


def _day(when: date | datetime | None) -> str:
    return formats.date_format(when, "DATE_FORMAT") if when else gettext("no date")


_OF_PEOPLE = frozenset(
    (Why.DEFERRED, Why.WAIVED, Why.DISMISSED, Why.DEFERRAL_OVER, Why.WAIVER_OVER)
)
_ON_TRIAL = _("The check is on trial: it shows what it finds and opens nothing")
_SENTENCES: Mapping[Why, Promise] = {
    Why.OPEN: _("It has been failing since the look of %(day)s"),
    Why.REGRESSED: _("It was mended and came back: it fails since the look of %(day)s"),
    Why.RESOLVED: _("It was seen mended in the look of %(day)s"),
    Why.DEFERRED: _("It is quiet: deferred by %(author)s until %(until)s"),
    Why.WAIVED: _("It is quiet: waived until %(until)s, as %(author)s recorded"),
    Why.DISMISSED: _("It is quiet: %(author)s judged the finding wrong on %(day)s"),
    Why.DEFERRAL_OVER: _(
        "The deferral by %(author)s ended on %(until)s, so it speaks again"
    ),
    Why.WAIVER_OVER: _("The waiver ended on %(until)s, so it speaks again"),
    Why.TRIAL: _(
        "The check is on trial: else it would be open since the look of %(day)s"
    ),
    Why.UNVERIFIED: _(
        "Nobody has verified the text that it rests on, so it opens nothing"
    ),
    Why.SOURCE_AT_FAULT: _(
        "The source is at fault: its last look can neither open nor resolve it"
    ),
    Why.NOT_YET_FOLDED: _(
        "The look of %(day)s will change this as soon as alerts are brought up to it"
    ),
    Why.NEVER_SEEN: _("No look has told anything of it"),
    Why.NEVER_FAILED: _(
        "It never failed: it passed in the last look that could tell, %(day)s"
    ),
    Why.PASSED: _("It passed in the last look that could tell, %(day)s"),
    Why.DOES_NOT_APPLY: _("The check does not apply here, by the look of %(day)s"),
    Why.NOT_CONFIRMED: ngettext_lazy(
        "It failed in %(n)s look; it opens after %(of)s in a row",
        "It failed in %(n)s looks; it opens after %(of)s in a row",
        "n",
    ),
    Why.CANNOT_TELL: ngettext_lazy(
        "Nothing could be told in %(n)s look since %(day)s",
        "Nothing could be told in %(n)s looks since %(day)s",
        "n",
    ),
    Why.OLDER_CAPTURE: _(
        "The last answer rests on an older capture (%(day)s) and changes nothing"
    ),
}
