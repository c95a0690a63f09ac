"""The life of a watched site: what is mended, what breaks, and what is said of it."""

from tests.app.watching.watch import (
    Watch,
    counted,
    events,
    failed,
    opened,
    regressed,
    resolved,
)

MISSING = "missing-language"
BOUNDS = "source-in-bounds"
HOLE = ("ar/news-3.html", "fr/news-5.html")
FOUND = [
    opened(MISSING, "en/news-3.html", "ar"),
    opened(MISSING, "en/news-5.html", "fr"),
]
OPEN = {
    ("open", MISSING, "en/news-3.html", "ar"),
    ("open", MISSING, "en/news-5.html", "fr"),
}
AT_FAULT = [opened(BOUNDS, "site", "")]


def without(pages: dict[str, str], *names: str) -> dict[str, str]:
    return {name: page for name, page in pages.items() if name not in names}


def test_a_site_that_lacks_nothing_alerts_nobody(watch: Watch) -> None:
    assert watch.look() == []


def test_what_is_missing_opens_an_alert(watch: Watch, pages: dict[str, str]) -> None:
    assert sorted(watch.look(without(pages, *HOLE))) == FOUND
    assert watch.open() == OPEN


def test_a_second_look_at_the_same_site_changes_nothing(
    watch: Watch, pages: dict[str, str]
) -> None:
    watch.look(without(pages, *HOLE))
    before = counted()
    assert watch.look() == []
    after = counted()
    for table in ("Event", "Subject", "Organization", "Source"):
        assert after[table] == before[table]


def test_what_is_evaluated_and_folded_already_is_left_alone(
    watch: Watch, pages: dict[str, str]
) -> None:
    watch.look(without(pages, *HOLE))
    before = counted()
    assert (watch.evaluate(), watch.alert()) == ([], [])
    assert counted() == before


def test_what_is_seen_mended_resolves_and_nothing_else(
    watch: Watch, pages: dict[str, str]
) -> None:
    watch.look(without(pages, *HOLE))
    mended = watch.look(without(pages, "fr/news-5.html"))
    assert mended == [resolved(MISSING, "en/news-3.html", "ar")]
    assert watch.open() == {("open", MISSING, "en/news-5.html", "fr")}


def test_what_comes_back_has_regressed(watch: Watch, pages: dict[str, str]) -> None:
    watch.look(without(pages, *HOLE))
    watch.look(pages)
    again = watch.look(without(pages, "ar/news-3.html"))
    assert again == [regressed(MISSING, "en/news-3.html", "ar")]


def test_a_site_that_was_mended_leaves_nothing_open(
    watch: Watch, pages: dict[str, str]
) -> None:
    watch.look(without(pages, *HOLE))
    watch.look(pages)
    assert watch.open() == set()


def test_half_of_the_pages_gone_is_the_fault_of_the_source(
    watch: Watch, pages: dict[str, str]
) -> None:
    watch.look(without(pages, *HOLE))
    half = dict(list(pages.items())[::2])
    assert watch.look(half) == AT_FAULT
    assert failed() == {("failed", BOUNDS, "site", "")}


def test_an_empty_site_is_the_fault_of_the_source(
    watch: Watch, pages: dict[str, str]
) -> None:
    watch.look(without(pages, *HOLE))
    assert watch.look({"picture.png": "x"}) == AT_FAULT


def test_one_page_in_place_of_all_is_the_fault_of_the_source(
    watch: Watch, pages: dict[str, str]
) -> None:
    watch.look(without(pages, *HOLE))
    home = dict.fromkeys(without(pages, *HOLE), pages["en/news-1.html"])
    assert watch.look(home) == AT_FAULT


def test_a_front_page_a_language_in_place_of_all_is_no_better(
    watch: Watch, pages: dict[str, str]
) -> None:
    watch.look(without(pages, *HOLE))
    homes = {name: pages[f"{name[:2]}/news-1.html"] for name in pages}
    assert watch.look(homes) == AT_FAULT


def test_a_source_that_was_never_believed_opens_nothing_but_that(
    watch: Watch, pages: dict[str, str]
) -> None:
    watch.expect(pages_min=100)
    assert watch.look(without(pages, *HOLE)) == AT_FAULT
    assert watch.open() == {("open", BOUNDS, "site", "")}


def test_a_language_in_which_nothing_was_read_is_the_fault_of_the_source(
    watch: Watch, pages: dict[str, str]
) -> None:
    watch.expect(languages=("ar", "en", "fr"))
    no_arabic = {name: page for name, page in pages.items() if "ar/" not in name}
    assert watch.look(no_arabic) == AT_FAULT


def test_a_broken_look_resolves_nothing_and_a_good_one_changes_nothing_else(
    watch: Watch, pages: dict[str, str]
) -> None:
    watch.look(without(pages, *HOLE))
    watch.look({"picture.png": "x"})
    assert watch.open() == OPEN | {("open", BOUNDS, "site", "")}
    restored = watch.look(without(pages, *HOLE))
    assert restored == [resolved(BOUNDS, "site", "")]
    assert watch.open() == OPEN


def test_what_was_mended_while_the_look_was_broken_is_seen_afterwards(
    watch: Watch, pages: dict[str, str]
) -> None:
    watch.look(without(pages, *HOLE))
    watch.look({"picture.png": "x"})
    mended = watch.look(pages)
    assert {what for what, *_ in mended} == {"resolved"}
    assert watch.open() == set()


def test_the_whole_story(watch: Watch, pages: dict[str, str]) -> None:
    planted, broken = without(pages, *HOLE), dict(list(pages.items())[:4])
    for site in (planted, planted, pages, broken, pages, planted, pages):
        watch.look(site)
    told = [what for what, check, *_ in events() if check == MISSING]
    assert told == [
        *("opened", "opened", "resolved", "resolved"),
        *("regressed", "regressed", "resolved", "resolved"),
    ]
    told = [what for what, check, *_ in events() if check == BOUNDS]
    assert told == ["opened", "resolved"]
