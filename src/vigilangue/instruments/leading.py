"""Lead verbs: what a paragraph's first words do, and in which part that stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from vigilangue.values.lexicon import fold

from .lexicon import Form, Lexicon
from .phrases import GAP, STOPS, Node, Parted, Phrases, reached, step, words

LOOK = 400  # characters that are looked at
REACH = 45  # words within which the first verb stands, where no other word leads
PARENTHESIS = 14  # words between commas that may part the words of one verb
SHORTEST = 4  # letters of a word that an ending does not make an adverb
APART = 40  # words that may stand between the two halves of a parted form


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The lemmas that lead, in order, and in which part such a paragraph stands.

    ``direct``: the verb stands first, but for adverbs and who speaks; ``opened``: a
    word opens the paragraph that makes it preambular ("Whereas"). No verbs: none of
    the lexicon leads.
    """

    verbs: tuple[str, ...] = ()
    direct: bool = False
    opened: bool = False
    preambular: bool = False
    operative: bool = False


def lead(text: str, lexicon: Lexicon) -> Lead:
    """Return the verbs that lead a paragraph, adverbs and who speaks left out.

    ``text`` is without its number. Where no verb stands first, the first after a
    comma leads ("In paragraph 2, requests ..."), else the first that is found near.
    """
    finder = _finder(lexicon)
    found = words(text[:LOOK])
    if finder.grounded(found):
        return Lead(opened=True)
    at, opened = finder.skipped(found, 0)
    verb = finder.verb(found, at)
    direct = verb is not None
    verb = verb or finder.sought(found)
    if verb is None:
        return Lead(opened=opened)
    first, at = verb
    verbs = [first.lemma]
    while (more := finder.joined(found, at)) is not None:
        verbs.append(more[0].lemma)
        at = more[1]
    return Lead(
        verbs=tuple(dict.fromkeys(verbs)),
        direct=direct,
        opened=opened,
        preambular=opened or first.preambular,
        operative=not opened and first.operative,
    )


@lru_cache(maxsize=32)
def _finder(lexicon: Lexicon) -> _Finder:
    return _Finder(lexicon)


class _Finder:
    """Finds the verbs of one lexicon among words: a form, and where it ends."""

    def __init__(self, lexicon: Lexicon) -> None:
        verbs = lexicon.verbs
        self._prefixes = verbs.prefixes
        self._adverbs = Phrases(verbs.adverbs, verbs.prefixes)
        self._subjects = Phrases(verbs.subjects, verbs.prefixes)
        self._grounds = Phrases(verbs.grounds, verbs.prefixes)
        self._openers = Phrases(verbs.openers)
        self._conjunctions = Phrases(verbs.conjunctions)
        self._ly = tuple(fold(ending) for ending in verbs.adverb_endings)
        self._endings = Phrases(verbs.endings)
        self._root = Node()
        self._parted: list[Parted] = []
        for form in verbs.forms:
            if GAP in form.words:
                first, last = (tuple(words(w)) for w in form.words.split(GAP))
                self._parted.append(Parted(first, last, form))
            else:
                _add(reached(self._root, words(form.words)), form)

    def grounded(self, among: Sequence[str]) -> bool:
        """Whether a ground opens the words, which no verb leads."""
        return self._grounds.end(among, 0) > 0

    def skipped(self, among: Sequence[str], at: int) -> tuple[int, bool]:
        """Go past what may stand before the verb; whether that makes it preambular."""
        opened = False
        while at < len(among):
            verb = self.verb(among, at)
            if (end := self._openers.end(among, at)) > at:
                opened = True
            elif (end := self._adverb(among, at)) == at:
                end = self._subjects.end(among, at)
            if verb is not None and verb[1] >= end:
                end = self._adverbial(among, verb[1])
                if end == verb[1]:
                    break
            elif end == at and among[at] in STOPS:
                end = at + 1
            if end == at:
                break
            at = end
        return at, opened

    def _adverb(self, among: Sequence[str], at: int) -> int:
        """Past the adverb that stands here, or the same place."""
        end = self._adverbs.end(among, at)
        if end == at and at < len(among) and among[at].endswith(self._ly):
            return at + (len(among[at]) > SHORTEST)
        return end

    def _adverbial(self, among: Sequence[str], at: int) -> int:
        """Past the ending that makes of a verb an adverb of the next, or ``at``."""
        end = self._endings.end(among, at)
        return end if end > at and self.verb(among, end) is not None else at

    def verb(self, among: Sequence[str], at: int) -> tuple[Form, int] | None:
        """The longest form that stands here, adverbs between its words left out."""
        if (found := self._halves(among, at)) is not None:
            return found
        node, here = self._root, at
        while here < len(among):
            after = step(node, among[here], self._prefixes if here == at else ())
            if after is None:
                break
            node = after
            here += 1
            if node.form is not None:
                found = (node.form, here)
            if node.after and here < len(among) and among[here] not in node.after:
                here = self._past(among, here, node)
        return found

    def sought(self, among: Sequence[str]) -> tuple[Form, int] | None:
        """The first verb after a comma; else the first near that is operative."""
        near = range(min(len(among), REACH))
        for at in near:
            if among[at] in STOPS:
                found = self.verb(among, self.skipped(among, at + 1)[0])
                if found is not None:
                    return found
        for at in near:
            found = self.verb(among, at)
            if found is not None and found[0].operative:
                return found
        return None

    def joined(self, among: Sequence[str], at: int) -> tuple[Form, int] | None:
        """The verb that leads together with the one that ended here."""
        while (end := self._conjunctions.end(among, at)) == at:
            end = self._adverb(among, at)
            if end == at:
                return None
            at = end
        return self.verb(among, self.skipped(among, end)[0])

    def _halves(self, among: Sequence[str], at: int) -> tuple[Form, int] | None:
        for parted in self._parted:
            begun = at + len(parted.first)
            if tuple(among[at:begun]) != parted.first:
                continue
            size = len(parted.last)
            for here in range(begun, min(begun + APART, len(among) - size + 1)):
                if tuple(among[here : here + size]) == parted.last:
                    return parted.form, here + size
                if among[here] in STOPS and among[here] != "、":
                    break
        return None

    def _past(self, among: Sequence[str], at: int, node: Node) -> int:
        """Where the next word of a form is met, past adverbs, who speaks, commas."""
        start = at
        while at < len(among) and among[at] not in node.after:
            end = self._adverb(among, at)
            if end == at:
                end = self._subjects.end(among, at)
            if end == at and among[at] in STOPS:
                end = _closed(among, at)
            if end == at:
                return start
            at = end
        return at


def _add(node: Node, form: Form) -> None:
    known = node.form
    if known is not None:
        form = Form(
            words=form.words,
            lemma=form.lemma,
            preambular=form.preambular or known.preambular,
            operative=form.operative or known.operative,
        )
    node.form = form


def _closed(among: Sequence[str], at: int) -> int:
    """Past the comma that closes a parenthesis, or the same place."""
    for end in range(at + 1, min(len(among), at + 1 + PARENTHESIS)):
        if among[end] == among[at]:
            return end + 1
    return at
