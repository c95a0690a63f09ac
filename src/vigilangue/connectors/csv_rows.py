"""Reads the rows of a file of separated values, whatever separates them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from vigilangue.core import Capture, SourceChanged, TooLarge

LARGEST = 50 * 2**20  # bytes of one file
WIDEST = 500  # columns
SEPARATORS = ";\t|,"  # of those that are as many, the first: a comma may be in words
LOOKED = 4_000  # characters in which the separator is sought
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def read(capture: Capture) -> Iterator[list[str]]:
    """Yield the rows, the head first, as they stand (RFC 4180, and other separators).

    Raises SourceChanged on what is no text in rows, after those before it; TooLarge
    beyond the bounds.
    """
    if len(capture.body) > LARGEST:
        raise TooLarge(f"{capture.url}: a table of more than 50 MB")
    text = _text(capture)
    lines = text[:LOOKED].splitlines() or [""]
    separator = max(SEPARATORS, key=lambda each: max(n.count(each) for n in lines))
    rows = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for row in rows:
            if len(row) > WIDEST:
                raise TooLarge(f"{capture.url}: a table of over {WIDEST} columns")
            if any(cell.strip() for cell in row):
                yield row
    except csv.Error as error:
        raise SourceChanged(f"{capture.url}: line {rows.line_num}: {error}") from error


def _text(capture: Capture) -> str:
    body = capture.body
    marked = next((name for mark, name in _MARKS if body.startswith(mark)), None)
    _, _, told = capture.headers.get("content-type", "").lower().partition("charset=")
    for encoding in filter(None, (marked, told.strip("\"' ;"), "utf-8", "cp1252")):
        try:
            text = body.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\x00" in text:
            break
        return text
    raise SourceChanged(f"{capture.url}: no text: it cannot be read as a table")
