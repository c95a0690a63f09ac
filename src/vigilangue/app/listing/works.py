"""Turns a publication into the work that is kept of it, with its expressions."""

from __future__ import annotations

from urllib.parse import quote

from vigilangue.core import Expression, Publication, Regime, Version, Work
from vigilangue.core.expression import QUOTED, Part


def work(
    listed: Publication, regime: Regime, paired_by: tuple[str, ...] = ("name",)
) -> Work:
    """Return the work of a publication: what its lists say, nobody having read it.

    A version without an address of its own has that of its list, with its name and
    language behind ``#``.
    """
    several = len(listed.versions) > 1
    urls = [v.url for v in listed.versions]
    return Work(
        id=listed.name,
        kind=listed.kind,
        expressions=tuple(
            _expression(listed, v, alone=bool(v.url) and urls.count(v.url) == 1)
            for v in listed.versions
        ),
        expected=tuple(dict.fromkeys(o.language for o in listed.owed(regime))),
        unseen=listed.unseen,
        paired_by=paired_by if several else (),
    )


def _expression(listed: Publication, version: Version, *, alone: bool) -> Expression:
    said = " ".join(filter(None, (version.title, version.text)))
    name = quote(f"{listed.name} {version.language or version.url}", safe="/")
    return Expression(
        url=version.url if alone else f"{version.listed}#{name}",
        version=version.language,
        language=version.language,
        confidence=1.0 if version.language else 0.0,
        words=len(said.split()),
        title=Part(version.title or listed.name, version.language),
        modified=version.day.isoformat() if version.day else None,
        capture=version.capture,
        quote=(said or listed.name)[:QUOTED],
    )
