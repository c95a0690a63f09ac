"""Writes a planned page down as HTML, and the front door, sitemap and robots.txt."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from string import Template

from .content import DATA, furniture
from .page import RIGHT_TO_LEFT, Link, Page

_WORK = re.compile('href="work:([a-z-]+)"')


def html(page: Page, base: str) -> str:
    """Return a page as HTML; ``base`` is the site's address without its last ``/``.

    Links within the site are root-relative, canonical and alternates absolute.
    """
    words = furniture()[page.language]
    attributes = f' lang="{page.declared}"'
    if page.direction:
        attributes += f' dir="{page.direction}"'
    return _template("page.html").substitute(
        attributes=attributes,
        title=escape(page.title, quote=False),
        office=words.office,
        motto=words.motto,
        skip=words.skip,
        front=page.menu[0].path,
        canonical=base + page.path,
        alternates="\n".join(_alternates(page, base)),
        menu_name=words.menu,
        menu="\n".join(_menu(page)),
        languages_name=words.languages,
        switcher="\n".join(_switcher(page.switcher, page.language)),
        main=_WORK.sub(lambda m: f'href="{page.links[m[1]]}"', page.main).strip(),
        day=page.updated.isoformat(),
        updated=words.last_updated(page.updated),
        rights=words.rights,
        seat=words.seat,
        contact=page.links["contact"],
        contact_name=page.menu[-1].label,
    )


def landing(pages: Iterable[Page], base: str) -> str:
    """Return the front door at ``/``: the name of the organization in each language."""
    homes = tuple(Link(label=p.language, path=p.path) for p in pages)
    lines = (
        f'<li><a{_marked(link.label)} href="{link.path}">'
        f"<b>{furniture()[link.label].name}</b> "
        f"{furniture()[link.label].office}</a></li>"
        for link in homes
    )
    alternates = (_alternate(link.label, base + link.path) for link in homes)
    return _template("landing.html").substitute(
        canonical=base + "/",
        alternates="\n".join(alternates),
        homes="\n".join(lines),
    )


def sitemap(pages: Iterable[Page], base: str) -> str:
    """Return the sitemap: every page with the day on which it was last updated."""
    rows = (
        f"<url><loc>{base}{p.path}</loc><lastmod>{p.updated}</lastmod></url>"
        for p in pages
    )
    return _template("sitemap.xml").substitute(rows="\n".join(rows))


def robots(base: str) -> str:
    """Return a robots.txt that allows everything and names the sitemap."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {base}/sitemap.xml\n"


def _template(name: str) -> Template:
    return Template(DATA.joinpath("templates", name).read_text("utf-8"))


def _alternates(page: Page, base: str) -> Iterable[str]:
    for link in page.alternates:
        yield _alternate(link.label, base + link.path)
    if page.work == "home":
        yield _alternate("x-default", base + "/")


def _alternate(label: str, address: str) -> str:
    return f'<link rel="alternate" hreflang="{label}" href="{address}">'


def _menu(page: Page) -> Iterable[str]:
    for link in page.menu:
        here = ' aria-current="page"' if link.path == page.path else ""
        yield f'<li><a href="{link.path}"{here}>{link.label}</a></li>'


def _switcher(links: Iterable[Link], language: str) -> Iterable[str]:
    for link in links:
        here = ' aria-current="true"' if link.label == language else ""
        name = furniture()[link.label].name
        marks = _marked(link.label)
        yield (
            f'<li><a href="{link.path}" hreflang="{link.label}"{marks}{here}>'
            f"{name}</a></li>"
        )


def _marked(language: str) -> str:
    direction = ' dir="rtl"' if language in RIGHT_TO_LEFT else ""
    return f' lang="{language}"{direction}'
