"""What is written in any form of a language comes back as the value it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from vigilangue.concordance.facts import Facts
from vigilangue.concordance.reading import facts

from .written import LANGUAGES, Written, passage


def wrong(language: str, count: int) -> list[str]:
    written = (passage(language, seed) for seed in range(count))
    return [
        f"{each.text!r}: {what}"
        for each in written
        for what in errors(each, facts(each.text, language))
    ]


def errors(written: Written, read: Facts) -> Iterator[str]:
    firm = [fact for fact in read.numbers if fact.firm]
    if written.number is not None:
        values = [sorted(map(str, fact.values)) for fact in firm]
        if len(firm) != 1 or written.number not in firm[0].values:
            yield f"{written.number} was read as {values}"
        return
    if written.day is not None:
        day, month, year = written.day
        months = [fact.value for fact in read.months if fact.firm]
        if months != [month]:
            yield f"month {month} was read as {months}"
        numbers = sorted(fact.value for fact in firm)
        if numbers != sorted([day, year]):
            yield f"{day} and {year} were read as {numbers}"
        return
    if list(read.symbols) != [written.symbol]:
        yield f"{written.symbol} was read as {list(read.symbols)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_dates_and_symbols_come_back_as_they_were(language: str) -> None:
    assert wrong(language, 200) == []


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_ten_thousand_of_them_come_back(language: str) -> None:
    assert wrong(language, 10_000) == []
