"""What is not planted is whole: each page in its language, as long as is due."""

from statistics import median

import pytest

from tests.sample.reading import language_of
from tests.sample.site import Built, one
from vigilangue.sample import LANGUAGES
from vigilangue.sample.content import Source, furniture, works

UN_ORDER = ["عربي", "中文", "English", "Français", "Русский", "Español"]
STRUCTURE = (
    "h1, h2, p, ul, ol, li, table, tr, th, td, blockquote, pre, address, a, cite"
)
# Letters for each letter of English, as good translations of general prose run.
USUAL = {"ar": 0.85, "zh": 0.36, "en": 1.0, "fr": 1.14, "ru": 1.05, "es": 1.12}
NAMES = [work.name for work in works()]
PATHS = [text.path for work in works() for text in work.texts.values()]


def test_there_are_twelve_works_in_six_languages(mended: Built) -> None:
    assert len(NAMES) == 12
    assert set(mended) == {"/", *PATHS}
    assert len(PATHS) == 72


def letters(text: str) -> int:
    return sum(map(str.isalpha, text))


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_written_in_the_language_that_it_declares(
    mended: Built, path: str
) -> None:
    page = mended[path]
    assert language_of(page.text) == page.lang == page.folder


@pytest.mark.parametrize("work", works(), ids=NAMES)
def test_all_versions_of_a_work_are_built_alike(mended: Built, work: Source) -> None:
    shapes = {
        tuple(node.tag for node in one(mended[text.path].tree, "main").css(STRUCTURE))
        for text in work.texts.values()
    }
    assert len(shapes) == 1


@pytest.mark.parametrize("work", works(), ids=NAMES)
def test_no_version_is_short_for_its_language(mended: Built, work: Source) -> None:
    english = letters(mended[work.texts["en"].path].text)
    for language, text in work.texts.items():
        ratio = letters(mended[text.path].text) / english / USUAL[language]
        assert 0.75 < ratio < 1.3, (language, ratio)


def test_most_pages_are_long_enough_for_a_cut_to_be_seen(mended: Built) -> None:
    english = (mended[work.texts["en"].path].text for work in works())
    assert 250 <= median(len(text.split()) for text in english) <= 500


def test_the_switcher_keeps_the_order_of_the_united_nations() -> None:
    assert [words.name for words in furniture().values()] == UN_ORDER


def test_in_the_mended_site_every_version_names_every_version(mended: Built) -> None:
    for work in works():
        versions = {language: text.path for language, text in work.texts.items()}
        for path in versions.values():
            assert mended[path].alternates == versions
            assert mended[path].switcher == versions


def test_every_link_leads_to_a_page(planted: Built, mended: Built) -> None:
    for site in (planted, mended):
        dead = {
            (page.path, target)
            for page in site.values()
            for target in page.links
            if target not in site
        }
        assert not dead


def test_addresses_of_one_work_do_not_all_follow_from_one_another() -> None:
    slugs = {
        work.name: {text.path.split("/", 2)[2] for text in work.texts.values()}
        for work in works()
    }
    translated = [name for name, found in slugs.items() if len(found) == len(LANGUAGES)]
    assert translated == ["about", "charter", "history"]
