"""JUnit XML for build servers: a failed test case a difference, its check as class."""

from __future__ import annotations

from typing import TextIO
from xml.sax.saxutils import quoteattr

from vigilangue.concordance.comparison import Compared, Comparison

from .. import shown
from .setting import Setting


def write(comparison: Comparison, out: TextIO, _: Setting) -> None:
    """Write one suite; versions that do not differ are one case that passed.

    What a check in trial found counts as skipped.
    """
    count = len(comparison.verdicts)
    trial = sum(verdict.trial for verdict in comparison.verdicts)
    name = f"vigilangue compare {' '.join(comparison.languages)}"
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n<testsuite')
    out.write(_attribute("name", name) + _attribute("tests", str(max(count, 1))))
    out.write(_attribute("failures", str(count - trial)) + ' errors="0"')
    out.write(_attribute("skipped", str(trial)) + ">\n")
    for verdict in comparison.verdicts:
        out.write(_case(verdict))
    if not count:
        out.write(f"<testcase{_attribute('name', name)}/>\n")
    out.write("</testsuite>\n</testsuites>\n")


def _case(verdict: Compared) -> str:
    name = ", ".join(
        f"{tag} {'missing' if place is None else place}"
        for tag, place in verdict.places.items()
    )
    proof = "; ".join(
        f"{tag}: {' | '.join(said)}" for tag, said in verdict.evidence.items() if said
    )
    said = _attribute("message", f"{verdict.because} ({proof})")
    kind = _attribute("type", verdict.difference)
    failed = f"<skipped{said}/>" if verdict.trial else f"<failure{kind}{said}/>"
    return (
        f"<testcase{_attribute('classname', verdict.difference)}"
        f"{_attribute('name', name)}>\n"
        f"{failed}\n</testcase>\n"
    )


def _attribute(name: str, value: str) -> str:
    return f" {name}={quoteattr(shown.text(value))}"
