"""A page of the site before it is written down: the whole site is a plan of these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .content import furniture, works

RIGHT_TO_LEFT = ("ar",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link to a path of the site; ``label`` is a language, or the text of a menu."""

    label: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: ``language`` is that of its furniture, ``declared`` what it says.

    ``main`` is the fragment in which links to works are not yet addresses; ``links``
    gives the address of each work in the language of the page.
    """

    path: str
    work: str
    language: str
    declared: str
    direction: str | None
    title: str
    main: str
    updated: date
    alternates: tuple[Link, ...]
    switcher: tuple[Link, ...]
    menu: tuple[Link, ...]
    links: Mapping[str, str]


Plan = dict[str, Page]


def whole() -> Plan:
    """Return the site without any gap: every work in every language, by path."""
    pages = {}
    for work in works():
        versions = tuple(
            Link(label=language, path=work.texts[language].path)
            for language in furniture()
        )
        for language, text in work.texts.items():
            pages[text.path] = Page(
                path=text.path,
                work=work.name,
                language=language,
                declared=language,
                direction="rtl" if language in RIGHT_TO_LEFT else None,
                title=text.title,
                main=text.body,
                updated=work.updated,
                alternates=versions,
                switcher=versions,
                menu=_menu(language),
                links={w.name: w.texts[language].path for w in works()},
            )
    return pages


def _menu(language: str) -> tuple[Link, ...]:
    texts = (work.texts[language] for work in works())
    return tuple(Link(label=text.menu, path=text.path) for text in texts)
