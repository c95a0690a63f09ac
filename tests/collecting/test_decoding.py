"""Encodings are undone within bounds, and half an answer is never taken for a whole."""

import gzip
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from fastwarc.stream_io import BrotliWriter, ZstdWriter

from vigilangue.collecting.decoding import undo
from vigilangue.core import TooLarge

TEXT = b"<p>One and the same text, once more. " * 100


def written(writer: type[BrotliWriter] | type[ZstdWriter], text: bytes) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "packed")
        with path.open("wb") as file, writer(file) as packer:
            packer.write(text)
        return path.read_bytes()


PACKED = {
    "gzip": gzip.compress(TEXT),
    "x-gzip": gzip.compress(TEXT[:100]) + gzip.compress(TEXT[100:]),
    "deflate": zlib.compress(TEXT),
    "br": written(BrotliWriter, TEXT),
    "zstd": written(ZstdWriter, TEXT),
}


@pytest.mark.parametrize("name", PACKED)
def test_an_encoding_is_undone(name: str) -> None:
    assert undo(PACKED[name], content=name) == TEXT


def test_encodings_are_undone_from_the_last_to_the_first() -> None:
    twice = written(BrotliWriter, gzip.compress(TEXT))
    assert undo(twice, content="gzip, br") == TEXT


def test_deflate_without_its_header_is_undone() -> None:
    assert undo(zlib.compress(TEXT)[2:-4], content="deflate") == TEXT


def test_what_follows_a_whole_gzip_is_passed_over() -> None:
    assert undo(PACKED["gzip"] + b"\x00\x00", content="gzip") == TEXT


@pytest.mark.parametrize("name", [*PACKED, "identity", "aws-chunked", "utf-8", ""])
def test_an_encoding_that_was_not_applied_is_passed_over(name: str) -> None:
    assert undo(TEXT, content=name) == TEXT


@pytest.mark.parametrize("name", PACKED)
def test_what_breaks_off_is_not_taken_for_whole(name: str) -> None:
    with pytest.raises(ValueError, match="damaged or cut off"):
        undo(PACKED[name][:-5], content=name)


@pytest.mark.parametrize("name", PACKED)
def test_a_bomb_is_refused(name: str) -> None:
    zeros = bytes(2**27)
    bombs = {
        "gzip": lambda: gzip.compress(zeros),
        "x-gzip": lambda: gzip.compress(bytes(2**20)) * 64,
        "deflate": lambda: zlib.compress(zeros),
        "br": lambda: written(BrotliWriter, zeros),
        "zstd": lambda: written(ZstdWriter, zeros),
    }
    with pytest.raises(TooLarge, match="swell to more than"):
        undo(bombs[name](), content=name)


def test_chunks_are_joined() -> None:
    body = b"5\r\nHello\r\n7;ext=1\r\n, world\r\n0\r\n\r\n"
    assert undo(body, transfer="chunked") == b"Hello, world"


def test_chunks_and_encoding_are_both_undone() -> None:
    packed = PACKED["gzip"]
    body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    assert undo(body, transfer="chunked", content="gzip") == TEXT


def test_what_is_not_chunked_is_passed_over() -> None:
    assert undo(TEXT, transfer="chunked") == TEXT
    assert undo(b"", transfer="chunked") == b""


@pytest.mark.parametrize(
    "body", [b"5\r\nHel", b"5\r\nHello\r\n", b"5\r\nHello\r\nzz\r\n"]
)
def test_chunks_that_break_off_are_not_taken_for_whole(body: bytes) -> None:
    with pytest.raises(ValueError, match="chunk"):
        undo(body, transfer="chunked")
