"""Invented sites: addresses in one scheme or another, each with its language."""

from collections.abc import Iterable, Iterator

WORKS = ["about", "history", "staff", "meetings", "budget"]
WORKS += ["library", "rules", "seat", "jobs", "press"]


def site(
    patterns: dict[str, str], works: Iterable[str] = WORKS
) -> Iterator[tuple[str, str]]:
    """Yield (address, language) of every work in every language.

    ``patterns`` maps a language to an address in which ``*`` stands for the work.
    """
    for work in works:
        for language, pattern in patterns.items():
            yield pattern.replace("*", work), language
