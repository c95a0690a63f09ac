"""A record gives the symbols, the files and the language notes of a document."""

from pathlib import Path

import pytest

from tests.connectors.accepting import same
from vigilangue.connectors import marcxml
from vigilangue.core import Capture, Publication, SourceChanged

HERE = Path(__file__).parent
URL = "https://library.springs.example/search?of=xm"


def read(body: bytes) -> list[Publication]:
    return list(marcxml.read(Capture(url=URL, body=body)))


def test_the_capture_reads_as_a_person_accepted(accept: bool) -> None:
    same(read((HERE / "capture.xml").read_bytes()), HERE / "golden.json", accept)


def test_a_single_record_is_read_as_one_of_a_collection() -> None:
    whole = (HERE / "capture.xml").read_bytes()
    start, end = whole.index(b"<record>"), whole.index(b"</record>") + 9
    assert [p.name for p in read(whole[start:end])] == ["C/41/302"]


def test_a_prefix_makes_no_difference() -> None:
    body = (
        b"<m:record xmlns:m='http://www.loc.gov/MARC21/slim'><m:datafield tag='191'>"
        b"<m:subfield code='a'>C/1</m:subfield></m:datafield></m:record>"
    )
    assert [p.name for p in read(body)] == ["C/1"]


def test_what_is_no_catalogue_is_refused() -> None:
    with pytest.raises(SourceChanged, match="a page is there"):
        read(b"<html><body>Sign in")
