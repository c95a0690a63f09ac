"""Whose act a number names by how it is printed, and by its date."""

from __future__ import annotations

from datetime import date

from .tokens import Sort, Token

ASSEMBLY, SECURITY = "General Assembly", "Security Council"
SOCIAL, RIGHTS = "Economic and Social Council", "Human Rights Council"
COUNCIL = "Council"  # which one, the form of the number says
LAST_RIGHTS = 75  # no session of the Human Rights Council is later yet
FIRST_YEAR = 1900  # numbers from here on are years, not sessions


def may(token: Token, body: str, day: date | None = None) -> bool:
    """Tell whether a body prints its numbers so; of other bodies nothing is known.

    ``day`` is the date beside the number: a session of another year is another body's.
    """
    first = _first(token)
    match body:
        case "Security Council":
            return token.sort in (Sort.DATED, Sort.BARE)
        case "General Assembly":
            return token.sort in (Sort.SLASHED, Sort.OLD) and first < FIRST_YEAR
        case "Human Rights Council":
            fits = day is None or not first or _nearer(first, day.year)
            return token.sort is Sort.SLASHED and first <= LAST_RIGHTS and fits
        case "Economic and Social Council":
            return token.sort is Sort.OLD or first >= FIRST_YEAR
    return True


def printed(
    token: Token, speaking: str | None, session: int | None, day: date | None
) -> str:
    """Return the body that prints its numbers so.

    77/331 is the Assembly's or the Human Rights Council's: the year of its date
    tells, else who speaks and whether that body has come to such a session.
    """
    if token.sort in (Sort.DATED, Sort.BARE):
        return SECURITY
    if token.sort is Sort.OLD:
        return SOCIAL if speaking == SOCIAL else ASSEMBLY
    first = _first(token)
    if first >= FIRST_YEAR:
        return SOCIAL
    if (
        day is not None
        and 0 < first <= LAST_RIGHTS
        and not token.number.startswith("E")
    ):
        return RIGHTS if _nearer(first, day.year) else ASSEMBLY
    if speaking == RIGHTS and first <= (session or LAST_RIGHTS):
        return RIGHTS
    return ASSEMBLY


def council(token: Token, speaking: str | None) -> str:
    """Return which Council it is that "the Council" means beside a number."""
    if token.sort is Sort.SLASHED:
        return SOCIAL if _first(token) >= FIRST_YEAR else RIGHTS
    return SOCIAL if token.sort is Sort.OLD and speaking == SOCIAL else SECURITY


def _nearer(session: int, year: int) -> bool:
    """Tell whether a session is the Human Rights Council's rather than the Assembly's.

    The Assembly's session n opens in 1945 + n; the Council has held about three
    sessions a year since 2006.
    """
    assembly = min(abs(year - 1945 - session), abs(year - 1946 - session))
    return abs((year - 2006) * 3 + 2 - session) / 3 < assembly


def _first(token: Token) -> int:
    first = token.number.partition("/")[0].removeprefix("E").removeprefix("S-")
    return int(first) if first.isdecimal() else 0
