"""Which languages are owed: by a regime, by whoever asks, or by what a site offers."""

from pathlib import Path

import pytest

from tests.app.site import Pages, audited, mirror, page, path, site
from vigilangue.core import Outcome

SIX = {"ar", "zh", "en", "fr", "ru", "es"}


def owed(folder: Path, **options: object) -> set[str]:
    return set(audited(folder, complete=True, **options).summary.languages)


def test_what_a_site_offers_is_owed_where_nothing_else_is(tmp_path: Path) -> None:
    assert owed(mirror(tmp_path, site(("en", "fr", "ru")))) == {"en", "fr", "ru"}


def test_languages_offered_equally_come_in_alphabetical_order(tmp_path: Path) -> None:
    told = audited(mirror(tmp_path, site(("ru", "fr", "en", "de", "es", "nb"))))
    assert told.summary.languages == ("de", "en", "es", "fr", "nb", "ru")


def test_a_language_of_one_work_in_many_is_not_offered(tmp_path: Path) -> None:
    pages = site(("en", "fr"), range(1, 21)) | {path("ru", 1): page("ru", 1)}
    assert owed(mirror(tmp_path, pages)) == {"en", "fr"}


def test_a_language_of_a_fair_part_of_the_works_is_offered(tmp_path: Path) -> None:
    pages = site(("en", "fr"), range(1, 21)) | site(("ru",), range(1, 6))
    assert owed(mirror(tmp_path, pages)) == {"en", "fr", "ru"}


def test_a_site_in_one_language_owes_no_other(tmp_path: Path) -> None:
    told = audited(mirror(tmp_path, site(("es",))), complete=True)
    assert told.summary.languages == ("es",)
    assert not told.failed("missing-language")


def test_who_asks_for_languages_gets_these_and_no_others(tmp_path: Path) -> None:
    told = audited(
        mirror(tmp_path, site(("en", "fr"))), complete=True, languages=("fr", "de")
    )
    assert told.missing(path("en", 1)) == {
        "fr": Outcome.PASSED,
        "de": Outcome.FAILED,
    }


def test_who_asks_is_heard_before_the_regime(tmp_path: Path) -> None:
    folder = mirror(tmp_path, site(("en", "fr")))
    assert owed(folder, regime="un-web", languages=("fr",)) == {"fr"}


def test_a_regime_owes_its_languages_whatever_the_site_offers(tmp_path: Path) -> None:
    told = audited(mirror(tmp_path, site(("en", "fr"))), complete=True, regime="un-web")
    missing = {v.language for v in told.failed("missing-language")}
    assert set(told.summary.languages) == SIX
    assert missing == SIX - {"en", "fr"}
    assert all(v.basis for v in told.failed("missing-language"))


def test_the_six_languages_of_a_regime_are_told_apart(tmp_path: Path) -> None:
    told = audited(mirror(tmp_path, site(sorted(SIX))), complete=True, regime="un-web")
    assert told.summary.works == 8
    assert not told.failed("missing-language")
    assert Outcome.FAILED not in {v.outcome for v in told.verdicts}


@pytest.mark.parametrize(
    ("label", "asked"),
    [("nb", "no"), ("no", "nb"), ("zh", "zh-Hans"), ("zh-Hans", "zh"), ("fr", "fr-CA")],
)
def test_a_language_is_there_under_either_of_its_names(
    tmp_path: Path, label: str, asked: str
) -> None:
    written = {"no": "nb", "zh-Hans": "zh"}.get(label, label)
    pages: Pages = {
        path(tag, n): page(text, n, lang=tag)
        for n in range(1, 9)
        for tag, text in (("en", "en"), (label, written))
    }
    told = audited(mirror(tmp_path, pages), complete=True, languages=("en", asked))
    assert not told.failed("missing-language")
    assert {m.value for m in told.measures if m.measure == "coverage"} == {1.0}
    assert told.summary.works == 8


def test_no_two_names_of_one_language_are_owed(tmp_path: Path) -> None:
    pages = site(("en", "nb")) | {
        path("en", n): page(
            "en", n, alternates={"no": f"/{path('nb', n)}", "en": f"/{path('en', n)}"}
        )
        for n in range(1, 9)
    }
    assert len(owed(mirror(tmp_path, pages))) == 2
