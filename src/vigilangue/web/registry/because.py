"""What the checks of mandates say, in the language of the page."""

from __future__ import annotations

import re
from datetime import date

from django.utils import formats
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

DAY = r"(?P<day>\d{4}-\d\d-\d\d)"
SINCE = r"(?P<since>\d{4}-\d\d-\d\d)"
SAID = r"(?:said to be )?(?:reported|implemented|superseded) on "
REASONS: tuple[tuple[re.Pattern[str], Promise], ...] = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        ("nothing is owed by a time", _("nothing is owed by a time")),
        (SAID + DAY, _("somebody answered it on {day}")),
        (SAID + DAY + ", without evidence", _("said on {day}, without evidence")),
        ("superseded", _("something replaced it")),
        (
            "the catalogue does not know when its time is over",
            _("no checked date says when its time is over"),
        ),
        (f"its time is over on {DAY}", _("its time is over on {day}")),
        (
            f"over since {SINCE}, and nobody has looked for it since",
            _("over since {since}, and nobody has looked for it since"),
        ),
        (
            f"over since {SINCE}; not found on {DAY}",
            _("over since {since}; not found on {day}"),
        ),
        (
            "asked for by a time, or owed to nobody",
            _("asked for by a time, or owed to nobody"),
        ),
        ("nobody has looked for it", _("nobody has looked for it")),
        (f"nothing found on {DAY}", _("nothing found on {day}")),
    )
)


def said(because: str) -> str | None:
    """Return a reason in words of the page, None for one that is not known."""
    for pattern, words in REASONS:
        if found := pattern.fullmatch(because):
            days = {name: _day(value) for name, value in found.groupdict().items()}
            return str(words).format(**days)
    return None


def _day(iso: str) -> str:
    return formats.date_format(date.fromisoformat(iso), "SHORT_DATE_FORMAT")
