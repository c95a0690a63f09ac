"""Reads the manual of a check out of its docstring."""

from __future__ import annotations

from dataclasses import dataclass

from vigilangue.core import Check


@dataclass(frozen=True, slots=True, kw_only=True)
class Manual:
    """What a check says of itself, lines joined; a section that it lacks is empty.

    Names stand between `backticks`.
    """

    summary: str
    requires: str = ""
    why: str = ""
    assumes: str = ""
    remedy: str = ""


_SECTIONS = {
    "Requires": "requires",
    "Why it matters": "why",
    "Assumes": "assumes",
    "Remedy": "remedy",
}


def manual(check: Check) -> Manual:
    """Return the manual of a check; headings it does not know are left out."""
    found: dict[str, list[str]] = {"summary": []}
    section: str | None = "summary"
    for line in check.doc.splitlines():
        if line in _SECTIONS:
            section = _SECTIONS[line]
        elif line and not line[0].isspace() and section != "summary":
            section = None
        elif section:
            found.setdefault(section, []).append(line.strip())
    return Manual(**{name: _joined(lines) for name, lines in found.items()})


def _joined(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split()).replace("``", "`")
