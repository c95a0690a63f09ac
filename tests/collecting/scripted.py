"""A site whose pages are shells: their words come by a script, from data beside."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html import escape

from tests.app.texts import paragraphs, title
from tests.collecting.site import Answer, Told

SHELL = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Office</title>'
    '<script src="/app.js"></script></head>'
    "<body><noscript>Please switch scripts on.</noscript><div id='app'></div></body>"
)
APP = b"""
addEventListener("DOMContentLoaded", async () => {
  const answer = await fetch("/data" + location.pathname);
  const told = await answer.json();
  document.documentElement.lang = told.lang;
  document.title = told.title;
  for (const [tag, href] of Object.entries(told.versions)) {
    const link = document.createElement("link");
    Object.assign(link, {rel: "alternate", hreflang: tag, href});
    document.head.append(link);
  }
  document.getElementById("app").innerHTML = told.html;
});
"""
SCRIPT = Answer(APP, headers={"Content-Type": "text/javascript"})
Versions = Mapping[int, Iterable[str]]


def scripted(there: Versions) -> dict[str, Told]:
    """Return the answers of a site; ``there`` gives the languages of each work."""
    names = [path(tag, n) for n, tags in there.items() for tag in tags]
    told: dict[str, Told] = {"/app.js": SCRIPT}
    for work, tags in there.items():
        for tag in tags:
            versions = {other: path(other, work) for other in tags}
            told[path(tag, work)] = SHELL
            told["/data" + path(tag, work)] = data(tag, work, versions, names)
    told["/"] = SHELL
    first = next(iter(there))
    tags = there[first]
    told["/data/"] = data(
        "en", first, {other: path(other, first) for other in tags}, names
    )
    return told


def path(language: str, work: int) -> str:
    return f"/{language}/news-{work}.html"


def data(
    language: str, work: int, versions: Mapping[str, str], links: Iterable[str]
) -> Answer:
    heading = title(language, work)
    text = "".join(f"<p>{escape(each)}</p>" for each in paragraphs(language, work, 6))
    way = "".join(f'<a href="{link}">{link}</a> ' for link in links)
    told = {
        "lang": language,
        "title": heading,
        "versions": dict(versions),
        "html": f"<nav>{way}</nav><main><h1>{heading}</h1>{text}</main>",
    }
    body = json.dumps(told, ensure_ascii=False).encode()
    return Answer(body, headers={"Content-Type": "application/json; charset=utf-8"})
