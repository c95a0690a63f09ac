"""A page that is no longer there: mended, moved, or not looked at."""

import pytest

from tests.app.watching.watch import Watch, opened, resolved, said
from vigilangue.app.watching import recording
from vigilangue.store import models

MISSING = "missing-language"
LABEL = "declared-language-mismatch"
HOLE = "ar/news-3.html"
THERE = {("open", MISSING, "en/news-3.html", "ar")}
WORK = ("en/news-3.html", "fr/news-3.html")


def without(pages: dict[str, str], *names: str) -> dict[str, str]:
    return {name: page for name, page in pages.items() if name not in names}


@pytest.fixture
def found(watch: Watch, pages: dict[str, str]) -> Watch:
    """A watch that has found a work without its Arabic version."""
    assert watch.look(without(pages, HOLE)) == [opened(MISSING, "en/news-3.html", "ar")]
    return watch


def reason() -> str:
    """What the last verdict about the alert says."""
    rows = models.Verdict.objects.filter(check_slug=MISSING, language="ar")
    about = rows.filter(subject__name__endswith="en/news-3.html")
    return about.order_by("-pk")[0].because


def test_a_work_that_vanished_completely_is_no_longer_there(
    found: Watch, pages: dict[str, str]
) -> None:
    gone = found.look(without(pages, HOLE, *WORK))
    assert gone == [resolved(MISSING, "en/news-3.html", "ar")]
    assert reason() == recording.WORK_GONE


def test_in_a_look_that_was_not_complete_it_was_only_not_seen(
    found: Watch, pages: dict[str, str]
) -> None:
    found.declare(complete=False)
    assert found.look(without(pages, HOLE, *WORK)) == []
    assert found.open() == THERE
    assert reason() == recording.NOT_SEEN


def test_pages_that_could_not_be_looked_at_are_not_gone(
    found: Watch, pages: dict[str, str]
) -> None:
    assert found.look(without(pages, HOLE, *WORK), hidden=WORK) == []
    assert found.open() == THERE


def test_what_another_page_may_have_led_to_is_not_gone(
    found: Watch, pages: dict[str, str]
) -> None:
    rest = without(pages, HOLE, *WORK, "en/news-1.html")
    assert found.look(rest, hidden=["en/news-1.html"]) == []
    assert reason() == recording.NOT_SEEN


def test_nor_is_it_while_that_page_stays_out_of_sight(
    found: Watch, pages: dict[str, str]
) -> None:
    rest = without(pages, HOLE, *WORK, "en/news-1.html")
    for _ in range(3):
        found.look(rest, hidden=["en/news-1.html"])
    assert found.open() == THERE


def test_what_was_never_in_sight_hides_nothing(
    watch: Watch, pages: dict[str, str]
) -> None:
    watch.look(without(pages, HOLE), hidden=["secret.html"])
    gone = watch.look(without(pages, HOLE, *WORK), hidden=["secret.html"])
    assert gone == [resolved(MISSING, "en/news-3.html", "ar")]


def test_the_page_that_it_was_about_is_gone_and_the_work_is_there(
    watch: Watch, pages: dict[str, str]
) -> None:
    german = pages["fr/news-2.html"].replace('lang="fr"', 'lang="de"')
    opens = watch.look({**pages, "fr/news-2.html": german})
    assert opened(LABEL, "en/news-2.html", "fr") in opens
    found = watch.look(without(pages, "fr/news-2.html"))
    assert resolved(LABEL, "en/news-2.html", "fr") in found


def test_a_page_that_moved_takes_its_alert_with_it(
    found: Watch, pages: dict[str, str]
) -> None:
    moved = without(pages, HOLE, "fr/news-3.html")
    assert found.look({**moved, "fr/news-33.html": pages["fr/news-3.html"]}) == []
    assert found.open() == THERE


def test_what_a_check_no_longer_asks_is_resolved_for_that(
    found: Watch, pages: dict[str, str]
) -> None:
    charter = found.home / "charter.toml"
    without_arabic = charter.read_text("utf-8").replace(', "ar"]', "]")
    charter.write_text(without_arabic, "utf-8")
    assert found.look() == [resolved(MISSING, "en/news-3.html", "ar")]


def test_every_open_alert_is_spoken_of_at_every_look(
    found: Watch, pages: dict[str, str]
) -> None:
    found.declare(complete=False)
    found.look(without(pages, HOLE, *WORK))
    assert ("cant_tell", MISSING, "en/news-3.html", "ar") in said()
