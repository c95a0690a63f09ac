"""The small parts of a page: figures, marks, moments, texts of others."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from vigilangue.core import Outcome
from vigilangue.reports.marks import MARKS
from vigilangue.reports.picture import State
from vigilangue.reports.standing import Standing
from vigilangue.web import context, languages
from vigilangue.web.templatetags import parts, texts

WHEN = datetime(2026, 11, 3, 4, 5, 6, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with translation.override("en"):
        yield


def shown(template: str, **values: object) -> str:
    return Template(template).render(Context(values))


@pytest.mark.parametrize(
    ("code", "written"),
    [("en", "12,345"), ("fr", "12\u202f345"), ("ar", "12\u00a0345")],
)
def test_a_number_is_grouped_as_its_language_does(code: str, written: str) -> None:
    with translation.override(code):
        assert parts.number(12345) == written


def test_no_number_is_a_dash() -> None:
    assert parts.number(None) == parts.percent(None) == "–"


@pytest.mark.parametrize(
    ("share", "said"),
    [(0, "0 %"), (1, "100 %"), (0.801, "80 %"), (0.999, "99.9 %"), (0.001, "0.1 %")],
)
def test_nothing_and_all_are_said_only_if_exact(share: float, said: str) -> None:
    assert parts.percent(share).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("code", "said"),
    [("en", "3 of 1,200"), ("fr", "3 sur 1\u202f200"), ("ar", "3 من أصل 1\u00a0200")],
)
def test_a_figure_is_n_of_all_with_its_share(code: str, said: str) -> None:
    with translation.override(code):
        figure = parts.figure(3, 1200)
    assert said in figure
    assert 'class="bar"' in figure
    assert 'aria-hidden="true"' in figure


@pytest.mark.parametrize(
    ("n", "of", "width"), [(1, 2, "50.0"), (0, 0, "0.0"), (5, 2, "100.0")]
)
def test_a_bar_stays_within_itself(n: int, of: int, width: str) -> None:
    assert f'class="part" width="{width}"' in parts.bar(n, of)


@pytest.mark.parametrize("outcome", Outcome)
def test_an_outcome_has_a_mark_and_a_name(outcome: Outcome) -> None:
    said = parts.outcome(outcome)
    assert parts.OUTCOMES[outcome] in said
    assert texts.spoken()(f"outcome_{outcome}") in said


def test_no_two_outcomes_and_no_two_places_have_the_same_mark() -> None:
    assert len(set(parts.OUTCOMES.values())) == len(Outcome)
    assert len(set(MARKS.values())) == len(State)


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("code", ["en", "fr", "ar"])
def test_what_a_finding_is_called_is_said_and_explained(
    standing: Standing, code: str
) -> None:
    with translation.override(code):
        badge = parts.badge(standing)
        assert f'class="badge {standing}"' in badge
        assert texts.spoken()(f"standing_{standing}") in badge


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "3 November 2026, 04:05 UTC"),
        ("fr", "3 novembre 2026, 04:05 UTC"),
        ("ar", "3 نوفمبر 2026، 04:05 UTC"),
    ],
)
def test_a_moment_is_said_in_words_and_exactly(code: str, said: str) -> None:
    with translation.override(code):
        moment = parts.moment(WHEN)
    assert said in moment
    assert moment.count("2026-11-03T04:05:06Z") == 2, "for programs, and who hovers"


def test_a_day_in_french_is_abbreviated_as_french_does() -> None:
    with translation.override("fr"):
        assert ">3 nov. 2026<" in parts.day(WHEN)


def test_a_date_has_no_hour() -> None:
    assert parts.moment(date(2026, 1, 2)) == (
        '<time datetime="2026-01-02" title="2026-01-02">2 January 2026</time>'
    )
    assert parts.moment(None) == parts.day(None) == "–"


def test_an_address_is_followed_only_where_it_is_one() -> None:
    assert 'href="https://e.example/a"' in texts.address("https://e.example/a")
    for url in ("javascript:alert(1)", "data:text/html,x", "folder/page.html"):
        assert "href" not in texts.address(url)


def test_an_address_is_read_from_left_to_right_and_escaped() -> None:
    said = texts.address('https://e.example/"><script>')
    assert 'dir="ltr"' in said
    assert "<script>" not in said
    assert 'rel="noopener noreferrer"' in said


def test_a_text_of_others_keeps_its_language_and_loses_its_tricks() -> None:
    said = texts.foreign("<b>\u202eנכתב</b>", "he")
    assert said.startswith('<span lang="he" dir="rtl">')
    assert "<b>" not in said
    assert "\u202e" not in said
    assert texts.foreign("x") == '<span dir="auto">x</span>'


def test_a_language_is_its_tag_with_its_name() -> None:
    assert texts.tag_of("ru") == '<abbr class="tag" title="Russian">ru</abbr>'
    assert texts.tag_of("tlh") == '<bdi class="tag">tlh</bdi>', "without a name"
    assert texts.tag_of("") == texts.tongue(None) == "–"


def test_what_the_program_says_in_another_language_is_marked_so() -> None:
    assert texts.said("a `lang` here", "en") == 'a <code dir="ltr">lang</code> here'
    with translation.override("ar"):
        said = texts.said("<never> said", "en")
    assert said == '<span lang="en" dir="ltr">&lt;never&gt; said</span>'


def test_a_query_is_changed_in_one_place_and_kept_in_the_others() -> None:
    request = RequestFactory().get("/?state=open&page=3&q=a%26b")
    said = shown("{% with_query page=4 state=None %}", request=request)
    assert said == "?q=a%26b&amp;page=4"


def test_a_language_is_tagged_and_filed_as_each_standard_wants() -> None:
    assert context.tag("zh-hans") == "zh-Hans"
    assert languages.folder("zh-hans") == "zh_Hans"
    assert languages.folder("ar") == "ar"


def test_the_six_languages_stand_in_the_order_of_the_united_nations() -> None:
    order = [code for code, _ in languages.OFFICIAL]
    assert order == ["ar", "zh-hans", "en", "fr", "ru", "es"]
