"""JUnit XML for build servers: one test case a verdict, its check as the class."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from vigilangue.core import Audit, Outcome, Verdict

from .. import shown
from ..addresses import Addresses
from ..presentation import Presentation
from ..totals import totals


def write(audit: Audit, out: TextIO, how: Presentation) -> None:
    """Write one suite; what does not apply or cannot be told counts as skipped.

    So does what a check in trial found.
    """
    summary = audit.summary
    counts = totals(summary, how)
    skipped = counts.trial + counts.outcomes.total()
    skipped -= counts.outcomes[Outcome.PASSED]
    tests = counts.failed + counts.trial + counts.outcomes.total()
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n<testsuite')
    out.write(_attribute("name", f"vigilangue audit {' '.join(summary.targets)}"))
    out.write(_attribute("tests", str(tests)))
    out.write(_attribute("failures", str(counts.failed)))
    out.write(_attribute("errors", "0") + _attribute("skipped", str(skipped)))
    out.write(_attribute("time", f"{summary.seconds:.3f}"))
    out.write(_attribute("timestamp", summary.date) + ">\n")
    addresses = Addresses(audit, audit.verdicts())
    for verdict in audit.verdicts():
        trial = how.in_trial(verdict.check)
        out.write("".join(_case(verdict, addresses.of(verdict), trial)))
    for unseen in audit.unseen():
        said = escape(shown.text(f"not looked at: {unseen.url}: {unseen.why}"))
        out.write(f"<system-err>{said}</system-err>\n")
    out.write("</testsuite>\n</testsuites>\n")


def _case(verdict: Verdict, address: str, trial: bool) -> Iterator[str]:
    where = shown.address(address)
    name = f"{where} [{verdict.language}]" if verdict.language else where
    yield "<testcase" + _attribute("classname", verdict.check)
    yield _attribute("name", name)
    if verdict.outcome is Outcome.PASSED:
        yield "/>\n"
        return
    message = _attribute("message", verdict.because)
    if verdict.outcome is Outcome.FAILED and trial:
        said = _attribute("message", f"in trial: {verdict.because}")
        yield f"><skipped{said}/></testcase>\n"
    elif verdict.outcome is Outcome.FAILED:
        yield ">\n<failure" + _attribute("type", verdict.check) + message + ">"
        yield escape(shown.text(_proof(verdict))) + "</failure>\n</testcase>\n"
    elif verdict.outcome is Outcome.CANT_TELL:
        said = _attribute("message", f"cannot tell: {verdict.because}")
        yield f"><skipped{said}/></testcase>\n"
    else:
        yield f"><skipped{message}/></testcase>\n"


def _proof(verdict: Verdict) -> str:
    parts = (*verdict.basis, verdict.evidence.quote, verdict.evidence.capture)
    return " | ".join(part for part in parts if part)


def _attribute(name: str, value: str) -> str:
    return f" {name}={quoteattr(shown.text(value))}"
