"""Calendars are written as RFC 5545 says."""

from datetime import UTC, date, datetime

from vigilangue.reports.ical import Occasion, folded, lines

AT = datetime(2026, 3, 1, 4, 5, 6, tzinfo=UTC)


def calendar(title: str = "x", text: str = "x", address: str = "") -> str:
    one = Occasion(
        uid="m-1@x", day=date(2026, 12, 31), at=AT, title=title, text=text,
        address=address,
    )  # fmt: skip
    return "".join(lines([one], name="Springs"))


def unfolded(calendar: str) -> list[str]:
    return calendar.replace("\r\n ", "").split("\r\n")


def test_an_occasion_lasts_one_whole_day() -> None:
    said = unfolded(calendar())
    assert "DTSTART;VALUE=DATE:20261231" in said
    assert "DTEND;VALUE=DATE:20270101" in said
    assert "DTSTAMP:20260301T040506Z" in said


def test_it_begins_and_ends_as_it_must() -> None:
    said = unfolded(calendar())
    assert said[0] == "BEGIN:VCALENDAR"
    assert said[-2:] == ["END:VCALENDAR", ""]
    assert said.count("BEGIN:VEVENT") == said.count("END:VEVENT") == 1


def test_no_line_is_over_75_octets_and_no_letter_is_cut() -> None:
    title = "请秘书长向大会第八十一届会议提交报告" * 9
    whole = calendar(title)
    for line in whole.split("\r\n"):
        assert len(line.encode("utf-8")) <= 75
    assert f"SUMMARY:{title}" in unfolded(whole)


def test_a_line_of_75_octets_is_left_whole() -> None:
    assert list(folded("x" * 75)) == ["x" * 75 + "\r\n"]
    assert len(list(folded("x" * 76))) == 2


def test_what_a_text_says_cannot_end_a_line_or_begin_a_property() -> None:
    text = "a;b,c\\d\r\nATTACH:x\nEND:VEVENT"
    said = unfolded(calendar(text=text))
    assert "DESCRIPTION:a\\;b\\,c\\\\d \\nATTACH:x\\nEND:VEVENT" in said
    assert said.count("END:VEVENT") == 1


def test_an_address_that_is_none_is_left_out() -> None:
    assert "URL" not in calendar(address="javascript:alert(1)")
    assert "URL:https://x.test/a" in unfolded(calendar(address="https://x.test/a"))
