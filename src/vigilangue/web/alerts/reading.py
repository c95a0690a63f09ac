"""Reads whole those alerts of an organization that a screen shows."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from vigilangue.alerts import outward, visible
from vigilangue.app.watching.alerting import Rules
from vigilangue.core import Access
from vigilangue.store.queries import alerts as rows
from vigilangue.store.queries import alerts_brief
from vigilangue.store.queries.alerting import Mark

from .listed import Listed, listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The alerts of an organization, as somebody with such an access may see them."""

    organization: str
    access: Access
    rules: Rules
    now: datetime

    def saying(self, text: str) -> Collection[int]:
        """Return the subjects that say a text."""
        return alerts_brief.saying(self.organization, text)

    def known(self, marks: Collection[Mark]) -> Mapping[Mark, Listed]:
        """Return some alerts whole, those of them that may be seen."""
        if not marks:
            return {}
        found = listed(rows.of_marks(marks), self.rules, self.now)
        return {
            each.alert.mark: replace(each, standing=outward(each.standing, self.access))
            for each in found
            if visible(each.standing, self.access)
        }
