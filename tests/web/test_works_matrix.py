"""The matrix on the screen: marks with words, and a way from each count."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from selectolax.lexbor import LexborHTMLParser

from tests.seeded import seeded  # noqa: F401
from tests.web.works_seed import (  # noqa: F401
    PATH,
    _kept_where_it_was_seeded,
    every,
    page,
    said,
)
from vigilangue.store import models

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeded")]
MARKS = {
    "there": "✓",
    "there, with findings": "!",
    "missing": "✗",
    "cannot tell": "?",
    "not owed": "·",
}


def total(shown: LexborHTMLParser) -> int:
    counted = said(shown, "p.legend").split(" work")[0]
    return int(counted) if counted else 0


def test_each_place_says_its_language_and_its_state_in_words(outsider: Client) -> None:
    shown = page(outsider, "works/")
    heads = [h.split(" ")[0] for h in every(shown, "thead tr:first-child .name")]
    states = set()
    unseen = page(outsider, "works/?state=unseen")
    for row in (*shown.css(".parity tbody tr"), *unseen.css(".parity tbody tr")):
        places = row.css("td.place")
        assert len(places) == len(heads) == 6
        for head, place in zip(heads, places, strict=True):
            language, _, state = said(place, ".heard").partition(": ")
            state = state.split(" (")[0]
            assert language == head
            assert said(place, ".mark") == MARKS[state]
            states.add(state)
    assert states == MARKS.keys() - {"not owed"}


def test_each_place_leads_to_its_version(outsider: Client) -> None:
    shown = page(outsider, "works/")
    for place in shown.css(".parity tbody tr:first-child td.place a"):
        path, _, anchor = (place.attributes["href"] or "").partition("#")
        work = page(outsider, path.removeprefix(f"/en/{PATH}"))
        assert work.css_first(f"#{anchor}") is not None


@pytest.mark.parametrize(
    "way", ["a.n", "a.missing", "a.faulty", "a.unseen"], ids=lambda way: way[2:]
)
def test_behind_each_total_stand_as_many_works(outsider: Client, way: str) -> None:
    shown = page(outsider, "works/")
    ways = shown.css(f".totals {way}")
    assert ways
    for found in ways:
        query = found.attributes["href"]
        words = said(found, "*").replace(",", "").split() or found.text().split()
        counted = next(int(w) for w in words if w.isdecimal())
        assert total(page(outsider, f"works/{query}")) == counted


def test_a_filter_keeps_the_source_that_was_chosen(outsider: Client) -> None:
    shown = page(outsider, "works/?source=field-offices&state=missing")
    hidden = shown.css_first("form.filters input[name=source]")
    assert hidden is not None
    assert hidden.attributes["value"] == "field-offices"
    for found in shown.css(".totals a"):
        assert "source=field-offices" in (found.attributes["href"] or "")
    addresses = every(shown, ".parity tbody .where")
    assert addresses
    assert not any("site.mountain" in address for address in addresses)


def test_the_filters_are_a_plain_form(outsider: Client) -> None:
    form = page(outsider, "works/").css_first("form.filters")
    assert form is not None
    assert form.attributes["method"] == "get"
    assert {f.attributes["name"] for f in form.css("select, input")} == {
        "state",
        "language",
        "check",
        "text",
        "sort",
    }
    assert form.css_first("button[type=submit]") is not None


def test_titles_are_in_the_language_of_the_reader(outsider: Client) -> None:
    titles = page(outsider, "works/?sort=fr", "fr").css(".parity tbody th a")
    tongues = [title.attributes["lang"] for title in titles]
    assert tongues.count("fr") > len(tongues) / 2


def test_a_text_that_is_nowhere_finds_nothing_and_says_so(outsider: Client) -> None:
    shown = page(outsider, "works/?text=zzzzzz")
    assert said(shown, ".empty h2") == "No work is like that"
    assert shown.css_first(".empty a") is not None


def test_where_nothing_is_missing_it_says_so(outsider: Client) -> None:
    models.Verdict.objects.filter(language="en", outcome="failed").delete()
    shown = page(outsider, "works/?state=missing&language=en")
    assert said(shown, ".empty h2") == "Nothing of the kind was found"


def test_before_the_first_look_it_names_the_commands(outsider: Client) -> None:
    models.Organization.objects.create(
        slug="new", title="New", regime="any", seen_by="everyone"
    )
    body = outsider.get("/en/o/new/works/").content.decode()
    assert "Nothing to show yet" in body
    assert "vigilangue collect new" in body


def test_a_look_that_is_not_believed_is_told(outsider: Client) -> None:
    look = models.Evaluation.objects.order_by("captured").last()
    assert look is not None
    look.sound = False
    look.save()
    notice = said(page(outsider, "works/"), ".notice.warn")
    assert look.source.title in notice
    assert "not believed" in notice


def test_an_unknown_organization_is_not_found(outsider: Client) -> None:
    assert outsider.get("/en/o/nobody/works/").status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        "page=0",
        "page=-3",
        "page=99999999999999999999",
        "page=x",
        "page=²",
        "state=nonsense&language=xx&check=no-such-check&sort=worst",
        "text=%00%25_%27",
        "source=../..",
    ],
)
def test_an_address_that_makes_no_sense_does_no_harm(
    outsider: Client, query: str
) -> None:
    assert outsider.get(f"/en/{PATH}works/?{query}").status_code == 200


def test_what_a_page_calls_itself_is_never_mark_up(outsider: Client) -> None:
    models.Expression.objects.update(title='<script>x</script>"\u202e')
    subject = models.Seen.objects.latest("pk").subject
    models.Subject.objects.filter(pk=subject.pk).update(name='https://x.test/"><i>')
    models.Subject.objects.update(title="<script>x")
    for path in ("works/?text=x.test", f"works/{subject.pk}/"):
        body = outsider.get(f"/en/{PATH}{path}").content.decode()
        assert "<script>x" not in body
        assert "x.test" in body
        assert '"><i>' not in body
        assert "\u202e" not in body


@pytest.mark.parametrize(
    "query", ["", "?state=clean&language=ar&sort=zh&text=a", "?sort=title"]
)
def test_the_matrix_asks_the_store_few_questions(
    outsider: Client,
    query: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(13):
        outsider.get(f"/en/{PATH}works/{query}")
