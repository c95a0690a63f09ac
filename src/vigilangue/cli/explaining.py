"""Writes why subjects alert or not: as sentences, or as JSON."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, TextIO

from . import reader

if TYPE_CHECKING:
    from vigilangue.alerts import Explanation, Reason
    from vigilangue.app.watching import Explained
    from vigilangue.reports.words import Words

SCHEMA = "vigilangue.explain/1"


def write(found: Sequence[Explained], given: Namespace, out: TextIO) -> bool:
    """Write the explanations; tell whether any of them alerts."""
    chosen = [
        (each, [e for e in each.explanations if _wanted(e, given.check)])
        for each in found
    ]
    if given.format == "json":
        rows = [
            _row(each, explanation) for each, some in chosen for explanation in some
        ]
        whole = {"schema": SCHEMA, "explanations": rows}
        out.write(json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
    else:
        said = reader.said(given)
        for each, some in chosen:
            out.writelines(f"{line}\n" for line in _lines(each, some, said))
    return any(explanation.alerts for _, some in chosen for explanation in some)


def _wanted(explanation: Explanation, check: str | None) -> bool:
    return check is None or explanation.identity.check == check


def _lines(each: Explained, some: Sequence[Explanation], said: Words) -> Iterator[str]:
    from vigilangue.reports import shown

    subject = each.subject
    yield f"{shown.text(subject.title)} <{shown.address(subject.name)}>"
    yield f"{subject.organization_title} · {subject.source_title}"
    for explanation in some:
        tag = explanation.identity.language
        mark = "!" if explanation.alerts else "-"
        language = f" · {said.named(tag)}" if tag else ""
        yield f"{mark} {explanation.identity.check}{language}"
        for reason in explanation.reasons:
            yield f"    {shown.sentence(sentence(reason, said))}"
    yield ""


def sentence(reason: Reason, said: Words) -> str:
    """Return a reason in words."""
    because, _ = said.reason(reason.because)
    return said(
        f"why_{reason.why}",
        since=f"{reason.since:%Y-%m-%d %H:%M}" if reason.since else "-",
        until=reason.until,
        author=reason.author,
        because=because,
        n=reason.n,
        of=reason.of,
    )


def _row(each: Explained, explanation: Explanation) -> dict[str, Any]:
    return {
        "organization": each.subject.organization,
        "source": each.subject.source,
        "subject": each.subject.name,
        "check": explanation.identity.check,
        "language": explanation.identity.language,
        "alerts": explanation.alerts,
        "phase": str(explanation.standing.phase),
        "reasons": [
            {
                "why": str(reason.why),
                "since": reason.since.isoformat() if reason.since else None,
                "until": reason.until.isoformat() if reason.until else None,
                "author": reason.author or None,
                "because": reason.because or None,
                "n": reason.n,
                "of": reason.of,
            }
            for reason in explanation.reasons
        ],
    }
