"""The life of an alert, told in days: each file of timelines/ is one behaviour."""

from datetime import datetime

import pytest

from tests.alerts import timelines
from tests.alerts.story import Story, worded
from vigilangue.alerts import news

NAMES = timelines.names()


@pytest.mark.parametrize("name", NAMES)
def test_the_timeline_goes_as_it_says(name: str) -> None:
    timeline = timelines.read(name)
    story = Story(int(timeline.settings.get("confirm", "1")))
    told: datetime = story.now
    for row in timeline.rows:
        where = f"{timeline.title} Day {row.day}, {row.seen}"
        happened = story.go(row.day, row.seen)
        assert ", ".join(e.what for e in happened) == row.happens, where
        assert story.folded() == [], f"{where}: folded twice"
        standing, explanation = story.standing(), story.explanation()
        assert explanation.alerts == standing.speaks
        why = ", ".join(r.why.replace("_", " ") for r in explanation.reasons)
        new = (news(standing, told) or "").replace("_", " ")
        said = {"stands": worded(standing), "why": why, "news": new}
        for column, wanted in row.more.items():
            assert said[column] == wanted, f"{where}: {column}"
        told = story.now


@pytest.mark.parametrize("name", NAMES)
def test_a_timeline_opens_with_a_sentence_to_be_signed(name: str) -> None:
    title = timelines.read(name).title
    assert title[0].isupper()
    assert title.endswith(".")
