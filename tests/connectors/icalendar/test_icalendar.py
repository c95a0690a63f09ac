"""A calendar gives its meetings by their names, each summary in its language."""

from pathlib import Path

import pytest

from tests.connectors.accepting import same
from vigilangue.connectors import icalendar
from vigilangue.core import Capture, Publication, SourceChanged, TooLarge

HERE = Path(__file__).parent
URL = "https://springs.example/en/meetings.ics"
EVENT = "BEGIN:VCALENDAR\nBEGIN:VEVENT\n{}\nEND:VEVENT\nEND:VCALENDAR\n"


def read(body: bytes | str) -> list[Publication]:
    whole = body if isinstance(body, bytes) else body.encode()
    return list(icalendar.read(Capture(url=URL, body=whole)))


def test_the_capture_reads_as_a_person_accepted(accept: bool) -> None:
    same(read((HERE / "capture.ics").read_bytes()), HERE / "golden.json", accept)


def test_escapes_are_undone_and_parameters_in_quotes_are_read() -> None:
    (found,) = read(EVENT.format('UID:1\nSUMMARY;X="a;b:c";LANGUAGE=fr:A\\, b\\n\\;c'))
    assert (found.versions[0].title, found.versions[0].language) == ("A, b ;c", "fr")


def test_a_series_has_a_meeting_for_each_day_that_is_moved() -> None:
    (found,) = read(EVENT.format("UID:1\nRECURRENCE-ID:20261209\nSUMMARY:A"))
    assert found.name == "1 20261209"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("<html>Sign in", "no calendar"),
        ("", "no calendar"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1", "breaks off in VEVENT"),
        ("BEGIN:VCALENDAR\nEND:VEVENT", "END:VEVENT ends nothing"),
        ("BEGIN:VCALENDAR\nno line", "no line of a calendar"),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\nUID:1", "no calendar; it begins UID"),
    ],
)
def test_what_is_no_calendar_is_refused(body: str, why: str) -> None:
    with pytest.raises(SourceChanged, match=why):
        read(body)


def test_a_line_or_a_nesting_without_end_is_refused() -> None:
    with pytest.raises(TooLarge, match="a line of over"):
        read("BEGIN:VCALENDAR\nX:" + "a\n " * 300_000)
    with pytest.raises(TooLarge, match="components in one another"):
        read("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n" * 20)
