"""Wraps the multilingual sentence encoder, which is loaded only when it is needed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Else numpy starts a thread for each core as soon as anybody imports it, and these wait
# for each other for longer than titles take to be encoded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

WIDTH = 512  # figures of a vector
BATCH = 64  # texts encoded at once: more take memory and no less time
LONGEST = 300  # characters of a text that are encoded


class Encoder(Protocol):
    """Turns texts into vectors of length 1, so that their product is their cosine."""

    def __call__(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        """Return a row for each text; that of an empty text is all zeros."""


def covers(tag: str) -> bool:
    """Tell whether the encoder was trained in a language (a BCP 47 tag)."""
    return tag.partition("-")[0].lower() in _languages()


def load() -> Encoder:
    """Return the encoder; it loads 32 MB, which takes a second the first time."""
    return _encode


def _encode(texts: Sequence[str], /) -> NDArray[np.float32]:
    import numpy as np

    rows = np.zeros((len(texts), WIDTH), dtype=np.float32)
    filled = [at for at, text in enumerate(texts) if text.strip()]
    filled.sort(key=lambda at: len(texts[at]))
    for start in range(0, len(filled), BATCH):
        batch = filled[start : start + BATCH]
        rows[batch] = _model().encode([texts[at][:LONGEST] for at in batch])
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    rows /= np.where(lengths > 0, lengths, 1)
    return rows


@cache
def _model() -> Any:
    from . import model

    return model.load()


@cache
def _languages() -> frozenset[str]:
    text = (files("vigilangue.meaning") / "languages.tsv").read_text("utf-8")
    lines = (line for line in text.splitlines() if line and line[0] != "#")
    return frozenset(line.partition("\t")[0] for line in lines)
