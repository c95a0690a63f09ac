"""Learns where addresses name the language, from the addresses and the texts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from vigilangue.documents import addresses
from vigilangue.language import tags

from .slots import SITE, Slot, slots
from .tokens import PARALLEL, Token, by_texts, guessed, mean, meanings

AGREE = 0.6  # of the pages whose text was read, how many must be in the language named
FEWEST = 2
SHORT = 2  # letters of a token that may mean a language without naming it


class Marked(NamedTuple):
    """An address read by the scheme: its language, and the rest of it.

    ``bare`` is the address with every mark of that language taken out: what the
    versions of a work share, and where one without a mark may stand.
    """

    language: str
    bare: str
    place: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """Which tokens name which language, at each place that the site uses for it."""

    places: Mapping[str, Mapping[str, str]]
    _tokens: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Gather the tokens of all places, to pass by all others quickly."""
        found = frozenset(t for tokens in self.places.values() for t in tokens)
        object.__setattr__(self, "_tokens", found)

    def read(self, address: str) -> Marked | None:
        """Return the language that an address names, or None where it names none."""
        for slot in slots(address, self._tokens.__contains__):
            language = self.places.get(slot.place, {}).get(slot.token)
            if language is not None:
                again = self.read(slot.bare)  # "/fr/page_fr.html" says it twice
                if again and tags.same(again.language, language):
                    return Marked(language, again.bare, slot.place)
                return Marked(language, slot.bare, slot.place)
        return None


class _Places:
    """What is seen of a site: the tokens at each place, and what they stand for."""

    def __init__(self, hosts: frozenset[str]) -> None:
        self._hosts = hosts
        self._seen: dict[str, dict[str, Token]] = defaultdict(
            lambda: defaultdict(Token)
        )
        self._numbers: dict[str, dict[str, int]] = defaultdict(dict)
        self._shared: dict[str, dict[int, int]] = defaultdict(dict)

    def _wanted(self, token: str) -> bool:
        return len(token) <= SHORT or bool(meanings(token)) or token in self._hosts

    def see(self, address: str, language: str | None, declared: str | None) -> None:
        """Take in one page."""
        for slot in slots(address, self._wanted):
            token = self._seen[slot.place][slot.token]
            token.see(meanings(slot.token), language, declared)
            numbers = self._numbers[slot.place]
            bit = 1 << numbers.setdefault(slot.token, len(numbers))
            shared, rest = self._shared[slot.place], hash(_rest(slot))
            shared[rest] = shared.get(rest, 0) | bit

    def tokens(self) -> Iterator[tuple[str, Mapping[str, Token]]]:
        """Yield every place with its tokens, counted."""
        for place, seen in self._seen.items():
            several = Counter(m for m in self._shared[place].values() if m & (m - 1))
            order = list(self._numbers[place])
            for mask, times in several.items():
                tokens = [t for number, t in enumerate(order) if mask >> number & 1]
                if len({(meanings(t) or (t,))[0] for t in tokens}) > 1:
                    for token in tokens:
                        seen[token].parallel += times
            yield place, seen


def learn(
    pages: Iterable[tuple[str, str | None]], declared: Sequence[str | None] = ()
) -> Scheme:
    """Return the scheme of a site from its addresses and the languages of its texts.

    ``pages`` are (address as `addresses.key` gives it, language read or None),
    ``declared`` the languages of their root elements, if these are known. A place
    counts where its tokens agree with what the pages say, or where the same
    address recurs with other languages in that place.
    """
    known = list(pages)
    hosts = frozenset(addresses.host(address) for address, _ in known)
    places = _Places(hosts if len(hosts) > 1 else frozenset())
    for (address, language), says in zip_longest(known, declared):
        places.see(address, language, says)
    accepted = {place: _place(tokens) for place, tokens in places.tokens()}
    if any(accepted[place] for place in accepted if place.startswith("host")):
        accepted.pop(SITE, None)
    return Scheme({place: tokens for place, tokens in accepted.items() if tokens})


def _rest(slot: Slot) -> str:
    """The address without the token, nor where it says the same once more."""
    if slot.token not in slot.bare.lower():
        return slot.bare
    again = slots(slot.bare, slot.token.__eq__)
    return next((s.bare for s in again), slot.bare)


def _place(tokens: Mapping[str, Token]) -> dict[str, str]:
    """Return which tokens of a place mean which language.

    A country's code in place of a language's may be a site's own: ``ge`` where all is
    in German, and no other token names German.
    """
    named = {name: token for name, token in tokens.items() if meanings(name)}
    used = {mean(name, token) for name, token in named.items() if token.agree}
    for name, token in list(named.items()):
        if (
            not token.agree
            and guessed(name)
            and (token.pure() or "") not in {"", *used}
        ):
            del named[name]
    others = {name: token for name, token in tokens.items() if name not in named}
    found = _named(named)
    return found | by_texts(others, found)


def _named(tokens: Mapping[str, Token]) -> dict[str, str]:
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
            kept[name] = mean(name, token)
    return kept
