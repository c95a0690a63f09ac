"""Reads answers against the questions of a grid, and says what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vigilangue.core import InputError
from vigilangue.core.observation import Answer, Grid, Question, Sort

LONGEST = 2000  # characters of an answer


def fields(grid: Grid) -> Iterator[tuple[str, Question, str]]:
    """Yield the name of each field of a grid, its question and its language."""
    for question in grid.questions:
        if question.sort is Sort.LANGUAGES:
            for language in grid.languages:
                yield f"{question.name.slug}:{language}", question, language
        else:
            yield question.name.slug, question, ""


def answers(grid: Grid, given: Mapping[str, str]) -> tuple[Answer, ...]:
    """Return what was answered, by the names of `fields`.

    Raises InputError, which names the field, for an answer that is lacking or none of
    the choices.
    """
    return tuple(_answers(grid, given))


def _answers(grid: Grid, given: Mapping[str, str]) -> Iterator[Answer]:
    for name, question, language in fields(grid):
        value = " ".join(given.get(name, "").split())
        if not value:
            if question.required:
                raise InputError(f"{name}: must be answered")
            continue
        if len(value) > LONGEST:
            raise InputError(f"{name}: over {LONGEST} characters")
        choices = [choice.slug for choice in question.choices]
        if choices and value not in choices:
            raise InputError(f"{name}: {value!r} is none of {', '.join(choices)}")
        if question.sort is Sort.NUMBER and not value.isdecimal():
            raise InputError(f"{name}: {value!r} is no number")
        yield Answer(question=question.name.slug, value=value, language=language)
