"""Resolutions that are made: as long as real ones, and no two of them alike."""

import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.wording import (
    ADDRESSEES,
    MONTHS,
    OPERATIVE,
    ORDINALS,
    PREAMBULAR,
    SUBJECTS,
    TASKS,
)

PREAMBLE = (8, 24)  # paragraphs, from and to, about as in resolutions of the Assembly
BODY = (14, 44)


def resolutions(count: int, seed: int = 2026) -> Iterator[str]:
    """Yield plain texts of resolutions, the same ones at each run."""
    for number in range(1, count + 1):
        yield resolution(random.Random(seed * 1_000_003 + number), number)


def write(count: int, folder: Path) -> list[Path]:
    """Write resolutions into a folder; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for number, text in enumerate(resolutions(count), 1):
        file = folder / f"resolution_{number:05}.txt"
        file.write_text(text, "utf-8")
        files.append(file)
    return files


def resolution(chance: random.Random, number: int) -> str:
    """Return a resolution with preamble, paragraphs, points and a masthead."""
    session = chance.randrange(60, 81)
    subject = chance.choice(SUBJECTS)
    lines = [
        f"A/RES/{session}/{number}",
        f"Resolution adopted by the General Assembly on {day(chance, session)}",
        f"{session}/{number}. {subject[0].upper()}{subject[1:]}",
        "The General Assembly,",
    ]
    lines += (preambular(chance, subject) for _ in range(chance.randint(*PREAMBLE)))
    for count in range(1, chance.randint(*BODY)):
        lines += operative(chance, count, subject)
    lines.append(f"{chance.randrange(1, 99)}th plenary meeting")
    return "\n\n".join(lines) + "\n"


def preambular(chance: random.Random, subject: str) -> str:
    """Return a paragraph of a preamble; one in three cites a chain of resolutions."""
    verb = chance.choice(PREAMBULAR)
    if chance.random() < 0.33:
        cited = [citation(chance) for _ in range(chance.randrange(1, 7))]
        chain = ", ".join(cited[:-1])
        both = f"{chain} and {cited[-1]}" if chain else cited[0]
        return f"{verb} its resolutions {both} on {subject}, {clause(chance)},"
    return f"{verb} {clause(chance)}, {clause(chance)}, and {clause(chance)},"


def operative(chance: random.Random, count: int, subject: str) -> Iterator[str]:
    """Yield a paragraph with its points; some are asked of somebody, by a session."""
    verb, who = chance.choice(OPERATIVE), chance.choice(ADDRESSEES)
    task = chance.choice(TASKS)
    if chance.random() < 0.2:
        yield f"{count}. {verb} {who} {task}:"
        for letter in "abcdef"[: chance.randrange(2, 7)]:
            yield f"({letter}) {clause(chance)}, {clause(chance)};"
        return
    due = f" at its {chance.choice(ORDINALS)} session" * (chance.random() < 0.25)
    basis = f"as set out in resolution {citation(chance)}, " * (chance.random() < 0.3)
    rest = f"{clause(chance)}, {clause(chance)}"
    yield f"{count}. {verb} {who} {task}{due}, {basis}taking into account {rest};"


def citation(chance: random.Random) -> str:
    """Return a resolution as a text cites it: "73/290 of 15 April 2019"."""
    session = chance.randrange(40, 80)
    return f"{session}/{chance.randrange(1, 330)} of {day(chance, session)}"


def day(chance: random.Random, session: int) -> str:
    """Return a day of a session."""
    return f"{chance.randrange(1, 29)} {chance.choice(MONTHS)} {1945 + session}"


def clause(chance: random.Random) -> str:
    """Return some words on a subject."""
    first, second = chance.sample(SUBJECTS, k=2)
    return f"{first} as a contribution of {chance.choice(ADDRESSEES)} to {second}"
