"""The head of the page: what was audited, and the figures first."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from importlib.resources import files

from vigilangue.core import Audit, Measure

from .. import shown
from ..presentation import Presentation
from ..totals import totals
from ..wording import moment
from ..words import Words
from .markup import Markup, element, joined
from .pieces import address

STYLE, SCRIPT = (
    (files(__package__) / name).read_text("utf-8") for name in ("page.css", "page.js")
)


def document_head(audit: Audit, words: Words) -> Markup:
    """Return the ``head``: nothing is fetched, and nothing runs but what is here."""
    policy = (
        f"default-src 'none'; style-src {_hash(STYLE)}; script-src {_hash(SCRIPT)}; "
        "base-uri 'none'; form-action 'none'"
    )
    targets = shown.address(" ".join(audit.summary.targets))
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="viewport", content="width=device-width"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", f"{targets} – {words('report')}"),
        element("style", Markup(STYLE)),
    )


def masthead(
    audit: Audit, measures: Sequence[Measure], words: Words, how: Presentation
) -> Markup:
    """Return the title, the sentence that sums up, and the figures."""
    summary = audit.summary
    targets = (address(target) for target in summary.targets)
    cover = [m for m in measures if m.measure == "coverage"]
    n, of = sum(m.n for m in cover), sum(m.of for m in cover)
    said = words("headline", n=f"{n:,}", of=f"{of:,}") if of else words("headline_none")
    figures = (
        ("findings", f"{totals(summary, how).failed:,}"),
        ("works", f"{summary.works:,}"),
        ("pages", f"{summary.pages:,}"),
        ("languages", f"{len(summary.languages)}"),
        ("audited", moment(summary.date)),
    )
    return element(
        "header",
        element("p", words("kicker"), class_="kicker"),
        element("h1", *(joined(target, " ") for target in targets)),
        element("p", said, class_="headline"),
        element(
            "dl",
            *(
                element(
                    "div",
                    element("dt", words(key)),
                    element("dd", element("bdi", value)),
                )
                for key, value in figures
            ),
            class_="figures",
        ),
        element(
            "p",
            words("label", label=words("regime")),
            element("bdi", shown.text(summary.regime.title)),
            " (",
            element("code", summary.regime.name),
            ")",
            class_="regime",
        ),
    )


def contents(words: Words) -> Markup:
    """Return the links to the sections."""
    parts = (
        ("versions", "versions"),
        ("findings", "findings_title"),
        ("measures", "measures_title"),
        ("unseen", "unseen_title"),
        ("method", "method"),
    )
    items = (
        element("li", element("a", words(key), href=f"#{slug}")) for slug, key in parts
    )
    return element("nav", element("ul", *items), aria_label=words("contents"))


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
