"""What a notice asks for, as the cases of the tests write it."""

from __future__ import annotations

from vigilangue.core.notice import Notice, Requirement


def asked(notice: Notice) -> list[str]:
    """Return the requirements, sorted: ``en|fr required fluent``, ``open asset``."""
    return sorted(_written(requirement) for requirement in notice.requirements)


def _written(requirement: Requirement) -> str:
    who = "|".join(requirement.any_of)
    if requirement.open or requirement.local:
        who = "open" if requirement.open else "local"
    return " ".join(filter(None, (who, requirement.need.value, requirement.level)))
