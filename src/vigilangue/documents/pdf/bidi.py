"""The order in which a line of a right-to-left script is read, from where it stands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from .runs import RIGHT_TO_LEFT, Run

SPACE = 0.3  # of the size: a gap that parts words where no space is in the file
GUESSED = 0.1  # of the size: such a gap where the library guesses a space

_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_SEPARATORS = ".,:/\u066b\u066c"
_OPEN, _SHUT = "([{«", ")]}»"
_ALEFS = "\u0627\u0622\u0623\u0625"
_LAM = "\u0644"


def right_to_left(runs: Sequence[Run]) -> bool:
    """Whether a page or line is of a script written from right to left."""
    there = sum(len(RIGHT_TO_LEFT.findall(run.text)) for run in runs)
    return there > 0 and there * 3 > _letters(runs)


def within(runs: Sequence[Run]) -> bool:
    """Whether a line is read from right to left on a page that is."""
    return _letters(runs) == 0 or any(RIGHT_TO_LEFT.search(run.text) for run in runs)


def _letters(runs: Sequence[Run]) -> int:
    return sum(c.isalpha() for run in runs for c in run.text)


def text(runs: Sequence[Run]) -> str:
    """Return the characters of a line in the order in which they are read.

    Only where they stand is believed, not the order in which the file has them:
    from right to left, but what is left-to-right (Latin letters, numbers) within.
    """
    glyphs = list(_glyphs(runs))
    read = "".join(_logical(glyphs))
    return re.sub(r"\s+", " ", _FORMS.sub(_composed, read)).strip()


def brackets(line: str) -> str:
    """Return a text with its brackets turned as they are read: opening ones first.

    A file may hold the ones seen or the ones meant; both kinds come mixed.
    """
    out = list(line)
    for kind in range(len(_OPEN)):
        pair = _OPEN[kind] + _SHUT[kind]
        found = [at for at, c in enumerate(line) if c in pair]
        if len(found) % 2 == 0 and not _nested(line, found, pair):
            for count, at in enumerate(found):
                out[at] = pair[count % 2]
    return "".join(out)


def doubtful(texts: Sequence[str]) -> bool:
    """Whether texts are likely in the wrong order, or not in letters at all.

    Some letters only end Arabic words: texts in the wrong order begin with them.
    """
    words = [w for text in texts for w in re.findall(r"[\u0621-\u064a]{3,}", text)]
    first = sum(w[0] in "ةى" for w in words)
    last = sum(w[-1] in "ةى" for w in words)
    unknown = sum(text.count("\ufffd") for text in texts)
    private = sum("\ue000" <= c <= "\uf8ff" for text in texts for c in text)
    return first * 5 > last + 4 or (unknown + private) * 50 > sum(map(len, texts))


def _nested(line: str, found: Sequence[int], pair: str) -> bool:
    """Whether brackets stand as they are meant, one within another."""
    depth = deepest = 0
    for at in found:
        depth += 1 if line[at] == pair[0] else -1
        deepest = max(deepest, depth)
        if depth < 0:
            return False
    return depth == 0 and deepest > 1


def _composed(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])


def _glyphs(runs: Sequence[Run]) -> Iterator[str]:
    """Yield the glyphs of a line from left to right, and the spaces between them."""
    before: Run | None = None
    guessed = False
    for run in _single(runs):
        if run.text.isspace() and run.size <= 1:
            guessed = True
            continue
        gap = run.left - before.right if before else 0.0
        if before and gap > (GUESSED if guessed else SPACE) * run.size:
            yield " "
        yield run.text
        before, guessed = run, False


def _single(runs: Sequence[Run]) -> list[Run]:
    """The glyphs from left to right; letters that share one as one, as they are read.

    Those are in the order of the file: turned, where the file goes to the right.
    """
    out: list[Run] = []
    for at, run in enumerate(runs):
        same = bool(out) and out[-1].base == run.base and out[-1].left == run.left
        if not same or run.text.isspace() or out[-1].text.isspace():
            out.append(run)
            continue
        near = runs[at + 1] if at + 1 < len(runs) else out[-2] if len(out) > 1 else run
        onward = near.left > run.left if at + 1 < len(runs) else near.left < run.left
        first, second = out[-1].text, run.text
        if first in _ALEFS and second == _LAM:
            joined = second + first
        elif first == _LAM and second in _ALEFS:
            joined = first + second
        else:
            joined = second + first if onward else first + second
        out[-1] = out[-1]._replace(text=joined)
    return sorted(out, key=lambda run: (run.left, run.right))


def _logical(glyphs: Sequence[str]) -> Iterator[str]:
    """Yield glyphs seen from left to right in the order in which they are read."""
    kinds = [_kind(glyph) for glyph in glyphs]
    at = len(glyphs)
    while at > 0:
        start = _start(kinds, glyphs, at)
        yield from glyphs[start:at]
        at = start


def _start(kinds: Sequence[str], glyphs: Sequence[str], end: int) -> int:
    """Where what ends here and is read from left to right begins."""
    last = end - 1
    if kinds[last] not in "LN":
        return last
    start = last
    latin = kinds[last] == "L"
    at = last - 1
    while at >= 0 and kinds[at] != "R":
        if kinds[at] == "L":
            start, latin = at, True
        elif kinds[at] == "N" and (latin or _tied(glyphs, at, start)):
            start = at
        elif kinds[at] == "N":
            if not _led(kinds, at):
                break
            start = at
        at -= 1
    return start


def _tied(glyphs: Sequence[str], at: int, start: int) -> bool:
    """Whether a number and what follows are one: "75/210", "3.5"."""
    between = glyphs[at + 1 : start]
    return not between or (len(between) == 1 and between[0] in _SEPARATORS)


def _led(kinds: Sequence[str], at: int) -> bool:
    """Whether Latin letters lead what stands here, with nothing of another script."""
    for kind in reversed(kinds[:at]):
        if kind in "RL":
            return kind == "L"
    return False


def _kind(glyph: str) -> str:
    """L: read from left to right, R: from right to left, N: a number, O: either."""
    found = unicodedata.bidirectional(glyph[0])
    if found in ("R", "AL", "NSM"):
        return "R"
    return {"L": "L", "EN": "N", "AN": "N"}.get(found, "O")
