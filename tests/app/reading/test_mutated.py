"""Cut, shuffled and otherwise broken files are read or refused, and never crash."""

import random
from collections.abc import Callable

import pytest

from tests.documents import docxs, pdfs
from tests.documents.test_docx import LISTS
from tests.documents.test_pdf import INVITES, NOTING, RECALLING, REQUESTS, a_page
from vigilangue import instruments
from vigilangue.app.reading.guarded import LOST, Reader
from vigilangue.core import InputError

FEW, MANY = 300, 10_000
KEPT = 0.98  # of the files: how many do not cost a process

TEXT = f"9/4. Springs\n\nThe Council,\n\n{RECALLING}\n\n1. {REQUESTS}\n\n2. {INVITES}\n"
ARABIC = (
    "الجمعية العامة،\n\nإذ تشير إلى قرارها 75/210 (2020)،\n\n1 - تطلب إلى الأمين العام؛"
)
HTML = f"<html><body><h1>9/4. Springs</h1><p>{RECALLING}<ol><li>{REQUESTS}</ol>"
DOCX = docxs.written(
    docxs.paragraph(RECALLING, docxs.reference("footnote", 1))
    + docxs.paragraph(REQUESTS, props=docxs.counted(1))
    + f"<w:tbl>{docxs.row(docxs.paragraph(NOTING))}</w:tbl>",
    numbering=LISTS,
    footnotes=docxs.note("footnote", 1, docxs.paragraph("The plan.")),
)
SEEDS = (
    pdfs.written(a_page(), a_page()),
    DOCX,
    HTML.encode(),
    TEXT.encode(),
    ARABIC.encode(),
    ARABIC.encode("utf-16"),
)
JUNK = (
    "\u200f\u202e\u2067".encode(),
    b"\0" * 9,
    b"\xff\xfe\xfd",
    b"(" * 40,
    b"1. " * 30,
    b"<<" * 30,
)


def cut(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data)) if chance.random() < 0.2 else 0
    return data[start : start + chance.randrange(len(data))]


def shuffled(data: bytes, chance: random.Random) -> bytes:
    size = chance.choice((7, 64, 500))
    parts = [data[at : at + size] for at in range(0, len(data), size)]
    chance.shuffle(parts)
    return b"".join(parts)


def flipped(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice((1, 5, 60))):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def larded(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 4, 20))):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(JUNK) + data[at:]
    return data


def misread(data: bytes, chance: random.Random) -> bytes:
    charset = chance.choice(("latin-1", "cp1256", "utf-16", "cp866"))
    return data.decode(charset, "replace").encode("utf-8", "replace")


def doubled(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    piece = data[at : at + chance.choice((10, 200, 4000))]
    return data[:at] + piece * chance.choice((2, 30)) + data[at:]


WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    cut,
    shuffled,
    flipped,
    larded,
    misread,
    doubled,
)


def mutated(count: int) -> bytes:
    chance = random.Random(count)
    data = SEEDS[count % len(SEEDS)]
    for _ in range(chance.choice((1, 1, 2, 3))):
        data = chance.choice(WAYS)(data, chance) or b" "
    return data


def read_all(counts: range) -> None:
    named = lost = refused = 0
    with Reader() as reader:
        for count in counts:
            try:
                paper = reader.paper(mutated(count), f"mutation {count}")
            except InputError as error:
                named += str(error).startswith(f"mutation {count}: ")
                lost += str(error).endswith(LOST)
                refused += 1
                continue
            instruments.read(paper)
    assert named == refused
    assert lost < (1 - KEPT) * len(counts)
    assert refused < len(counts) / 2


def test_three_hundred_broken_files() -> None:
    read_all(range(FEW))


@pytest.mark.long
def test_ten_thousand_broken_files() -> None:
    read_all(range(FEW, FEW + MANY))
