"""Reads names after an act, one after the other, with what belongs to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from . import printed
from .acts import COMMAS, SENTENCE
from .trie import Token
from .vocabulary import Addressing

LONGEST = 14  # other words that may stand before a name, or belong to it
ASIDE = 60  # words that may stand between two commas
GENERAL = "~"  # before a name: the text may print a fuller one
GOVERNMENT = "Government"
GOVERNMENTS = "Governments"
GOVERNING = frozenset({GOVERNMENT, GOVERNMENTS, "authorities"})
FEW = 8  # words before a name that are none of the lexicon's


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressed:
    """The names, and the word at which what is asked begins."""

    names: tuple[str, ...]
    end: int


class Reader:
    """Reads names from one place on."""

    def __init__(self, text: str, among: Sequence[Token], said: Addressing) -> None:
        """Read these words of a text."""
        self.among = among
        self._text = text
        self._said = said

    def opened(self, at: int) -> int:
        """Past what stands between an act and whom it binds: ", in this regard,"."""
        among = self.among
        while at < len(among):
            if among[at].word in COMMAS:
                after = self._aside(at)
                if after == at:
                    return at + 1
                at = after
                continue
            return at
        return at

    def clause(self, at: int) -> int:
        """Past the word that opens a clause ("also that"), ``at`` where none does."""
        here = at
        while (end := self._said.that.end(self.among, here)) == here:
            here = self._said.skipped.end(self.among, here)
            if here == end:
                return at
        return end

    def name(self, at: int, *, clause: bool = False) -> tuple[str, int] | None:
        """The name that stands here, past what may stand before it, and its end."""
        said, among = self._said, self.among
        other = 0
        for _ in range(LONGEST):
            at = self._titled(at)
            if at >= len(among):
                return None
            found = said.names.find(among, at)
            if found is not None and found[1] and self._whole(found[0], clause=clause):
                return self._canonical(found[1], at, found[0])
            end = said.skipped.end(among, at)
            if end == at and found is not None:
                end = max(found[0], said.possessive.end(among, found[0]))
                other += 1
            if end == at and said.head_last:
                word = among[at].word
                if word in SENTENCE or word in "()“”" or self._opens(at):
                    return None
                end = max(at + 1, said.joints.end(among, at))
                other += word not in COMMAS
            if end == at or other > FEW:
                return None
            at = end
        return None

    def _proper(self, at: int) -> tuple[str, int] | None:
        """A name with capitals that the gazetteer lacks, in a list of names."""
        said, among = self._said, self.among
        while said.determiners.end(among, at) > at:
            at = said.determiners.end(among, at)
        if not said.head_last or not printed.capital(self._text, among, at):
            return None
        return printed.fuller(self._text, among, at, at + 1)

    def _titled(self, at: int) -> int:
        """Past a title or a clause before a name ("《...》缔约国")."""
        if at >= len(self.among):
            return at
        closed = "》" if self.among[at].word == "《" else ""
        if self._said.clauses.end(self.among, at) > at:
            closed = "的"
        for here in range(at, min(at + ASIDE, len(self.among))):
            if closed and self.among[here].word == closed:
                return here + 1
            if self.among[here].word in COMMAS:
                break
        return at

    def _canonical(self, name: str, at: int, end: int) -> tuple[str, int]:
        """The name, fuller where the text prints it so, with its State."""
        said, among = self._said, self.among
        after = self._compounded(end)
        if after is not None and name in said.states and after[1] in GOVERNING:
            held = GOVERNMENT if after[1] == GOVERNMENTS else after[1]
            return f"{held} of {name}", after[0]
        if after is not None:
            return self._canonical(after[1], end, after[0])
        if name in GOVERNING:
            for here in range(end, min(end + 4, len(among))):
                state = self._named(here)
                if state is not None and state[1] in said.states:
                    held = GOVERNMENT if name == GOVERNMENTS else name
                    return f"{held} of {state[1]}", state[0]
                if not self._links_state(here):
                    break
        if not name.startswith(GENERAL):
            return name, end
        if not said.head_last or self._text.isupper():
            return name.removeprefix(GENERAL), end
        return printed.fuller(self._text, among, at, end)

    def _compounded(self, at: int) -> tuple[int, str] | None:
        """The name that a name before it belongs to ("海地当局")."""
        said, among = self._said, self.among
        if not said.compound:
            return None
        while (found := self._named(at)) is None:
            end = said.skipped.end(among, at)
            if end == at or among[at].word in COMMAS:
                return None
            at = end
        return found

    def _named(self, at: int) -> tuple[int, str] | None:
        return self._said.names.find(self.among, at)

    def _links_state(self, at: int) -> bool:
        said, among = self._said, self.among
        return any(t.end(among, at) > at for t in (said.complements, said.skipped))

    def listed(self, found: tuple[str, int], *, clause: bool) -> Addressed:
        """The name and those that are joined to it."""
        names, end, states = [found[0]], found[1], self._said.states
        while len(names) < 2 * LONGEST:
            here, aside = self._followed(end)
            after = self._linked(here, aside)
            if after is None:
                break
            more = self.name(after, clause=clause) or self._proper(after)
            if more is None:
                break
            if self._said.partners.end(self.among, more[1]) > more[1]:
                break
            government = names[-1].startswith(f"{GOVERNMENT} of ")
            of = f"{GOVERNMENT} of " if government and more[0] in states else ""
            names.append(of + more[0])
            end = more[1]
        return Addressed(names=tuple(dict.fromkeys(names)), end=end)

    def _whole(self, end: int, *, clause: bool) -> bool:
        """Whether a name that ends here is not the beginning of another thing."""
        said, among = self._said, self.among
        if end >= len(among):
            return True
        if said.possessive.end(among, end) > end:
            return False
        if not said.head_last or clause:
            return True
        word = among[end].word
        return (
            word in SENTENCE
            or word in COMMAS
            or word in "()"
            or self._opens(end)
            or said.after.end(among, end) > end
            or said.joints.end(among, end) > end
        )

    def _opens(self, at: int) -> bool:
        said, among = self._said, self.among
        return any(
            trie.end(among, at) > at
            for trie in (said.ends, said.complements, said.asides, said.that)
        )

    def _followed(self, at: int) -> tuple[int, str]:
        """Past what belongs to a name; what there was: "", "of" or "aside"."""
        said, among = self._said, self.among
        was = ""
        while at < len(among):
            word = among[at].word
            end = max(said.after.end(among, at), self._adjective(at))
            if end > at:
                at = end
            elif word == "(":
                at = self._closed(at)
            elif said.complements.end(among, at) > at:
                at, was = self._complement(at), was or "of"
            elif word in COMMAS and (end := self._aside(at)) > at:
                at, was = end, "aside"
            else:
                break
        return at, was

    def _adjective(self, at: int) -> int:
        """Past one unknown word before "and" ("les autorités haïtiennes et")."""
        said, among = self._said, self.among
        alone = not said.head_last and said.joints.end(among, at + 1) > at + 1
        known = self._opens(at) or said.joints.end(among, at) > at
        word = among[at].word.isalpha() and len(among[at].word) > 1
        return at + 1 if alone and word and not known else at

    def _complement(self, at: int) -> int:
        said, among = self._said, self.among
        for here in range(at + 1, min(at + 1 + ASIDE, len(among))):
            word = among[here].word
            if word in COMMAS or word in SENTENCE or said.ends.end(among, here) > here:
                return here
            joint = said.joints.end(among, here)
            if joint > here and self._determined(joint):
                return here
        return len(among)

    def _determined(self, at: int) -> bool:
        if self._said.determiners.end(self.among, at) > at:
            return True
        return at < len(self.among) and self.among[at].word in COMMAS

    def _linked(self, at: int, was: str) -> int | None:
        said, among = self._said, self.among
        if at >= len(among):
            return None
        comma = among[at].word in COMMAS or among[at].word == "、"
        here = at + 1 if comma else at
        joint = said.joints.end(among, here)
        if joint > here:
            after = self._aside(joint) if joint < len(among) else joint
            return max(after, joint)
        if self._attached(here):
            return here
        if comma and was != "aside" and said.ends.end(among, here) == here:
            return here
        return None

    def _attached(self, at: int) -> bool:
        """Whether a name begins here with "and" written to it (Arabic)."""
        said, among = self._said, self.among
        joint = said.attached and at < len(among)
        return bool(joint and among[at].word.startswith(said.attached))

    def _aside(self, at: int) -> int:
        """Past ", ... ," that opens here, ``at`` where none does."""
        said, among = self._said, self.among
        if at >= len(among) or among[at].word not in COMMAS:
            return at
        opens = said.asides.end(among, at + 1)
        if opens == at + 1 or said.joints.end(among, at + 1) > opens:
            return at
        for here in range(at + 1, min(at + ASIDE, len(among))):
            if among[here].word in SENTENCE:
                break
            if among[here].word in COMMAS:
                return here + self._bare(here)
        return at

    def _bare(self, at: int) -> int:
        """One where a comma closes an aside and a name follows, else none."""
        said = self._said
        return 0 if said.joints.end(self.among, at + 1) > at + 1 else 1

    def _closed(self, at: int) -> int:
        for here in range(at + 1, min(at + LONGEST, len(self.among))):
            if self.among[here].word == ")":
                return here + 1
        return at + 1
