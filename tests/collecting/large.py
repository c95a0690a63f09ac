"""A large site of the tests: works in six languages, made when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.app.site import linked, page, path
from tests.collecting.site import Answer, Told, redirect

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
HTML = {"Content-Type": "text/html; charset=utf-8"}
LISTED = 25  # works on one page of the list


@dataclass(frozen=True, slots=True)
class Large(Mapping[str, Told]):
    """``works`` in all languages: every seventh lacks one, every ninth moved.

    The front page is the first list; each leads to English versions and ten lists more,
    so that no page is deep; versions lead to one another.
    """

    works: int
    languages: tuple[str, ...] = LANGUAGES

    def there(self, language: str, work: int) -> bool:
        """Whether a work has a version in a language."""
        lacking = self.languages[work // 7 % len(self.languages)]
        return work % 7 != 0 or language == "en" or language != lacking

    def __getitem__(self, asked: str) -> Told:
        if asked == "/robots.txt":
            return Answer(b"User-agent: *\nDisallow: /private/\n")
        if asked == "/" or asked.startswith("/list/"):
            return self._list(int(asked.rpartition("/")[2] or 0))
        tag, _, name = asked[1:].partition("/")
        number = name.removeprefix("news-").removesuffix(".html")
        if tag == "moved" and number.isdigit():
            return redirect(f"/{path('en', int(number))}")
        known = tag in self.languages and number.isdigit()
        if not known or not 0 < int(number) <= self.works:
            raise KeyError(asked)
        if not self.there(tag, int(number)):
            raise KeyError(asked)
        return Answer(self._version(tag, int(number)).encode(), headers=HTML)

    def __iter__(self) -> Iterator[str]:
        yield "/"
        yield from (f"/list/{n}" for n in range(1, 1 + self.works // LISTED))
        for work in range(1, self.works + 1):
            for tag in self.languages:
                if self.there(tag, work):
                    yield f"/{path(tag, work)}"

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _list(self, number: int) -> str:
        first = 1 + number * LISTED
        works = range(first, min(first + LISTED, self.works + 1))
        links = [
            f"/moved/news-{n}.html" if n % 9 == 0 else f"/{path('en', n)}"
            for n in works
        ]
        more = range(10 * number + 1, 10 * number + 11)
        links += [f"/list/{n}" for n in more if n * LISTED < self.works]
        links.append(f"/private/{number}")
        anchors = "".join(f'<a href="{link}">To {link}</a> ' for link in links)
        return f"<html lang=en><title>List {number}</title><body>{anchors}</body>"

    def _version(self, tag: str, work: int) -> str:
        versions = {
            label: address
            for label, address in linked(self.languages, work).items()
            if self.there(label, work)
        }
        return page(tag, work, many=3, alternates=versions, switcher=versions)
