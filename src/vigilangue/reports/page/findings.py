"""The findings of the page, by check: rule, basis, remedy, then each with its proof."""

from __future__ import annotations

from collections.abc import Iterator

from .. import shown
from ..findings import Finding, Group
from ..wording import grounds
from ..words import Words
from .markup import Markup, element, joined
from .pieces import address, english, foreign, tongue

FINDINGS = 200  # shown for each check
BESIDE = 3  # languages that stand before an address; more have their own line


def findings(groups: tuple[Group, ...], words: Words) -> Iterator[Markup]:
    """Yield the section in pieces, one a check: it may be long.

    What checks in trial found comes in a section of its own.
    """
    active = [group for group in groups if not group.trial]
    yield Markup('<section id="findings" aria-labelledby="findings-title">')
    yield element("h2", words("findings_title"), id="findings-title")
    if active:
        yield _filter(groups, words)
    else:
        yield element("p", words("no_findings"))
    for group in active:
        yield from _group(group, words)
    yield Markup("</section>")
    if trial := groups[len(active) :]:
        yield Markup('<section id="trial" aria-labelledby="trial-title">')
        yield element("h2", words("trial_title"), id="trial-title")
        yield element("p", words("trial_hint"), class_="hint")
        for group in trial:
            yield from _group(group, words)
        yield Markup("</section>")


def anchors(groups: tuple[Group, ...]) -> dict[tuple[str, str | None], str]:
    """Return the id of the first finding shown that counts, by work and language."""
    found: dict[tuple[str, str | None], str] = {}
    for group in (group for group in groups if not group.trial):
        for number, finding in enumerate(group.findings, 1):
            for language in finding.languages:
                place = finding.verdict.work, language
                found.setdefault(place, f"{group.slug}-{number}")
    return found


def _group(group: Group, words: Words) -> Iterator[Markup]:
    severity = group.check.severity if group.check else None
    title = (
        element("h3", element("code", group.slug)),
        element("span", f"{group.total:,}", class_="total"),
        element("span", words(f"severity_{severity}"), class_=f"severity {severity}")
        if severity
        else "",
    )
    yield Markup('<details open class="check">')
    yield element("summary", *title)
    yield _rule(group, words)
    yield Markup('<ol class="findings">')
    for number, finding in enumerate(group.findings, 1):
        yield _finding(finding, f"{group.slug}-{number}", words)
    yield Markup("</ol>")
    if group.total > group.shown:
        said = words(
            "more_findings_limit",
            shown=f"{group.shown:,}",
            total=f"{group.total:,}",
        )
        yield element("p", said, class_="hint")
    yield Markup("</details>")


def _rule(group: Group, words: Words) -> Markup:
    rows: list[tuple[str, Markup]] = []
    rule, language = words.rule(group.check) if group.check else (None, "en")
    if rule:
        said = rule.requires or rule.summary
        rows.append(("requires", english(said, words, language)))
        rows.append(("why", english(rule.why, words, language)))
    for ground in group.grounds:
        rows.append(("basis", joined(shown.text(grounds(ground, words)))))
        for line in ground.lines:
            if line.paraphrase:
                rows.append(("paraphrase", english(line.paraphrase, words)))
    if rule:
        rows.append(("remedy", english(rule.remedy, words, language)))
    pairs = (
        element("div", element("dt", words(key)), element("dd", text))
        for key, text in rows
        if text
    )
    return element("dl", *pairs, class_="rule")


def _finding(finding: Finding, id_: str, words: Words) -> Markup:
    verdict, expression = finding.verdict, finding.expression
    capture = verdict.evidence.capture or (expression.capture if expression else "")
    quote = verdict.evidence.quote
    named = (joined(tongue(tag, words), " ") for tag in finding.languages)
    width = "many" if len(finding.languages) > BESIDE else None
    because, language = words.reason(verdict.because)
    reason = english(shown.sentence(because), words, language)
    return element(
        "li",
        element("p", *named, address(finding.address), class_=width),
        element("p", reason, class_="because"),
        element("blockquote", foreign(quote, _tongue(finding), "p")) if quote else "",
        element(
            "p",
            words("label", label=words("captured")),
            element("code", shown.text(capture), dir="ltr"),
            class_="capture",
        )
        if capture
        else "",
        id=id_,
        data_languages=" ".join(finding.languages),
        data_count=finding.count,
    )


def _tongue(finding: Finding) -> str | None:
    """The language of the quote: a foreign passage's own, else the page's."""
    quote, expression = finding.verdict.evidence.quote, finding.expression
    if expression is None or quote.lstrip().startswith("<"):
        return None
    for passage in expression.passages:
        if passage.text and (quote in passage.text or passage.text in quote):
            return passage.language
    return expression.language


def _filter(groups: tuple[Group, ...], words: Words) -> Markup:
    """A form that only the script shows: without it all findings are there."""
    found = {tag for group in groups for f in group.findings for tag in f.languages}
    options = (
        element("option", words.named(tag), value=tag)
        for tag in sorted(found, key=words.named)
    )
    return element(
        "form",
        element(
            "label",
            words("filter_language"),
            element(
                "select",
                element("option", words("filter_all"), value=""),
                *options,
                id="filter-language",
            ),
        ),
        element(
            "label",
            words("filter_text"),
            element("input", type="search", id="filter-text"),
        ),
        element("output", "", id="filter-shown", data_word=words("filter_shown")),
        id="filter",
        hidden=True,
        role="search",
        aria_label=words("filter"),
    )
