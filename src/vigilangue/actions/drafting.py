"""Drafts of notes and letters, from facts and the templates in letters/."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template
from typing import Any

from vigilangue.core import CatalogError

PACKAGED = files(__package__) / "letters"
WORDS = "_words.toml"
WORST = 10  # addresses of a finding that are named


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The open alerts of one check in one language, as a letter tells them.

    ``since`` is written as the letter's language writes days; ``breach`` is false
    where the text that it rests on only encourages.
    """

    title: str
    language: str
    count: int
    since: str
    addresses: tuple[str, ...]
    breach: bool
    basis: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a letter is made of; ``quotations`` maps a text's name to its words.

    A text that is not held in the language of the letter has None.
    """

    organization: str
    addressee: str
    sender: str
    day: str
    findings: tuple[Finding, ...]
    quotations: Mapping[str, str | None]
    signatories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A letter to be edited; ``unheld`` are the texts that it cannot quote yet."""

    subject: str
    body: str
    unheld: tuple[str, ...]


def templates(own: Path) -> tuple[str, ...]:
    """Return the names of the templates, ours and those in a folder of one's own."""
    found = {
        each.name.removesuffix(".toml")
        for folder in (PACKAGED, own)
        if folder.is_dir()
        for each in folder.iterdir()
        if each.name.endswith(".toml") and not each.name.startswith("_")
    }
    return tuple(sorted(found))


def draft(template: str, language: str, facts: Facts, own: Path) -> Draft:
    """Write a letter in one of the six languages.

    A template of the same name in a folder of one's ``own`` stands before ours.
    Raises CatalogError where there is none, or where it is broken.
    """
    words = _words().get(language)
    said = _template(template, own).get(language)
    if words is None or not isinstance(said, dict):
        raise CatalogError(f"letters/{template}.toml: not written in {language!r}")
    named = tuple(dict.fromkeys(b for f in facts.findings for b in f.basis))
    values = {
        "organization": facts.organization,
        "addressee": facts.addressee,
        "sender": facts.sender,
        "date": facts.day,
        "findings": "\n\n".join(_findings(facts, words)),
        "provisions": "\n\n".join(_provisions(named, facts, words)),
        "signatories": words["and"].join(facts.signatories) or facts.sender,
    }
    return Draft(
        subject=_filled(said, "subject", values, template),
        body=_filled(said, "body", values, template).strip() + "\n",
        unheld=tuple(name for name in named if facts.quotations.get(name) is None),
    )


def _findings(facts: Facts, words: Mapping[str, str]) -> Iterator[str]:
    for number, each in enumerate(facts.findings, 1):
        named = each.addresses[:WORST]
        lines = [
            Template(words["finding"]).substitute(
                number=number,
                title=each.title.rstrip(".。"),
                language=each.language,
                count=each.count,
                since=each.since,
            ),
            *(f"   {address}" for address in named),
        ]
        if more := each.count - len(named):
            lines.append("   " + Template(words["more"]).substitute(n=more))
        if each.basis:
            word = words["breach" if each.breach else "shortfall"]
            lines.append("   " + Template(word).substitute(basis="; ".join(each.basis)))
        yield "\n".join(lines)


def _provisions(
    named: tuple[str, ...], facts: Facts, words: Mapping[str, str]
) -> Iterator[str]:
    for name in named:
        text = facts.quotations.get(name)
        key = "unheld" if text is None else "quoted"
        yield Template(words[key]).substitute(basis=name, text=text or "")


def _filled(
    said: Mapping[str, Any], key: str, values: Mapping[str, str], template: str
) -> str:
    try:
        return Template(str(said[key])).substitute(values)
    except (KeyError, ValueError) as error:
        known = ", ".join(f"${name}" for name in values)
        raise CatalogError(
            f"letters/{template}.toml: {key}: {error} is not understood; "
            f"a template may hold: {known}"
        ) from error


def _template(name: str, own: Path) -> dict[str, Any]:
    for folder in (own, PACKAGED):
        file: Traversable = folder / f"{name}.toml"
        if file.is_file():
            try:
                return tomllib.loads(file.read_text("utf-8"))
            except tomllib.TOMLDecodeError as error:
                raise CatalogError(f"letters/{name}.toml: not TOML: {error}") from error
    known = ", ".join(templates(own))
    raise CatalogError(f"no letter is named {name!r}; there are: {known}")


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads((PACKAGED / WORDS).read_text("utf-8"))
