"""XML piece by piece, no entity ever expanded: what its readers have in common."""

from __future__ import annotations

from collections.abc import Callable
from xml.parsers import expat

from vigilangue.core import SourceChanged, TooLarge

STEP = 65536  # bytes of a piece


def begun(
    refusal: str,
    *,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    characters: Callable[[str], None],
) -> expat.XMLParserType:
    """Return a parser that calls these; a document type declaration is refused so."""

    def refuse(*_: object) -> None:
        raise SourceChanged(refusal)

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    return parser


def fed(
    parser: expat.XMLParserType, piece: bytes | None, url: str
) -> SourceChanged | TooLarge | None:
    """Feed a piece, None at the end of all; return what is wrong with it, if anything.

    What stood whole before that was handed on all the same.
    """
    try:
        parser.Parse(piece or b"", piece is None)
    except (expat.ExpatError, ValueError, LookupError) as error:
        return SourceChanged(f"{url}: the XML breaks: {error}")
    except (SourceChanged, TooLarge) as error:
        return error
    return None
