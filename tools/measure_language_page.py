"""Writes what was measured: the tables of docs/language.md, and a plot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"
BEGIN, END = "<!-- measured -->\n", "<!-- end of what was measured -->\n"
COLOURS = ("#0b5394", "#b45f06", "#38761d")
WIDE, HIGH, LEFT, TOP = 640, 300, 50, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Shares of right and wrong answers at a length; the rest was not answered."""

    at: int
    right: float
    wrong: float
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """One reader at growing lengths."""

    title: str
    points: tuple[Point, ...]


Confusions = Mapping[str, Sequence[tuple[tuple[str, str], int]]]


def write(
    pages: Sequence[Curve],
    sites: Sequence[Curve],
    sure: Sequence[tuple[float, int, float]],
    confusions: Confusions,
) -> None:
    """Write both files."""
    (DOCS / "language.svg").write_text("\n".join(plot(pages)) + "\n", encoding="utf-8")
    page = DOCS / "language.md"
    before, _, rest = page.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    body = "\n".join(tables(pages, sites, sure, confusions))
    page.write_text(f"{before}{BEGIN}\n{body}\n\n{END}{after}", encoding="utf-8")


def tables(
    pages: Sequence[Curve],
    sites: Sequence[Curve],
    sure: Sequence[tuple[float, int, float]],
    confusions: Confusions,
) -> Iterator[str]:
    """Yield the lines of the tables."""
    yield "### Pages"
    yield ""
    yield "Right / wrong in hundredths; the rest was not answered."
    yield ""
    sizes = [p.at for p in pages[0].points]
    yield from head("characters", [str(s) for s in sizes])
    for curve in pages:
        yield row(curve.title, [shares(p) for p in curve.points])
    yield row("n", [str(p.n) for p in pages[0].points])
    yield ""
    yield "Confusions from 100 characters on (written, read, times): " + listed(
        confusions[pages[0].title]
    )
    yield ""
    yield "With pycld2 alone: " + listed(confusions[pages[1].title])
    yield ""
    yield "### Short texts, among the languages of a site"
    yield ""
    lengths = [f"≤ {p.at}" for p in sites[0].points]
    yield from head("letters", lengths)
    for curve in sites:
        site, _, reader = curve.title.partition("|")
        title = site if reader == "short" else f"&nbsp;&nbsp;{reader}"
        yield row(title, [shares(p) for p in curve.points])
    yield ""
    for curve in sites[::2]:
        site = curve.title.partition("|")[0]
        yield f"- {site}: " + listed(confusions[site])
    yield ""
    yield "### Confidence of a short text"
    yield ""
    yield from head("confidence from", [f"{low:.2f}" for low, _, _ in sure])
    yield row("answers", [str(n) for _, n, _ in sure])
    yield row("of them right", [f"{100 * x:.1f}" for _, _, x in sure])


def head(first: str, rest: Sequence[str]) -> Iterator[str]:
    """Yield the head of a table."""
    yield row(first, rest)
    yield "| --- |" + " ---: |" * len(rest)


def row(first: str, rest: Sequence[str]) -> str:
    """Return a row of a table."""
    return f"| {first} | " + " | ".join(rest) + " |"


def shares(point: Point) -> str:
    """Return ``97.1 / 0.4``, or a dash where there was nothing to read."""
    if not point.n:
        return "–"
    return f"{100 * point.right:.1f} / {100 * point.wrong:.1f}"


def listed(confused: Sequence[tuple[tuple[str, str], int]]) -> str:
    """Return the commonest confusions in a line."""
    return ", ".join(f"{a} as {b} {n}" for (a, b), n in confused) + "."


def plot(curves: Sequence[Curve]) -> Iterator[str]:
    """Yield an SVG of the right (line) and wrong (dashes) answers by length."""
    wide, high = WIDE + LEFT + 20, HIGH + TOP + 60
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" '
        'font-family="sans-serif" font-size="12" role="img">'
    )
    yield "<title>Share of pages read right and wrong, by length</title>"
    yield f'<rect width="{wide}" height="{high}" fill="#fff"/>'
    for tenth in range(0, 11, 2):
        y = TOP + HIGH * (1 - tenth / 10)
        yield f'<path d="M{LEFT} {y:.0f}h{WIDE}" stroke="#ddd"/>'
        place = f'x="{LEFT - 6}" y="{y + 4:.0f}" text-anchor="end"'
        yield f"<text {place}>{tenth * 10}</text>"
    sizes = [p.at for p in curves[0].points]
    step = WIDE / (len(sizes) - 1)
    for i, size in enumerate(sizes):
        x = LEFT + i * step
        place = f'x="{x:.0f}" y="{TOP + HIGH + 18}" text-anchor="middle"'
        yield f"<text {place}>{size}</text>"
    for curve, colour, at in zip(curves, COLOURS, (0, 1, 2), strict=False):
        for dashes, values in (
            ("", [p.right for p in curve.points]),
            (' stroke-dasharray="5 4"', [p.wrong for p in curve.points]),
        ):
            way = " ".join(
                f"{LEFT + i * step:.1f},{TOP + HIGH * (1 - v):.1f}"
                for i, v in enumerate(values)
            )
            yield (
                f'<polyline points="{way}" fill="none" stroke="{colour}" '
                f'stroke-width="2"{dashes}/>'
            )
        x, y = LEFT + at * 220, TOP + HIGH + 42
        yield f'<path d="M{x} {y - 4}h18" stroke="{colour}" stroke-width="2"/>'
        yield f'<text x="{x + 24}" y="{y}">{curve.title}</text>'
    yield "</svg>"
