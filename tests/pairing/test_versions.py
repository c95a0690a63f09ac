"""Which language a page is offered as."""

from collections.abc import Sequence

from vigilangue.pairing import Marked
from vigilangue.pairing.versions import decide


def version(
    *,
    mark: str | None = None,
    read: str | None = None,
    declared: str | None = None,
    labels: Sequence[tuple[str, int]] = (),
) -> str | None:
    marked = Marked(mark, "body.example/about", "segment 0") if mark else None
    given = [(0, labels)] if labels else []
    return decide([marked], [read], [declared], given)[0]


def test_the_address_says_it_first() -> None:
    assert version(mark="fr", read="en", declared="en", labels=[("en", 9)]) == "fr"


def test_then_the_links_that_lead_there_say_it() -> None:
    assert version(read="en", declared="en", labels=[("fr", 3), ("es", 1)]) == "fr"


def test_of_labels_that_disagree_the_one_that_the_text_agrees_with_counts() -> None:
    assert version(read="es", labels=[("fr", 3), ("es", 1)]) == "es"


def test_then_the_text_says_it() -> None:
    assert version(read="fr", declared="en") == "fr"


def test_a_declaration_makes_the_text_more_precise() -> None:
    assert version(read="zh", declared="zh-Hant") == "zh-Hant"


def test_what_is_declared_comes_last() -> None:
    assert version(declared="fr") == "fr"
    assert version() is None


def test_two_names_of_a_language_are_one_version() -> None:
    versions = decide([None] * 4, ["zh-Hans", "zh-Hans", "zh", "en"], [None] * 4, [])
    assert versions == ["zh-Hans", "zh-Hans", "zh-Hans", "en"]


def test_two_names_that_addresses_tell_apart_are_two_versions() -> None:
    marks = [
        Marked(tag, "body.example/about", "segment 0") for tag in ("pt", "pt", "pt-BR")
    ]
    assert decide(marks, [None] * 3, [None] * 3, []) == ["pt", "pt", "pt-BR"]
