"""What was seen of a piece of an address at one place, and what it means by that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from vigilangue.language import names, tags

PARALLEL = 0.5  # of the addresses, how many must recur with another language in place
PURE = 0.8  # of the pages read, how many must be in one language to give it its meaning
FEWEST_READ = 3


@dataclass(slots=True)
class Token:
    """What was seen at one place with one token.

    ``agree`` and ``differ`` count the pages read in a language that the token names
    and in others, ``parallel`` the addresses that recur with another one in place.
    """

    agree: int = 0
    differ: int = 0
    unread: int = 0
    parallel: int = 0
    read: Counter[str] = field(default_factory=Counter)

    @property
    def pages(self) -> int:
        """How many pages have it."""
        return self.agree + self.differ + self.unread

    def see(
        self, named: tuple[str, ...], language: str | None, declared: str | None
    ) -> None:
        """Count one more page, read in a language or not.

        One that declares the language named, and is read in another, is not yet
        translated: it says nothing against the name.
        """
        if language is None:
            self.unread += 1
            return
        first = named[0] if named else None
        if tags.same(first, declared) and not tags.same(first, language):
            self.unread += 1
            return
        self.read[language] += 1
        if any(tags.same(tag, language) for tag in named):
            self.agree += 1
        else:
            self.differ += 1

    def pure(self) -> str | None:
        """Return the language in which its pages are, if nearly all are in one."""
        if not self.read:
            return None
        language, count = self.read.most_common(1)[0]
        read = self.agree + self.differ
        return language if read >= FEWEST_READ and count >= PURE * read else None


@lru_cache(maxsize=50_000)
def meanings(token: str) -> tuple[str, ...]:
    """Return the languages that a token of an address may name, the likelier first."""
    if not 2 <= len(token) <= 20 or not token[0].isalpha():
        return ()
    found = (names.from_address(token), tags.country_language(token))
    return tuple(dict.fromkeys(tag for tag in found if tag))


def guessed(token: str) -> bool:
    """Tell whether a token names a language only as a country's code in its place."""
    if tags.canonical(token):
        return False
    return names.from_address(token) == tags.country_language(token)


def mean(token: str, seen: Token) -> str:
    """Of the languages a token may name, the one its pages are most written in."""
    named = meanings(token)
    if len(named) == 1 or not seen.read:
        return named[0]
    return max(
        named,
        key=lambda n: sum(c for read, c in seen.read.items() if tags.same(n, read)),
    )


def by_texts(tokens: Mapping[str, Token], known: Mapping[str, str]) -> dict[str, str]:
    """Return the meaning of tokens that say nothing themselves: ``e`` and ``f``, hosts.

    A token means the language in which its pages are where their addresses recur with
    tokens of other languages in place. ``known`` are the meanings of other tokens at
    the same place. The commonest token may have pages that do not recur.
    """
    pure = {name: language for name, t in tokens.items() if (language := t.pure())}
    found = {
        name: language
        for name, language in pure.items()
        if tokens[name].parallel >= max(2, PARALLEL * tokens[name].pages)
        and language not in known.values()
    }
    first = max(pure, key=lambda name: tokens[name].pages, default="")
    missing = pure.get(first) not in {*found.values(), *known.values()}
    if found and missing and tokens[first].parallel > 1:
        found[first] = pure[first]
    return found if len({*found.values(), *known.values()}) > 1 else {}
