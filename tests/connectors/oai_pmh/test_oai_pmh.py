"""An answer of a repository: records, deletions, errors, and where the list goes on."""

from pathlib import Path

import pytest

from tests.connectors.accepting import same
from vigilangue.connectors import oai_pmh
from vigilangue.core import Capture, SourceChanged

HERE = Path(__file__).parent
BASE = "https://library.springs.example/oai"
URL = f"{BASE}?verb=ListRecords&metadataPrefix=oai_dc"
RECORDS = (HERE / "records.xml").read_bytes()
ANSWER = "<OAI-PMH>{}</OAI-PMH>"


def capture(body: bytes | str, url: str = URL) -> Capture:
    whole = body if isinstance(body, bytes) else body.encode()
    return Capture(url=url, body=whole)


def test_the_capture_reads_as_a_person_accepted(accept: bool) -> None:
    same(oai_pmh.read(capture(RECORDS)), HERE / "golden.json", accept)


def test_the_list_goes_on_at_its_token() -> None:
    assert oai_pmh.following(capture(RECORDS)) == (
        f"{BASE}?verb=ListRecords&resumptionToken=page%202%2F4%26more"
    )


@pytest.mark.parametrize("token", ["", "<resumptionToken/>", "<resumptionToken> "])
def test_without_a_token_the_list_is_whole_or_broken(token: str) -> None:
    assert oai_pmh.following(capture(ANSWER.format(token))) is None


def test_an_address_that_asks_nothing_leads_nowhere() -> None:
    assert oai_pmh.following(capture(RECORDS, BASE)) is None


def test_what_is_deleted_among_identifiers_is_told() -> None:
    listed = "<header status='deleted'><identifier>a</identifier></header><header/>"
    found = list(oai_pmh.read(capture(ANSWER.format(listed))))
    assert found == [oai_pmh.Deleted("a", None)]


def test_that_nothing_matches_is_an_answer() -> None:
    empty = ANSWER.format("<error code='noRecordsMatch'>No.</error>")
    assert list(oai_pmh.read(capture(empty))) == []


@pytest.mark.parametrize(
    "code", ["badResumptionToken", "badArgument", "idDoesNotExist", ""]
)
def test_an_error_is_told_in_the_words_of_the_repository(code: str) -> None:
    said = ANSWER.format(f"<error code='{code}'>The token is old.</error>")
    with pytest.raises(SourceChanged, match=f"says: {code} ?The token is old"):
        list(oai_pmh.read(capture(said)))


def test_a_record_without_a_header_is_none_of_the_standard() -> None:
    with pytest.raises(SourceChanged, match="without a header"):
        list(oai_pmh.read(capture(ANSWER.format("<record/>"))))


def test_what_stands_before_a_break_is_read() -> None:
    found: list[object] = []
    with pytest.raises(SourceChanged):
        found.extend(
            oai_pmh.read(capture(RECORDS[: RECORDS.index(b"oai:library") + 90]))
        )
    assert found == []
    with pytest.raises(SourceChanged):
        found.extend(oai_pmh.read(capture(RECORDS[:-60])))
    assert len(found) == 3
