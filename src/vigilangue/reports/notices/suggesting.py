"""Suggests what a notice could say, in the language that it is written in."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vigilangue.core import Duty, Judged, Kind, Outcome, Regime
from vigilangue.language import tags

FILE = "sentences.toml"
NAMES = "names.tsv"  # of vigilangue.notices: speaker, tag, name
ASKING = frozenset(
    {
        "no-language-stated",
        "working-language-not-required",
        "one-working-language-only",
    }
)
HOST = "host-language-not-considered"
MOST = 6  # languages that one sentence lists
ENGLISH = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A sentence for a notice; ``check`` is what it would answer."""

    check: str
    language: str
    text: str


def suggestions(judged: Judged, regime: Regime) -> Iterator[Suggestion]:
    """Yield a sentence for what failed, and one where the host language is not named.

    One for each language that the notice is written in, English where none of these
    is an official language.
    """
    said: set[str] = set()
    first = sorted(judged.verdicts, key=lambda v: v.outcome is not Outcome.FAILED)
    for verdict in first:
        key, wanted = _wanted(verdict.check, verdict.outcome, judged, regime)
        if not key or key in said or not 0 < len(wanted) <= MOST:
            continue
        said.add(key)
        for language in _tongues(judged):
            text = _text(language, key, wanted)
            yield Suggestion(check=verdict.check, language=language, text=text)


def _wanted(
    check: str, outcome: Outcome, judged: Judged, regime: Regime
) -> tuple[str, Sequence[str]]:
    """Return which sentence answers a verdict, and about which languages."""
    if check in ASKING and outcome is Outcome.FAILED:
        either = regime.owed(Kind.NOTICE, Duty.EITHER)
        stated = regime.owed(Kind.NOTICE, Duty.STATED)
        return ("either", either) if either else ("stated", stated)
    place = judged.vacancy.station
    if check == HOST and outcome is Outcome.CANT_TELL and place:
        return "host", place.official
    return "", ()


def _tongues(judged: Judged) -> list[str]:
    written = (tags.primary(tag) or tag for tag in judged.vacancy.notice.languages)
    return [tag for tag in written if tag in _sentences()] or [ENGLISH]


def _text(language: str, key: str, wanted: Sequence[str]) -> str:
    words = _sentences()[language]
    names = [named(tag, language) for tag in wanted]
    *first, last = names
    joined = words["or"].join((words["comma"].join(first), last)) if first else last
    return words[key].format(languages=joined)


@cache
def _sentences() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((files(__package__) / FILE).read_text("utf-8"))


def named(tag: str, speaker: str) -> str:
    """Return what a language is called in another, its tag where no name is known."""
    return _names().get((speaker, tag), tag)


@cache
def _names() -> Mapping[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    text = (files("vigilangue.notices") / NAMES).read_text("utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            speaker, tag, name = line.split("\t")
            found.setdefault((speaker, tag), name)
    return found
