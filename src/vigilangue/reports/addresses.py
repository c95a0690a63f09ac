"""Where each verdict stands: the address of its page, else that of its work."""

from __future__ import annotations

from collections.abc import Iterable

from vigilangue.core import Audit, Verdict

from .picture import address


class Addresses:
    """Holds one address a work that verdicts without a page are about."""

    def __init__(self, audit: Audit, verdicts: Iterable[Verdict]) -> None:
        """Read the works that ``verdicts`` (a stream of the audit) need."""
        wanted = {verdict.work for verdict in verdicts if not verdict.url}
        self._works = {w.id: address(w) for w in audit.works() if w.id in wanted}

    def of(self, verdict: Verdict) -> str:
        """Return the address of a verdict; of an unknown work, its id."""
        return verdict.url or self._works.get(verdict.work, verdict.work)
