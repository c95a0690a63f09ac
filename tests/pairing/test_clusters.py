"""Sets of pages that are one work."""

from vigilangue.pairing import By, Clusters


def test_pages_that_are_joined_are_one_work() -> None:
    sets = Clusters(["en", "fr", "es", "en"])
    assert sets.join(0, 1, By.ADDRESS)
    assert sets.join(1, 2, By.HREFLANG)
    assert sets.groups() == [[0, 1, 2], [3]]
    assert sets.by(2) == By.ADDRESS | By.HREFLANG


def test_a_work_never_holds_two_versions_in_one_language() -> None:
    sets = Clusters(["en", "fr", "en", "fr"])
    sets.join(0, 1, By.ADDRESS)
    sets.join(2, 3, By.ADDRESS)
    assert sets.conflict(0, 3)
    assert not sets.join(0, 3, By.HREFLANG)
    assert sets.groups() == [[0, 1], [2, 3]]
    assert sets.by(0) == By.ADDRESS


def test_a_page_whose_version_cannot_be_told_joins_any_work() -> None:
    sets = Clusters(["en", None, None])
    assert sets.join(0, 1, By.HREFLANG)
    assert sets.join(0, 2, By.HREFLANG)


def test_a_second_witness_is_noted() -> None:
    sets = Clusters(["en", "fr"])
    sets.join(0, 1, By.ADDRESS)
    assert sets.join(1, 0, By.SWITCHER)
    assert sets.by(0).names() == ("path", "switcher")


def test_a_work_is_as_sure_as_the_least_sure_pair_by_content() -> None:
    sets = Clusters(["en", "fr", "es", "ar"])
    assert sets.share(0) == 1
    sets.join(0, 1, By.CONTENT, 0.9)
    sets.join(2, 3, By.CONTENT, 0.95)
    assert (sets.share(1), sets.share(2)) == (0.9, 0.95)
    sets.join(3, 0, By.HREFLANG)
    assert {sets.share(page) for page in range(4)} == {0.9}


def test_a_pair_that_is_refused_makes_nothing_less_sure() -> None:
    sets = Clusters(["en", "en"])
    sets.join(0, 1, By.CONTENT, 0.8)
    assert sets.share(0) == sets.share(1) == 1
