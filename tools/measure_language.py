"""Measures how often languages are read right, and writes the curve into the docs.

``python tools/measure_language.py FOLDER``: FOLDER holds texts that the tables were
not made from, one folder a source, one file a language (``fr.txt``, a sentence or a
paragraph a line; ``en.txt`` holds what is left untranslated and is passed over in the
other files). Writes the tables of docs/language.md and docs/language.svg.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import eldc

from tools.measure_language_page import Curve, Point, write
from vigilangue.language import cld, frequent, grams, identify, scripts, tags
from vigilangue.language.features import words
from vigilangue.language.reading import UNREAD, Reading

PAGES = (25, 50, 100, 200, 400, 1000, 2000)  # characters
LINES = ((1, 5), (6, 10), (11, 20), (21, 40), (41, 80), (81, 160))  # letters
MOST = 60  # samples of a language and a length
SITES = {
    "English and French": "en fr",
    "the six of the United Nations": "en fr es ar ru zh",
    "the 24 of the EU": "bg cs da de el en es et fi fr ga hr hu it lt lv mt "
    "nl pl pt ro sk sl sv",
    "31 languages": "ar bg ca cs da de el en es et fa fi fr he hr hu id it ja ko lt lv "
    "nb nl pl pt ro ru sv tr zh",
    "the Nordic countries": "da sv nb nn fi is en fo",
    "South-Eastern Europe": "bs hr sr sr-Latn sl mk bg sq en ro el tr",
    "Iberia": "es ca eu gl pt en",
    "South and South-East Asia": "en hi bn ne ta my km th vi id ms tl",
    "the East": "ru uk be kk ky uz tg az hy ka en mn",
}
FILES = {"zh": ("zh-Hans", "zh-Hant"), "pt": ("pt-PT", "pt-BR", "pt"), "tl": ("fil",)}
FILES["nb"] = ("nb", "no")


@dataclass(slots=True)
class Tally:
    """Answers counted: right, near (bs for hr), none, wrong; and the confusions."""

    counts: Counter[str] = field(default_factory=Counter)
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, answer: Reading, truth: str) -> None:
        """Count one answer."""
        if answer.language is None:
            self.counts["none"] += 1
        elif tags.same(answer.language, truth):
            self.counts["right"] += 1
        elif tags.near(answer.language, truth):
            self.counts["near"] += 1
        else:
            self.counts["wrong"] += 1
            self.confused[truth, answer.language] += 1

    def point(self, at: int) -> Point:
        """The share of each answer."""
        whole = self.counts.total() or 1
        right = self.counts["right"] + self.counts["near"]
        return Point(
            at=at,
            right=right / whole,
            wrong=self.counts["wrong"] / whole,
            n=self.counts.total(),
        )


def lines(folder: Path, name: str) -> list[str]:
    """Every different line of a language, shuffled, without what is not translated."""
    found: dict[str, None] = {}
    for source in sorted(folder.iterdir()):
        english = source / "en.txt"
        left = (
            set(english.read_text("utf-8").splitlines()) if english.exists() else set()
        )
        for part in FILES.get(name, (name,)):
            file = source / f"{part}.txt"
            if file.is_file():
                texts = file.read_text("utf-8").splitlines()
                found |= dict.fromkeys(
                    x for x in texts if name == "en" or x not in left
                )
    ordered = list(found)
    Random(name).shuffle(ordered)
    return ordered


def pages(texts: Sequence[str], size: int) -> Iterator[str]:
    """Put lines together to texts of about this length."""
    text = ""
    n = 0
    for line in texts:
        text = f"{text} {line}" if text else line
        if len(text) >= size:
            yield text[: size + 20]
            text, n = "", n + 1
        if n >= MOST // 3:
            return


def by_page(folder: Path, read: Callable[[str], Reading]) -> tuple[list[Point], Tally]:
    """Measure a reader of pages over every language that has a profile."""
    names = sorted({f.stem for f in folder.glob("*/*.txt")})
    known = [n for n in names if grams.profile(scripts.key(n, writing(n)))]
    points, all_told = [], Tally()
    for size in PAGES:
        tally = Tally()
        for name in known:
            for text in pages(lines(folder, name), size):
                tally.add(read(text), name)
        points.append(tally.point(size))
        if size >= 100:
            all_told.confused += tally.confused
    return points, all_told


def writing(tag: str) -> str:
    """The usual script of a language."""
    return tags.script(tag) or sorted(scripts.written(tag))[0]


def by_line(
    folder: Path, among: Sequence[str], read: Callable[[str, Sequence[str]], Reading]
) -> tuple[list[Point], Tally]:
    """Measure a reader that chooses among the languages of a site."""
    points, all_told = [], Tally()
    texts = {name: lines(folder, name) for name in among}
    for least, most in LINES:
        tally = Tally()
        for name in among:
            fitting = (
                x for x in texts[name] if least <= sum(map(str.isalpha, x)) <= most
            )
            for text, _ in zip(fitting, range(MOST), strict=False):
                tally.add(read(text, among), name)
        points.append(tally.point(most))
        all_told.confused += tally.confused
    return points, all_told


def cld_alone(text: str) -> Reading:
    """What pycld2 says where it calls itself reliable."""
    found = cld.guess(text)
    if found.language is None or not found.reliable:
        return UNREAD
    return Reading(language=found.language, confidence=1.0)


def words_alone(text: str) -> Reading:
    """What the frequent words say."""
    name = scripts.script(text)
    if name is None:
        return UNREAD
    said = frequent.vote(words(text[: identify.LOOK]), name)
    if said.share < identify.ALONE[0] or said.lead < identify.ALONE[1]:
        return UNREAD
    return Reading(language=said.language, confidence=1.0)


def eldc_alone(text: str, among: Sequence[str]) -> Reading:
    """What eldc answers among those languages of a site that it knows."""
    ours = {"nb": "no"}
    known = {ours.get(t, t): t for t in among if ours.get(t, t) in eldc.LANGUAGES}
    eldc.init()
    reader = eldc.instance()
    reader.set_languages(list(known))
    return Reading(language=known.get(reader.detect(text)), confidence=1.0)


def calibration(folder: Path) -> list[tuple[float, int, float]]:
    """Of answers by confidence: how many, and the share that is right."""
    bins: dict[float, list[bool]] = defaultdict(list)
    for site in SITES.values():
        among = site.split()
        for name in among:
            for text in lines(folder, name)[: MOST * 3]:
                found = identify.short(text, among)
                if found.language:
                    low = max(
                        b for b in (0.0, 0.8, 0.9, 0.95, 0.99) if found.confidence >= b
                    )
                    bins[low].append(tags.same(found.language, name))
    return [(b, len(x), sum(x) / len(x)) for b, x in sorted(bins.items())]


def main() -> None:
    """Measure everything and write the page."""
    folder = Path(sys.argv[1])
    curves, confusions = [], {}
    for title, read in (
        ("both readers", identify.page),
        ("pycld2 alone, where reliable", cld_alone),
        ("frequent words alone", words_alone),
    ):
        points, tally = by_page(folder, read)
        curves.append(Curve(title=title, points=tuple(points)))
        confusions[title] = tally.confused.most_common(24)
    sites = []
    for title, site in SITES.items():
        for name, choose in (("short", identify.short), ("eldc alone", eldc_alone)):
            points, tally = by_line(folder, site.split(), choose)
            sites.append(Curve(title=f"{title}|{name}", points=tuple(points)))
            if name == "short":
                confusions[title] = tally.confused.most_common(5)
    write(curves, sites, calibration(folder), confusions)


if __name__ == "__main__":
    main()
