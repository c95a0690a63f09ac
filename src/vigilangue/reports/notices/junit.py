"""JUnit XML for build servers: one test case a verdict, its check as the class."""

from __future__ import annotations

from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from vigilangue.core import Judged, Outcome, Regime, Unseen, Verdict

from .. import shown
from . import Rows


def write(rows: Rows, out: TextIO, regime: Regime) -> None:
    """Write one suite; a file that could not be read is an error."""
    cases: list[str] = []
    counts = dict.fromkeys(Outcome, 0)
    errors = 0
    for row in rows:
        if isinstance(row, Unseen):
            errors += 1
            cases.append(_error(row))
            continue
        for verdict in row.verdicts:
            counts[verdict.outcome] += 1
            cases.append(_case(verdict, row))
    skipped = counts[Outcome.INAPPLICABLE] + counts[Outcome.CANT_TELL]
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n<testsuite')
    out.write(_attribute("name", f"vigilangue notice {regime.name}"))
    out.write(_attribute("tests", str(len(cases))))
    out.write(_attribute("failures", str(counts[Outcome.FAILED])))
    out.write(_attribute("errors", str(errors)) + _attribute("skipped", str(skipped)))
    out.write(">\n" + "".join(cases) + "</testsuite>\n</testsuites>\n")


def _case(verdict: Verdict, judged: Judged) -> str:
    opening = "<testcase" + _attribute("classname", verdict.check)
    opening += _attribute("name", judged.vacancy.file)
    message = _attribute("message", verdict.because)
    match verdict.outcome:
        case Outcome.PASSED:
            return f"{opening}/>\n"
        case Outcome.FAILED:
            proof = " | ".join((*verdict.basis, verdict.evidence.quote))
            kind = _attribute("type", verdict.check)
            said = escape(shown.text(proof))
            return f"{opening}><failure{kind}{message}>{said}</failure></testcase>\n"
        case _:
            return f"{opening}><skipped{message}/></testcase>\n"


def _error(unseen: Unseen) -> str:
    name = _attribute("name", unseen.url)
    return f"<testcase{name}><error{_attribute('message', unseen.why)}/></testcase>\n"


def _attribute(name: str, value: str) -> str:
    return f" {name}={quoteattr(shown.text(value))}"
