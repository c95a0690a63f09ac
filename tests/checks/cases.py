"""Reads the cases of a check; used by the tests and by the doc generator.

A file of cases holds, by outcome, tables of this form:

    [[failed]]
    title = "a sentence that a language officer would sign"
    languages = ["fr"]          # those about which the check answers so
    because = "part of it"      # optional
    basis = ["all of it"]       # optional

and what is judged, as the module of ``subjects/`` named after its class reads it.
``regime`` is one of the catalogue (default: ``any``). ``never = ["failed"]`` at the
head of the file lists the outcomes that the check does not give.
"""

import tomllib
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from vigilangue import catalog
from vigilangue.checks import load
from vigilangue.core import Outcome, Regime, Subject

HERE = Path(__file__).parent


class Case(NamedTuple):
    slug: str
    outcome: Outcome
    title: str
    subject: Any
    regime: Regime
    languages: frozenset[str | None]
    because: str
    basis: tuple[str, ...]


def path(slug: str) -> Path:
    return HERE / f"{slug.replace('-', '_')}.toml"


def read(slug: str) -> list[Case]:
    about = _about(slug)
    return [
        Case(
            slug,
            Outcome(outcome),
            case["title"],
            _subject(about, case),
            catalog.regime(case.get("regime", "any")),
            frozenset(tag or None for tag in case.get("languages", ())),
            case.get("because", ""),
            tuple(case.get("basis", ())),
        )
        for outcome, cases in _data(slug).items()
        if outcome != "never"
        for case in cases
    ]


def never(slug: str) -> set[Outcome]:
    return {Outcome(outcome) for outcome in _data(slug).get("never", ())}


def _data(slug: str) -> dict[str, Any]:
    return tomllib.loads(path(slug).read_text("utf-8"))


@cache
def _about(slug: str) -> type[Subject]:
    return load()[slug].about


def _subject(about: type[Subject], case: dict[str, Any]) -> Subject:
    module = import_module(f"tests.checks.subjects.{about.__name__.lower()}")
    built: Subject = module.build(case)
    return built
