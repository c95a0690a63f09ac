"""The findings in a terminal: each check with its rule, then what it found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from .. import shown
from ..findings import Finding, Group
from ..wording import grounds
from ..words import Words
from .marks import Indented, Unbroken, heading

QUOTED = 160  # characters of the evidence; the HTML and the JSON have all of it
NEAR = 24  # characters back to a space, where a quote is cut
BESIDE = 3  # languages that stand before an address; more have their own line
COLOURS = {"critical": "bold red", "major": "yellow", "minor": "cyan"}


def findings(groups: tuple[Group, ...], words: Words) -> Iterator[RenderableType]:
    """Yield the findings by check, gravest first; then those of checks in trial."""
    active = [group for group in groups if not group.trial]
    yield heading(words("findings_title"))
    if not active:
        yield Text(words("no_findings"), "green")
    yield from _apart(active, words)
    if trial := groups[len(active) :]:
        yield Text("")
        yield heading(words("trial_title"), words("trial_hint"))
        yield from _apart(trial, words)


def _apart(groups: Sequence[Group], words: Words) -> Iterator[RenderableType]:
    for number, group in enumerate(groups):
        if number:
            yield Text("")
        yield from _group(group, words)


def _group(group: Group, words: Words) -> Iterator[RenderableType]:
    title = Text.assemble((group.slug, "bold"), f"  {group.total:,}")
    if group.check:
        severity = group.check.severity
        title.append(f"  {words(f'severity_{severity}')}", COLOURS[severity])
    yield title
    rule = words.rule(group.check)[0] if group.check else None
    if rule:
        yield _said("requires", words, rule.requires or rule.summary)
    for ground in group.grounds:
        yield _said("basis", words, shown.text(grounds(ground, words)))
    if rule and rule.remedy:
        yield _said("remedy", words, rule.remedy)
    for finding in group.findings:
        yield from _finding(finding, words)
    if more := group.total - group.shown:
        yield Indented(Text(words("more_findings", n=f"{more:,}"), "dim"))


def _finding(finding: Finding, words: Words) -> Iterator[RenderableType]:
    named = " ".join(finding.languages) or "--"
    place = (shown.address(finding.address), "underline")
    if len(finding.languages) <= BESIDE:
        yield Unbroken(Text.assemble("  - ", (f"{named}  ", "bold"), place))
    else:
        yield Unbroken(Text.assemble("  - ", place))
        yield Indented(Text(named, "bold"), 4)
    because = words.reason(finding.verdict.because)[0]
    yield Indented(Text(shown.sentence(because)), 4)
    if quote := _short(shown.text(finding.verdict.evidence.quote)):
        yield Indented(Text(f"“{quote}”", "dim"), 4)


def _short(quote: str) -> str:
    """Cut a long quote, at a space where there is one near."""
    if len(quote) <= QUOTED:
        return quote
    space = quote.rfind(" ", QUOTED - NEAR, QUOTED)
    return f"{quote[: space if space > 0 else QUOTED].rstrip()} …"


def _said(key: str, words: Words, text: str) -> RenderableType:
    return Indented(Text.assemble((words("label", label=words(key)), "dim"), text))
