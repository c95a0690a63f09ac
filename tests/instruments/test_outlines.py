"""Whole instruments, invented, in the layouts of many bodies: their outlines.

Beside each text stands its outline, as a person accepted it: the masthead, then a line
for each provision: id, role, level, number, verbs, marks of notes, how it begins.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from vigilangue.core.instrument import Instrument
from vigilangue.instruments import read_text

TEXTS = sorted((Path(__file__).parent / "outlines").glob("*.txt"))


def outline(instrument: Instrument) -> Iterator[str]:
    masthead = instrument.masthead
    yield f"language: {instrument.language}"
    for slot in masthead.__dataclass_fields__:
        if (said := getattr(masthead, slot)) is not None:
            yield f"{slot}: {said}"
    yield ""
    for each in instrument.provisions:
        marks = " ".join(f"[{number}]" for number in each.footnotes)
        parts = [each.id, each.role, str(each.level), each.number or "-"]
        parts += [",".join(each.verbs) or "-", marks or "-", each.text[:40].strip()]
        yield "\t".join(parts + [f"({doubt})" for doubt in each.doubts])
    for note in instrument.footnotes:
        yield f"note {note.number}\t{note.text}"


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_an_instrument_has_the_outline_that_a_person_accepted(
    file: Path, accept: bool
) -> None:
    golden = file.with_suffix(".outline")
    read = "\n".join(outline(read_text(file.read_text("utf-8")))) + "\n"
    if accept:
        golden.write_text(read, "utf-8")
    assert read == golden.read_text("utf-8")


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_ids_are_given_once(file: Path) -> None:
    ids = [each.id for each in read_text(file.read_text("utf-8")).provisions]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_the_same_text_wrapped_reads_the_same(file: Path) -> None:
    """Wrapping is a matter of layout; scripts without spaces are not wrapped here."""
    text = file.read_text("utf-8")
    if file.stem.startswith("zh"):
        return
    wrapped = "\n\n".join(_wrapped(block) for block in text.split("\n\n"))
    assert [*outline(read_text(wrapped))] == [*outline(read_text(text))]


def _wrapped(block: str) -> str:
    """A paragraph at 76 columns, as a letter is; lines of a head stay lines."""
    lines, line = [], ""
    if "\n" in block:
        return block
    for word in block.split(" "):
        if line and len(line) + 1 + len(word) > 76:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join([*lines, line])
