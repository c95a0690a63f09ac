"""Learns where addresses name the language, from the addresses and the texts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from vigilangue.language import names, tags

from .slots import slots

AGREE = 0.6  # of the pages whose text was read, how many must be in the language named
PARALLEL = 0.5  # of the addresses, how many must recur with another language in place
FEWEST = 2


class Marked(NamedTuple):
    """An address read by the scheme: its language, and the rest of it.

    ``bare`` is the address with every mark of that language taken out: what the
    versions of a work share, and where one without a mark may stand.
    """

    language: str
    bare: str
    place: str


@dataclass(slots=True)
class _Token:
    """What was seen at one place with one token."""

    agree: int = 0
    differ: int = 0
    unread: int = 0
    parallel: int = 0
    read: Counter[str] = field(default_factory=Counter)

    @property
    def pages(self) -> int:
        return self.agree + self.differ + self.unread


@dataclass(frozen=True, slots=True)
class Scheme:
    """Which tokens name which language, at each place that the site uses for it."""

    places: Mapping[str, Mapping[str, str]]

    def read(self, address: str) -> Marked | None:
        """Return the language that an address names, or None where it names none."""
        for slot in slots(address):
            language = self.places.get(slot.place, {}).get(slot.token)
            if language is not None:
                again = self.read(slot.bare)  # "/fr/page_fr.html" says it twice
                if again and tags.same(again.language, language):
                    return Marked(language, again.bare, slot.place)
                return Marked(language, slot.bare, slot.place)
        return None


def meanings(token: str) -> tuple[str, ...]:
    """Return the languages that a token of an address may name, the likelier first."""
    if not 2 <= len(token) <= 20 or not token[0].isalpha():
        return ()
    found = (names.from_address(token), tags.country_language(token))
    return tuple(dict.fromkeys(tag for tag in found if tag))


def learn(pages: Iterable[tuple[str, str | None]]) -> Scheme:
    """Return the scheme of a site from its addresses and the languages of its texts.

    ``pages`` are (address as `addresses.key` gives it, language read or None). A
    place counts where its tokens agree with what the pages say, or where the same
    address recurs with other languages in that place.
    """
    seen: dict[str, dict[str, _Token]] = defaultdict(lambda: defaultdict(_Token))
    shared: dict[str, dict[int, set[str]]] = defaultdict(dict)
    for address, language in pages:
        for slot in slots(address):
            named = meanings(slot.token)
            if not named:
                continue
            token = seen[slot.place][slot.token]
            if language is None:
                token.unread += 1
            else:
                token.read[language] += 1
                if any(tags.same(n, language) for n in named):
                    token.agree += 1
                else:
                    token.differ += 1
            shared[slot.place].setdefault(hash(slot.bare), set()).add(slot.token)
    for place, groups in shared.items():
        for tokens in groups.values():
            if len({meanings(t)[0] for t in tokens}) > 1:
                for t in tokens:
                    seen[place][t].parallel += 1
    accepted = {place: _place(tokens) for place, tokens in seen.items()}
    return Scheme({place: tokens for place, tokens in accepted.items() if tokens})


def _place(tokens: dict[str, _Token]) -> dict[str, str]:
    agree = sum(t.agree for t in tokens.values())
    differ = sum(t.differ for t in tokens.values())
    pages = sum(t.pages for t in tokens.values())
    parallel = sum(t.parallel for t in tokens.values())
    together = parallel >= PARALLEL * pages and agree >= differ / 2
    if pages < FEWEST or not (together or agree >= max(1, AGREE * (agree + differ))):
        return {}
    kept = {}
    for name, token in tokens.items():
        strong = token.agree > token.differ or token.parallel >= PARALLEL * token.pages
        if strong or not (token.agree or token.differ):
            kept[name] = _meaning(name, token)
    return kept


def _meaning(name: str, token: _Token) -> str:
    """Of the languages a token may name, the one its pages are most written in."""
    named = meanings(name)
    if len(named) == 1 or not token.read:
        return named[0]
    return max(
        named,
        key=lambda n: sum(c for read, c in token.read.items() if tags.same(n, read)),
    )
