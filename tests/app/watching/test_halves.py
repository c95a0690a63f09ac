"""What fails in the middle leaves no half: it is written whole, or not at all."""

from collections.abc import Iterator

import pytest

from tests.app.watching.watch import Watch, counted, opened
from vigilangue.core import VigilangueError
from vigilangue.store import models
from vigilangue.store.queries import alerting, collections, evaluations

HOLES = ("ar/news-3.html", "fr/news-5.html")


class Power(Exception):
    """It went out."""


@pytest.fixture
def lacking(pages: dict[str, str]) -> dict[str, str]:
    return {name: page for name, page in pages.items() if name not in HOLES}


@pytest.fixture
def out(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    with monkeypatch.context() as patch:
        yield patch


def goes(*_: object) -> None:
    raise Power


def test_an_evaluation_is_kept_whole_or_not_at_all(
    watch: Watch, lacking: dict[str, str], out: pytest.MonkeyPatch
) -> None:
    watch.publish(lacking)
    watch.collect()
    before = counted()
    out.setattr(evaluations, "add_figures", goes)
    with pytest.raises(Power):
        watch.evaluate()
    assert counted() == before
    out.undo()
    assert len(watch.evaluate()) == 1


def test_so_are_the_events_of_an_evaluation(
    watch: Watch, lacking: dict[str, str], out: pytest.MonkeyPatch
) -> None:
    watch.publish(lacking)
    watch.collect()
    watch.evaluate()
    before, append = counted(), alerting.append
    left = iter([append])

    def once(*given: object) -> None:
        next(left, goes)(*given)  # type: ignore[arg-type]

    out.setattr(alerting, "append", once)
    with pytest.raises(Power):
        watch.alert()
    assert counted() == before
    out.undo()
    watch.alert()
    assert models.Event.objects.count() == 2


def test_a_file_without_its_rows_is_swept_by_the_next_look(
    watch: Watch, lacking: dict[str, str], out: pytest.MonkeyPatch
) -> None:
    out.setattr(collections, "add", goes)
    with pytest.raises(Power):
        watch.collect()
    (left,) = watch.home.glob("captures/**/*.gz")
    left = left.rename(left.with_name("20260101T000000Z.warc.gz"))
    assert models.Collection.objects.count() == 0
    out.undo()
    watch.collect()
    (kept,) = watch.home.glob("captures/**/*.gz")
    assert kept != left
    assert str(kept).endswith(models.Collection.objects.get().file)


def test_nothing_is_kept_of_a_look_that_failed(
    watch: Watch, lacking: dict[str, str]
) -> None:
    watch.look(lacking)
    before = counted()
    watch.declare(addresses=(str(watch.home / "nowhere"),))
    with pytest.raises(VigilangueError):
        watch.collect()
    assert counted() == before
    assert len(list(watch.home.glob("captures/**/*.gz"))) == 1


def test_an_alert_that_stood_before_stands_afterwards(
    watch: Watch, lacking: dict[str, str], out: pytest.MonkeyPatch
) -> None:
    found = watch.look(lacking)
    assert opened("missing-language", "en/news-3.html", "ar") in found
    watch.collect()
    out.setattr(evaluations, "add_verdicts", goes)
    with pytest.raises(Power):
        watch.evaluate()
    assert len(watch.open()) == 2
