"""Writes one page a check from its docstring, its declaration and its cases."""

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.checks import cases
from vigilangue.checks import load
from vigilangue.core import Check

PAGES = Path(__file__).parent.parent / "docs" / "checks"
NOTICE = "<!-- Written by `make docs` from {module} and {cases}: edit those. -->"


def page(check: Check) -> str:
    """Return the page of a check, as Markdown."""
    name = check.slug.replace("-", "_")
    summary, _, manual = check.doc.partition("\n")
    lines = [
        NOTICE.format(
            module=f"src/vigilangue/checks/{name}.py", cases=f"tests/checks/{name}.toml"
        ),
        f"# {check.slug}",
        "",
        summary,
        "",
        *_declared(check),
        "",
        *_sections(manual),
        "",
        "## Examples",
        "",
        *(f"- **{_said(case.outcome)}**: {case.title}" for case in _cases(check)),
    ]
    return "\n".join(lines) + "\n"


def stale() -> Iterator[tuple[Path, str | None]]:
    """Yield each page that is not as it should be, with its text (None: no check)."""
    checks = load()
    for slug, check in checks.items():
        path, text = PAGES / f"{slug}.md", page(check)
        if not path.exists() or path.read_text("utf-8") != text:
            yield path, text
    for path in sorted(PAGES.glob("*.md")):
        if path.stem not in checks:
            yield path, None


def main() -> None:
    """Write what is stale, remove the pages of checks that are gone; print both."""
    PAGES.mkdir(parents=True, exist_ok=True)
    for path, text in list(stale()):
        if text is None:
            path.unlink()
        else:
            path.write_text(text, "utf-8")
        print("removed" if text is None else "written", path.name, file=sys.stderr)


def _declared(check: Check) -> Iterator[str]:
    basis = ", ".join(check.basis) or "that of the regime, where one obliges"
    yield f"- Severity: {check.severity}"
    yield f"- Status: {check.status}, since {check.since}"
    yield f"- Basis: {basis}"
    yield f"- Force: {check.force}" if check.basis else "- Force: that of its basis"


def _cases(check: Check) -> list[cases.Case]:
    return sorted(cases.read(check.slug), key=lambda case: _ORDER.index(case.outcome))


def _said(outcome: str) -> str:
    return outcome.replace("cant_tell", "cannot tell")


def _sections(manual: str) -> Iterator[str]:
    """Turn the indented sections of a docstring into headings and paragraphs."""
    for line in manual.strip().splitlines():
        yield f"## {line}\n" if line and not line.startswith(" ") else line.strip()


_ORDER = ("passed", "failed", "inapplicable", "cant_tell")


if __name__ == "__main__":
    main()
