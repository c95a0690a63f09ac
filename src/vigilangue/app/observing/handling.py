"""Takes observations in, and lets a coordinator validate, return or reject them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from django.db import transaction

from vigilangue.app.registry.keeping import keep
from vigilangue.app.showing.rules import rules
from vigilangue.catalog.expected import expected
from vigilangue.catalog.grids import grids
from vigilangue.core import InputError, Kind
from vigilangue.core.observation import Answer, Grid
from vigilangue.core.official import OFFICIAL
from vigilangue.store import where
from vigilangue.store.queries import observed as rows
from vigilangue.store.queries import organizations
from vigilangue.store.queries.observed import Handled, Step

from .answering import answers
from .judging import judge

FOLDER = "observations"
LARGEST = 10 * 2**20  # bytes of a proof
NEXT = {
    Step.SENT: (Step.VALIDATED, Step.RETURNED, Step.REJECTED),
    Step.RETURNED: (),
    Step.VALIDATED: (Step.REJECTED,),
    Step.REJECTED: (),
}


def known() -> dict[str, Grid]:
    """Return the grids by slug."""
    return grids(where.home() / "catalog")


def send(
    organization: str,
    grid: str,
    *,
    author: str,
    token: str,
    name: str,
    day: date,
    given: Mapping[str, str],
    proof: tuple[str, bytes] | None = None,
) -> int:
    """Take an observation in; return its number.

    ``token`` is what the sender named it: what arrives twice is there once. ``proof``
    is a file by name and bytes. Raises InputError for what is lacking or wrong.
    """
    form = known().get(grid)
    if form is None:
        raise InputError(f"no grid is named {grid!r}")
    if not name.strip():
        raise InputError("name: say what was observed")
    now = datetime.now(UTC)
    if day > now.date() + timedelta(days=1):
        raise InputError("day: it lies ahead")
    said = _suggested(answers(form, given), organization)
    file, digest = "", ""
    if proof is not None:
        label, data = proof
        if len(data) > LARGEST:
            raise InputError(f"{label}: over {LARGEST // 2**20} MB")
        file = keep(data, label, where.home(), FOLDER)
        digest = "sha256:" + sha256(data).hexdigest()
    with transaction.atomic():
        number, new = rows.keep(
            organization,
            grid=grid,
            token=token,
            name=name.strip(),
            day=day,
            answers=said,
            proof=digest,
            file=file,
        )
        if new:
            sent = Handled(what=Step.SENT, at=now, author=author, comment="")
            rows.handle(number, sent)
    return number


def _suggested(said: tuple[Answer, ...], organization: str) -> tuple[Answer, ...]:
    """Say what language a delegation may be expected to speak, where nobody said."""
    named = {answer.question: answer.value for answer in said}
    if "delegation" not in named or named.get("expected", "not-known") != "not-known":
        return said
    owner = organizations.organization(organization)
    official = rules(owner.regime).regime.owed(Kind.DOCUMENT) if owner else ()
    found = expected(named["delegation"], official or OFFICIAL)
    rest = tuple(answer for answer in said if answer.question != "expected")
    return (*rest, Answer(question="expected", value=str(found)))


def handle(number: int, what: Step, *, author: str, comment: str = "") -> None:
    """Validate, return or reject an observation; what is validated is judged.

    Raises InputError where it cannot be, or where a comment is lacking.
    """
    if what is not Step.VALIDATED and not comment.strip():
        raise InputError("say why: whoever made it must know what to do")
    with transaction.atomic():
        kept = rows.one(number)
        if kept is None or what not in NEXT[kept.step]:
            raise InputError("this observation stands otherwise now")
        now = datetime.now(UTC)
        rows.handle(
            number, Handled(what=what, at=now, author=author, comment=comment.strip())
        )
        handled = rows.one(number)
    grid = known().get(kept.grid)
    if handled is not None and grid is not None:
        judge(handled, grid, now)


def forget(today: date) -> int:
    """Drop what its grid keeps no longer; return how many files went with it."""
    gone = 0
    for slug, grid in known().items():
        if grid.keep is None:
            continue
        for file in rows.drop(slug, today - timedelta(days=grid.keep)):
            with suppress(OSError):
                (where.home() / file).unlink()
            gone += 1
    return gone
