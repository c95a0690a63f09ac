"""Says where a notice asks for a language and does not say which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vigilangue.core.notice import Requirement

from .phrases import Cue

_SETTLED = (
    "scope.sentence",
    "scope.clause",
    "scope.before",
    "scope.after",
    "scope.work",
)
_NEEDS = ("need.", "lead.", "tail.")


def doubts(
    raw: str, cues: Sequence[Cue], asked: Sequence[Requirement]
) -> Iterator[str]:
    """Yield a doubt where knowledge of a language is needed that nobody names.

    "Knowledge of a Nordic language is an asset": which ones that may be is not told.
    """
    kinds = [cue.kind for cue in cues]
    if asked or any(k in _SETTLED or k.endswith(".denied") for k in kinds):
        return
    named = any(k == "scope.language" or k.startswith("set.") for k in kinds)
    needed = any(k.startswith(_NEEDS) for k in kinds)
    if named and needed and any(k.startswith(("skill.", "level.")) for k in kinds):
        yield f"a language is asked for that is not named: {raw}"
