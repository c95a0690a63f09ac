"""What the audit could not look at: nothing is claimed about it."""

from __future__ import annotations

from itertools import islice

from vigilangue.core import Audit

from .. import shown
from ..words import Words
from .markup import Markup, element
from .pieces import address, section, table

SHOWN = 500


def unseen(audit: Audit, words: Words) -> Markup:
    """Return what could not be looked at, each with the reason."""
    total = sum(1 for _ in audit.unseen())
    if not total:
        return section(
            "unseen", words("unseen_title"), element("p", words("unseen_none"))
        )
    rows = (
        element(
            "tr",
            element("th", address(one.url), scope="row"),
            element("td", _why(one.why, words)),
        )
        for one in islice(audit.unseen(), SHOWN)
    )
    head = (words("address"), words("reason"))
    more = words("more_unseen", n=f"{total - SHOWN:,}") if total > SHOWN else ""
    return section(
        "unseen",
        words("unseen_title"),
        element("p", words("unseen_hint"), class_="hint"),
        table(head, rows, words("unseen_title"), class_="plain"),
        element("p", more, class_="hint") if more else "",
    )


def _why(why: str, words: Words) -> Markup:
    told, language = words.reason(why)
    return element("span", shown.text(told), lang=language, dir="auto")
