"""The list of postings in an answer, and all that stands around it."""

from __future__ import annotations

import json
import re

from vigilangue.core import SourceChanged

from .columns import Columns, Paths, at

_HIGH, _LOW = r"\\ud[89ab][0-9a-f]{2}", r"\\ud[c-f][0-9a-f]{2}"
# Half of a character, which no text can hold: JSON allows to write it.
_HALF = re.compile(rf"{_HIGH}(?!{_LOW})|(?<!{_HIGH}){_LOW}", re.I)
_UNKNOWN = r"\\ufffd"


def parsed(data: bytes) -> object:
    """Return what an answer holds; SourceChanged where it is no JSON in UTF-8."""
    try:
        return json.loads(_HALF.sub(_UNKNOWN, data.decode("utf-8-sig")))
    except ValueError as error:
        raise SourceChanged(f"not JSON in UTF-8: {error}") from None
    except RecursionError:
        raise SourceChanged("tables in tables without end") from None


def rows(whole: object, how: Columns) -> list[object]:
    """Return the postings as they stand; SourceChanged where there is no list."""
    found = whole if isinstance(whole, list) else _list(whole, how.postings)
    if found is None:
        raise SourceChanged("no list of postings in it; name its column `postings`")
    return found


def _list(whole: object, paths: Paths) -> list[object] | None:
    found = (at(whole, path) for path in paths)
    return next((rows for rows in found if isinstance(rows, list)), None)
