"""Diversity of the languages of a site as the literature defines it.

The formulas are those of the Multilingualism Scoring Tool of Vīksna, Skadiņa, Skadiņš,
Vasiļjevs and Rozis, "Assessing Multilinguality of Publicly Accessible Websites", LREC
2022, pages 2108-2116, as its program computes them (``modules/reporter.py`` in
tilde-nlp/Multilingualism-scoring-tool, read in November 2026; the paper itself was not
at hand). Its score is the product of balance and coverage. It is not given: figures
stand side by side here, and whoever compares with published scores multiplies the two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from vigilangue.core import Measure, Work
from vigilangue.language import tags

ALL = "mul"  # BCP 47: several languages. A figure of all of them together.


def balance(counts: Mapping[str, int]) -> float | None:
    """Return the mean count of the languages that are there, over the largest count.

    1 where all have as many, towards 1/(number of languages) where one has nearly all.
    None where nothing was counted.
    """
    there = [n for n in counts.values() if n]
    return sum(there) / len(there) / max(there) if there else None


def lieberson(counts: Mapping[str, int]) -> float | None:
    """Return the chance that two units drawn at random are in different languages.

    A = 1 - sum of p_i squared, where p_i is the share of language i. So Lieberson
    within one population ("Language diversity and language contact", 1981, which the
    tool cites); the same as Greenberg's monolingual unweighted method A ("The
    measurement of linguistic diversity", Language 32, 1956). We cite both from what
    others say of them. None where nothing was counted.
    """
    whole = sum(counts.values())
    if not whole:
        return None
    return 1 - sum(n * n for n in counts.values()) / (whole * whole)


class Diversity:
    """Counts pages and words by the language read in them, one work after the other.

    Each page counts once, whatever its work, as in the tool; a word counts for the
    language of its page. What cannot be read is in no language.
    """

    def __init__(self, languages: Sequence[str]) -> None:
        """Start with nothing counted; ``languages`` are those expected."""
        self._languages = tuple(languages)
        self._names: dict[str, str] = {}
        self._pages: Counter[str] = Counter()
        self._words: Counter[str] = Counter()
        self._seen = [0, 0]

    def add(self, work: Work) -> None:
        """Count the pages of one work."""
        for e in work.expressions:
            self._seen[0] += 1
            self._seen[1] += e.words
            if e.language:
                name = self._name(e.language)
                self._pages[name] += 1
                self._words[name] += e.words

    def _name(self, language: str) -> str:
        """Return the name by which a language is expected: ``zh`` for ``zh-Hans``."""
        if language not in self._names:
            expected = (t for t in self._languages if tags.same(t, language))
            self._names[language] = next(expected, language)
        return self._names[language]

    def measures(self) -> Iterator[Measure]:
        """Yield the four figures, each of all languages together (``mul``).

        ``balance`` is that of the pages in the languages expected (n), of as many as
        there were if each language there had as many as the largest; the tool calls it
        language balance of its primary languages. ``literature-coverage`` are the
        languages expected that at least one page is in, of all expected (``coverage``
        is ours, and counts works). ``lieberson-pages`` and ``lieberson-words`` are of
        all languages read: n is what could be read, of all that was seen.
        """
        expected = {t: self._pages[t] for t in self._languages if self._pages[t]}
        pages, most = sum(expected.values()), max(expected.values(), default=0)
        there, owed = len(expected), len(self._languages)
        share = there / owed if owed else None
        yield _index("balance", pages, there * most, balance(expected))
        yield _index("literature-coverage", there, owed, share)
        for unit, counts, seen in zip(
            ("pages", "words"), (self._pages, self._words), self._seen, strict=True
        ):
            n = counts.total()
            yield _index(f"lieberson-{unit}", n, seen, lieberson(counts))


def _index(name: str, n: int, of: int, value: float | None) -> Measure:
    return Measure(
        measure=name,
        language=ALL,
        n=n,
        of=of,
        value=None if value is None else round(value, 4),
        unit="index",
    )
