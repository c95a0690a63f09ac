"""How late each language came, of the works that are dated in two at least."""

from datetime import date, timedelta

from vigilangue.core import Measure
from vigilangue.measures import Simultaneity

FIRST = date(2026, 10, 8)


def measured(*late: dict[str, int], sample: bool = False) -> dict[str, Measure]:
    counting = Simultaneity(("en", "fr"))
    for days in late:
        counting.add({tag: FIRST + timedelta(days=n) for tag, n in days.items()})
    return {f"{m.measure} {m.language}": m for m in counting.measures(sample)}


def test_a_version_of_the_next_day_came_with_the_first() -> None:
    found = measured({"en": 0, "fr": 1}, {"en": 0, "fr": 2})["simultaneity fr"]
    assert (found.n, found.of, found.value) == (1, 2, 0.5)


def test_the_distribution_is_given_in_days_with_its_n() -> None:
    found = measured(*({"en": 0, "fr": n} for n in range(10)))
    days = [found[f"{name}-days-late fr"] for name in ("median", "tenth", "most")]
    assert [m.value for m in days] == [4, 8, 9]
    assert {(m.n, m.of, m.unit) for m in days} == {(8, 10, "days")}
    assert found["most-days-late en"].value == 0


def test_one_dated_version_tells_nothing_of_the_others() -> None:
    found = measured({"en": 0}, {"fr": 0})
    assert found["simultaneity en"].of == 0
    assert found["median-days-late en"].value is None


def test_an_interval_belongs_to_a_sample() -> None:
    late = {"en": 0, "fr": 5}
    assert measured(late)["simultaneity en"].low is None
    low, high = 0.2065, 1.0
    found = measured(late, sample=True)["simultaneity en"]
    assert (found.low, found.high) == (low, high)
