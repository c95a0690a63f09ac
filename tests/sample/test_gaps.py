"""Every gap that the ground truth lists stands in the site, and on no other page."""

from collections import Counter

import pytest

from tests.sample.reading import language_of
from tests.sample.site import Built
from vigilangue.checks import load
from vigilangue.core import Status
from vigilangue.sample import Gap, gaps
from vigilangue.sample.content import works

BY_CHECK = {gap.check: gap for gap in gaps()}
REMOVED = [gap for gap in gaps() if gap.check == "missing-language"]


def test_every_gap_is_one_that_an_active_check_finds() -> None:
    active = {s for s, check in load().items() if check.status is Status.ACTIVE}
    assert {gap.check for gap in gaps()} <= active
    assert len({gap.check for gap in gaps()}) == 10


def test_each_gap_is_on_a_page_of_its_own() -> None:
    assert max(Counter(gap.path for gap in gaps()).values()) == 1


@pytest.mark.parametrize("gap", REMOVED, ids=lambda gap: gap.path)
def test_a_missing_version_is_gone_with_every_link_to_it(
    planted: Built, mended: Built, gap: Gap
) -> None:
    assert gap.path in mended
    assert gap.path not in planted
    told = [p.path for p in planted.values() if gap.path in p.links]
    told += [p.path for p in planted.values() if gap.path in p.alternates.values()]
    assert not told


def test_the_untranslated_page_is_in_english_under_chinese_furniture(
    planted: Built,
) -> None:
    page = planted[BY_CHECK["untranslated-page"].path]
    assert page.lang == "zh"
    assert language_of(page.text) == "en"


def test_one_paragraph_of_the_spanish_page_is_in_english(
    planted: Built, mended: Built
) -> None:
    gap = BY_CHECK["mixed-language"]
    blocks = zip(planted[gap.path].blocks, mended[gap.path].blocks, strict=True)
    changed = [(now, whole) for now, whole in blocks if now != whole]
    assert [(language_of(a), language_of(b)) for a, b in changed] == [("en", "es")]


def test_the_russian_page_declares_english(planted: Built) -> None:
    page = planted[BY_CHECK["declared-language-mismatch"].path]
    assert (page.lang, language_of(page.text)) == ("en", "ru")


def test_two_labels_of_one_page_are_exchanged(planted: Built, mended: Built) -> None:
    gap = BY_CHECK["swapped-labels"]
    now, whole = planted[gap.path], mended[gap.path]
    one, other = gap.labels
    assert now.alternates[one] == whole.alternates[other]
    assert now.alternates[other] == whole.alternates[one]
    assert now.switcher == whole.switcher


def test_the_truncated_page_is_the_first_half_of_its_text(
    planted: Built, mended: Built
) -> None:
    path = BY_CHECK["truncated-version"].path
    now, whole = planted[path], mended[path]
    kept = now.blocks[:-1]  # the last tells the date
    assert kept == whole.blocks[: len(kept)]
    assert 0.4 < len(now.text) / len(whole.text) < 0.6


def test_the_broken_alternate_leads_nowhere_and_the_switcher_does_not(
    planted: Built,
) -> None:
    gap = BY_CHECK["broken-alternate"]
    page, label = planted[gap.path], gap.labels[0]
    assert page.alternates[label] not in planted
    assert page.switcher[label] in planted


def test_one_alternate_is_not_returned_and_only_that(planted: Built) -> None:
    gap = BY_CHECK["alternate-without-return"]
    one_way = [
        (page.path, label)
        for page in planted.values()
        for label, target in page.alternates.items()
        if target in planted and page.path not in planted[target].alternates.values()
    ]
    one_way = [(path, label) for path, label in one_way if path != "/"]
    assert one_way == [(gap.path, gap.labels[0])]


def test_one_entry_of_one_switcher_leads_to_the_front_page(
    planted: Built, mended: Built
) -> None:
    gap = BY_CHECK["switcher-leads-home"]
    changed = [
        (page.path, label, target)
        for page in planted.values()
        for label, target in page.switcher.items()
        if target != mended[page.path].switcher[label]
    ]
    assert changed == [(gap.path, gap.labels[0], gap.leads)]


def test_one_arabic_page_has_no_direction(planted: Built) -> None:
    arabic = (page for page in planted.values() if page.folder == "ar")
    without = [p.path for p in arabic if p.root.attributes.get("dir") != "rtl"]
    assert without == [BY_CHECK["missing-direction"].path]


def test_only_the_pages_that_a_gap_names_differ_in_text(
    planted: Built, mended: Built
) -> None:
    differing = {p for p in planted if planted[p].blocks != mended[p].blocks}
    checks = ("untranslated-page", "mixed-language", "truncated-version")
    assert differing == {BY_CHECK[check].path for check in checks}


def test_a_gap_names_the_address_of_its_work_in_its_language() -> None:
    addresses = {
        (work.name, language): text.path
        for work in works()
        for language, text in work.texts.items()
    }
    assert [addresses[gap.work, gap.language] for gap in gaps()] == [
        gap.path for gap in gaps()
    ]
