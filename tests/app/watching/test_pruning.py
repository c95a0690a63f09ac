"""Evidence is deleted by rule and on command, and that it was there stays known."""

from datetime import timedelta

from tests.app.watching.watch import Watch
from vigilangue.app.watching.chaining import verify
from vigilangue.app.watching.pruning import prunable, prune
from vigilangue.store import models

AT_ONCE = timedelta(0)


def test_files_that_nothing_rests_on_go_and_the_rest_stays(watch: Watch) -> None:
    for _ in range(3):
        watch.look()
    first, second, third = models.Collection.objects.order_by("pk")
    assert prunable(watch.home, timedelta(days=1)) == []
    assert [each.file for each in prunable(watch.home, AT_ONCE)] == [
        *(first.file, second.file)
    ]
    assert (watch.home / first.file).exists()
    prune(watch.home, AT_ONCE)
    assert not (watch.home / first.file).exists()
    gone = (watch.home / first.file).name.removesuffix(".warc.gz")
    left = [
        file.name.partition(".")[0]
        for file in (watch.home / second.file).parent.iterdir()
    ]
    assert gone not in left
    assert (watch.home / third.file).exists()
    assert [each.fault for each in verify(watch.home)] == [""] * 3


def test_the_look_that_an_alert_rests_on_stays(
    watch: Watch, pages: dict[str, str]
) -> None:
    watch.look()
    lacking = {name: text for name, text in pages.items() if name != "ar/news-3.html"}
    assert watch.look(lacking)
    watch.look(pages)  # resolved
    watch.look(pages)
    files = [each.file for each in models.Collection.objects.order_by("pk")]
    gone = {each.file for each in prune(watch.home, AT_ONCE)}
    assert gone == {files[0]}
