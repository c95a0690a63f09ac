"""Compares files line by line: line N of each is the same passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import islice, zip_longest
from pathlib import Path

from vigilangue.concordance import Passage, compare_passages
from vigilangue.concordance.comparison import Compared, Comparison, verdict
from vigilangue.core import InputError
from vigilangue.language import identify, tags

SAMPLE = 200  # lines by which a language is identified


def by_line(files: Sequence[Path], languages: Sequence[str] | None) -> Comparison:
    """Return how the lines differ; InputError where one file has more than another."""
    tagged = tuple(languages or map(_language, files))
    if len(set(tagged)) < len(tagged):
        raise InputError(f"two versions in one language: {', '.join(tagged)}")
    found = tuple(_verdicts(files, tagged))
    return Comparison(languages=tagged, pairs=(), verdicts=found)


def _verdicts(files: Sequence[Path], languages: Sequence[str]) -> Iterator[Compared]:
    for number, lines in enumerate(_rows(files), 1):
        passages = [
            Passage(language=language, text=text)
            for language, text in zip(languages, lines, strict=True)
        ]
        places = dict.fromkeys(languages, number)
        for found in compare_passages(passages):
            yield verdict(found, passages, places)


def _rows(files: Sequence[Path]) -> Iterator[tuple[str, ...]]:
    with ExitStack() as stack:
        opened = [
            stack.enter_context(file.open(encoding="utf-8-sig", newline="\n"))
            for file in files
        ]
        try:
            for number, lines in enumerate(zip_longest(*opened), 1):
                if None in lines:
                    short = files[lines.index(None)]
                    raise InputError(f"{short}: ends before line {number}; not aligned")
                yield tuple(line.rstrip("\r\n") for line in lines)
        except UnicodeDecodeError:
            names = ", ".join(map(str, files))
            raise InputError(f"{names}: one is no text in UTF-8") from None


def _language(file: Path) -> str:
    with file.open(encoding="utf-8-sig", errors="replace") as lines:
        found = identify.page("".join(islice(lines, SAMPLE))).language
    if found is None:
        raise InputError(f"{file}: its language cannot be told; give --languages")
    return tags.primary(found) or found
