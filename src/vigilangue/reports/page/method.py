"""How the audit measured: its checks with their outcomes, and what the regime owes."""

from __future__ import annotations

from vigilangue.core import Line, Outcome, Summary

from .. import shown
from ..maker import version
from ..presentation import Presentation
from ..words import Words
from .markup import Markup, element
from .pieces import english, section, table, tongue


def method(summary: Summary, words: Words, how: Presentation) -> Markup:
    """Return the section on method."""
    said = (element("p", words(f"method_{number}")) for number in (1, 2, 3))
    owed = _regime(summary.regime.lines, words) if summary.regime.lines else ""
    return section("method", words("method"), *said, _checks(summary, words, how), owed)


def footer(words: Words) -> Markup:
    """Return the last line of the page."""
    return element("footer", element("p", words("made_by", version=version())))


def _checks(summary: Summary, words: Words, how: Presentation) -> Markup:
    rows = (
        element(
            "tr",
            element(
                "th", element("code", slug), _status(slug, words, how), scope="row"
            ),
            *(
                element("td", f"{counts.get(outcome, 0):,}", class_="number")
                for outcome in Outcome
            ),
        )
        for slug, counts in sorted(summary.outcomes.items())
    )
    head = (words("check"), *(words(f"outcome_{outcome}") for outcome in Outcome))
    return table(head, rows, words("check"), class_="plain")


def _status(slug: str, words: Words, how: Presentation) -> str:
    return f" ({words('trial_mark')})" if how.in_trial(slug) else ""


def _regime(lines: tuple[Line, ...], words: Words) -> Markup:
    head = ("basis", "force", "kind", "languages", "binds", "checked")
    rows = (_line(line, words) for line in lines)
    caption = words("regime_lines")
    return table((words(key) for key in head), rows, caption, class_="plain")


def _line(line: Line, words: Words) -> Markup:
    read = line.checked.isoformat() if line.checked else "–"
    paraphrase = element("p", english(line.paraphrase, words), class_="hint")
    return element(
        "tr",
        element(
            "th",
            element("bdi", shown.text(line.basis)),
            paraphrase if line.paraphrase else "",
            scope="row",
        ),
        element("td", words(f"force_{line.force}")),
        element("td", words(f"kind_{line.kind}")),
        element("td", *(tongue(tag, words) for tag in line.languages), class_="tags"),
        element("td", element("bdi", shown.text(line.binds))),
        element("td", words("unverified") if line.unverified else read),
    )
