"""Invented sites: their pages, the mirrors and WARC files of them, and audits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from io import BytesIO
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.app.texts import paragraphs, title
from vigilangue.app import AuditOptions, audit
from vigilangue.core import (
    Expression,
    LanguageLink,
    Measure,
    Outcome,
    Summary,
    Target,
    Unseen,
    Verdict,
    Work,
)

HOST = "rivers.example"


def page(
    language: str,
    work: int,
    *,
    many: int = 6,
    lang: str | None = None,
    alternates: Mapping[str, str] | None = None,
    switcher: Mapping[str, str] | None = None,
    blocks: Iterable[str] | None = None,
    links: Iterable[str] = (),
) -> str:
    """Return a page: ``many`` paragraphs of a work, and what it declares.

    ``alternates`` and ``switcher`` map labels to addresses; ``blocks`` take the place
    of the paragraphs, ``links`` go into its navigation.
    """
    head = "".join(
        f'<link rel="alternate" hreflang="{label}" href="{escape(href)}">'
        for label, href in (alternates or {}).items()
    )
    switch = "".join(
        f'<a href="{escape(href)}">{label}</a> '
        for label, href in (switcher or {}).items()
    )
    way = "".join(f'<a href="{href}">No. {len(href)}</a> ' for href in links)
    text = "".join(f"<p>{b}</p>" for b in blocks or paragraphs(language, work, many))
    heading = title(language, work)
    direction = ' dir="rtl"' if language == "ar" else ""
    return (
        f'<!doctype html><html lang="{lang or language}"{direction}><head>'
        f'<meta charset="utf-8"><title>{heading}</title>{head}</head>'
        f"<body><nav>{way}{switch}</nav><main><h1>{heading}</h1>{text}</main></body></html>"
    )


Pages = dict[str, str]


def site(languages: Sequence[str], works: Iterable[int] = range(1, 9)) -> Pages:
    """Return works that are all there in all languages, at ``/fr/news-3.html``."""
    return {path(tag, n): page(tag, n) for n in works for tag in languages}


def path(language: str, work: int) -> str:
    return f"{language}/news-{work}.html"


def linked(languages: Sequence[str], work: int) -> dict[str, str]:
    """Return what the versions of a work declare of each other."""
    return {tag: f"/{path(tag, work)}" for tag in languages}


def mirror(folder: Path, pages: Mapping[str, str | bytes], host: str = HOST) -> Path:
    """Write pages into a folder that stands for a host."""
    for name, content in pages.items():
        file = folder / host / name
        file.parent.mkdir(parents=True, exist_ok=True)
        raw = content if isinstance(content, bytes) else content.encode()
        file.write_bytes(raw)
    return folder / host


@dataclass(frozen=True, slots=True)
class Answered:
    """What a server answered to one request."""

    url: str
    body: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


def warc(
    file: Path, answers: Iterable[Answered], timed_out: Iterable[str] = ()
) -> Path:
    """Write answers, and addresses that never answered, as our crawl writes them."""
    with file.open("wb") as out:
        writer = WARCWriter(out, gzip=file.suffix == ".gz")
        for a in answers:
            headers = {"Content-Type": "text/html; charset=utf-8"} | a.headers
            writer.write_record(
                writer.create_warc_record(
                    a.url,
                    "response",
                    payload=BytesIO(a.body.encode()),
                    http_headers=StatusAndHeaders(
                        f"{a.status} Said", list(headers.items()), protocol="HTTP/1.1"
                    ),
                )
            )
        for url in timed_out:
            said = BytesIO(b"vigilangue-unseen: timed out\r\n")
            writer.write_record(
                writer.create_warc_record(
                    url,
                    "metadata",
                    payload=said,
                    warc_content_type="application/warc-fields",
                )
            )
    return file


def served(pages: Mapping[str, str], host: str = HOST) -> list[Answered]:
    """Return pages as a server answers them, all with status 200."""
    return [Answered(f"https://{host}/{name}", body) for name, body in pages.items()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An audit's whole answer, after it is over."""

    summary: Summary
    works: tuple[Work, ...]
    verdicts: tuple[Verdict, ...]
    measures: tuple[Measure, ...]
    unseen: tuple[Unseen, ...]

    def work(self, name: str) -> Work:
        """The one work that has a page whose address ends so."""
        (found,) = [
            w for w in self.works if any(e.url.endswith(name) for e in w.expressions)
        ]
        return found

    def page(self, name: str) -> Expression:
        """The one page whose address ends so."""
        (found,) = [e for e in self.work(name).expressions if e.url.endswith(name)]
        return found

    def link(self, name: str, label: str) -> LanguageLink:
        """The one alternate that a page gives a label."""
        (found,) = [a for a in self.page(name).alternates if a.label == label]
        return found

    def missing(self, name: str) -> dict[str, Outcome]:
        """What is said of the languages of the work of a page."""
        number = self.work(name).id
        return {
            v.language or "": v.outcome
            for v in self.verdicts
            if v.check == "missing-language" and v.work == number
        }

    def failed(self, check: str) -> list[Verdict]:
        """The failures of one check."""
        return [
            v for v in self.verdicts if v.check == check and v.outcome is Outcome.FAILED
        ]

    def shared(self) -> set[frozenset[str]]:
        """Which addresses are one work."""
        return {frozenset(e.url for e in w.expressions) for w in self.works}


def audited(*targets: Path, workers: int = 1, **options: object) -> Told:
    """Audit targets, and return the answer as a whole."""
    chosen = AuditOptions(workers=workers, offline=True, **options)  # type: ignore[arg-type]
    with audit(
        [str(t) for t in targets], options=chosen, progress=lambda _: None
    ) as answer:
        return Told(
            summary=answer.summary,
            works=tuple(answer.works()),
            verdicts=tuple(answer.verdicts()),
            measures=answer.measures(),
            unseen=tuple(answer.unseen()),
        )


__all__ = [
    "HOST",
    "Answered",
    "Pages",
    "Target",
    "Told",
    "audited",
    "linked",
    "mirror",
    "page",
    "path",
    "served",
    "site",
    "warc",
]
