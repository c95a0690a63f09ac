"""Builds a work from a case.

    work = { expected = ["en"], unseen = ["ar"], hidden = ["ar"] }      # all optional
    pages.fr = { language = "en", alternates = { en = "version", es = "gone" } }

Each of ``pages`` is a version, its key the language that it stands for (``unnamed``:
none), its address ``https://example.org/KEY``. What is not given is in order: a text of
300 words in that language, declared so; ``lang`` is the first of what is ``declared``,
if not given ("": none). A link is its target, and where needed the language that is
really there (or ``unknown``), and ``returns`` or ``one-way``; after a bar stands how it
is written, as in ``"version | Français"``. In ``depth`` the reference is a key.
``title`` and ``footer`` are words and the language read in them (or ``unread``; a
footer may be ``unlearned``); ``feeds`` map a language to what it is known by; ``leads``
give ``seen`` and ``unseen``, and under ``foreign`` links by their words: the language,
whether they are ``marked``, ``unmarked`` or ``unclear``, and ``there`` if the work has
a version here. In ``held`` the reference is a key, and each of ``clashes`` the place
of a passage, what is stated here and what there.
"""

from collections.abc import Mapping
from typing import Any

from vigilangue.core import Depth, Expression, LanguageLink, Passage, Target, Work
from vigilangue.core.expression import (
    Clash,
    FeedLink,
    ForeignLink,
    Held,
    Leads,
    Part,
)

SITE = "https://example.org/"


def build(case: Mapping[str, Any]) -> Work:
    return _work(**case.get("work", {}), pages=case.get("pages", {}))


def _work(
    *,
    pages: Mapping[str, Mapping[str, Any]],
    expected: tuple[str, ...] = (),
    unseen: tuple[str, ...] = (),
    hidden: tuple[str, ...] = (),
    home: bool = False,
) -> Work:
    return Work(
        id="case",
        expressions=tuple(_page(key, **page) for key, page in pages.items()),
        expected=tuple(expected),
        unseen=frozenset(unseen),
        hidden=frozenset(hidden),
        home=home,
    )


def _page(
    key: str,
    *,
    language: str = "",
    passages: tuple[Mapping[str, Any], ...] = (),
    alternates: Mapping[str, str] | None = None,
    switcher: Mapping[str, str] | None = None,
    depth: Mapping[str, Any] | None = None,
    declared: tuple[str, ...] | None = None,
    lang: str | None = None,
    title: tuple[str, str] = ("", ""),
    footer: tuple[str, str] | str = ("", ""),
    feeds: Mapping[str, str] | None = None,
    leads: Mapping[str, Any] | None = None,
    held: Mapping[str, Any] | None = None,
    **facts: Any,
) -> Expression:
    version = None if key == "unnamed" else key
    read = None if language == "unread" else language or version
    tags = tuple([key] if declared is None else declared)
    return Expression(
        url=SITE + key,
        version=version,
        language=read,
        declared=tags,
        lang=next(iter(tags), None) if lang is None else lang or None,
        passages=tuple(Passage(**passage) for passage in passages),
        alternates=tuple(_links(alternates or {})),
        switcher=tuple(_links(switcher or {})),
        depth=_depth(**depth) if depth else None,
        title=_part(*title),
        footer=None if footer == "unlearned" else _part(*footer),
        feeds=tuple(_feed(*feed) for feed in (feeds or {}).items()),
        leads=_leads(**(leads or {})),
        held=_held(**held) if held else None,
        capture="sha256:" + "0" * 64,
        quote="The beginning of its text",
        **{"confidence": 0.99 if read else 0.0, "words": 300, **facts},
    )


def _links(spec: Mapping[str, str]) -> list[LanguageLink]:
    return [_link(label, *words.partition(" | ")) for label, words in spec.items()]


def _link(label: str, words: str, _: str, written: str) -> LanguageLink:
    target, *more = words.split()
    returns = {"returns": True, "one-way": False}
    version = next((word for word in more if word not in returns), label)
    return LanguageLink(
        label=label,
        url=SITE + version,
        target=Target(target),
        version=version if target == "version" and version != "unknown" else None,
        returns=next((returns[word] for word in more if word in returns), None),
        quote=written or f'hreflang="{label}"',
    )


def _depth(*, reference: str, breaks_off: bool = False, **figures: Any) -> Depth:
    return Depth(reference=SITE + reference, breaks_off=breaks_off, **figures)


def _held(
    *, reference: str, passages: int = 3, clashes: tuple[tuple[int, str, str], ...] = ()
) -> Held:
    found = [
        Clash(place, "number", here, there, f"It is {here}.", f"It is {there}.")
        for place, here, there in clashes
    ]
    return Held(SITE + reference, passages, tuple(found))


def _part(text: str, language: str) -> Part:
    return Part(text, None if language in ("", "unread") else language)


def _feed(language: str, known: str) -> FeedLink:
    read = None if language == "unread" else language
    return FeedLink(f"{SITE}{language}.rss", read, known, 'type="application/rss+xml"')


def _leads(
    seen: int = 0, unseen: int = 0, foreign: Mapping[str, str] | None = None
) -> Leads:
    links = [_foreign(text, *words.split()) for text, words in (foreign or {}).items()]
    return Leads(seen, len(links), tuple(links), unseen)


def _foreign(text: str, language: str, said: str, there: str = "") -> ForeignLink:
    marked = {"marked": True, "unmarked": False, "unclear": None}[said]
    version = SITE + "here" if there else ""
    return ForeignLink(text, SITE + "far", language, marked, version)
