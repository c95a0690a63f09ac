"""The language of a text by a library's word alone: ours is not its own judge."""

import pycld2

SURE = 75  # of a hundred parts of the text


def language_of(text: str) -> str | None:
    """Return the language of most of a text; None where the library is not sure."""
    reliable, _, ranked = pycld2.detect(text)
    _, language, percent, _ = ranked[0]
    return language.split("-")[0] if reliable and percent >= SURE else None
