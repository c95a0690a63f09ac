"""An audit made by hand: every outcome, many scripts, and pages that mean harm."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from vigilangue.core import (
    Audit,
    Check,
    Evidence,
    Expression,
    Force,
    Kind,
    Line,
    Measure,
    Outcome,
    Passage,
    Regime,
    Severity,
    Status,
    Summary,
    Unseen,
    Verdict,
    Work,
)
from vigilangue.reports import Presentation

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
HASH = "sha256:" + "0123456789abcdef" * 4
ESCAPE = "\x1b]0;owned\x07\x1b[31m\x9b2J"
HOSTILE = f"<script>alert(1)</script> \"' & {ESCAPE}\u202egnp.exe\x00\ud800"
RULE = """A rule about {slug}.

Requires
    Every work keeps ``{slug}``,
    in each language.

Why it matters
    Readers are owed it.

Assumes
    Nothing.

Remedy
    Put {slug} right.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeAudit:
    """What an audit answers, held in memory."""

    summary: Summary
    made: tuple[Work, ...]
    judged: tuple[Verdict, ...]
    measured: tuple[Measure, ...] = ()
    missed: tuple[Unseen, ...] = ()

    def works(self) -> Iterator[Work]:
        yield from self.made

    def expressions(self) -> Iterator[tuple[str, Expression]]:
        for work in self.made:
            for expression in work.expressions:
                yield work.id, expression

    def verdicts(self, outcome: Outcome | None = None) -> Iterator[Verdict]:
        yield from (v for v in self.judged if outcome in (None, v.outcome))

    def measures(self) -> tuple[Measure, ...]:
        return self.measured

    def unseen(self) -> Iterator[Unseen]:
        yield from self.missed


def _judge(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    yield from ()


def made_check(
    slug: str, severity: Severity = Severity.MAJOR, basis: tuple[str, ...] = ()
) -> Check:
    return Check(
        slug=slug,
        severity=severity,
        since="0.1",
        basis=basis,
        force=Force.GUIDES,
        status=Status.ACTIVE,
        doc=RULE.format(slug=slug),
        judge=_judge,
    )


CHECKS: Mapping[str, Check] = {
    check.slug: check
    for check in (
        made_check("broken-link"),
        made_check("missing-version", Severity.CRITICAL),
        made_check("wrong-label", Severity.MINOR, ("WCAG 2.2 SC 3.1.1",)),
    )
}
HOW = Presentation(checks=CHECKS)


def made_line(basis: str, force: Force, kind: Kind = Kind.PAGE) -> Line:
    return Line(
        kind=kind, languages=LANGUAGES, basis=basis, force=force, binds="Secretariat"
    )


REGIME = Regime(
    name="body",
    title="Charter of the body",
    lines=(
        replace(
            made_line("CH/1 para. 4", Force.DECIDES),
            paraphrase="Pages are published in the six languages.",
            checked=date(2026, 3, 2),
        ),
        replace(made_line("CH/9", Force.URGES, Kind.DOCUMENT), unverified=True),
    ),
)
OFFERED = Regime(
    name="any", title="The languages that the site itself offers", offered=True
)


def page(url: str, version: str, **given: object) -> Expression:
    made = Expression(
        url=url,
        version=version,
        language=version,
        confidence=0.98765,
        declared=(version,),
        words=120,
        capture=HASH,
    )
    return replace(made, **given)  # type: ignore[arg-type]


ABOUT = Work(
    id="w1",
    expressions=(
        page("https://body.example/en/about", "en"),
        page(
            "https://body.example/ar/%D8%B9%D9%86-%D8%A7%D9%84%D9%87%D9%8A%D8%A6%D8%A9",
            "ar",
            direction="rtl",
            passages=(Passage(language="en", words=31, text="Left in English " * 12),),
        ),
        page("https://body.example/zh/%E5%85%B3%E4%BA%8E", "zh"),
    ),
    expected=("en", "ar", "zh", "fr", "ru"),
    unseen=frozenset({"ru"}),
    paired_by=("hreflang", "path"),
    confidence=0.98,
)
HOME = Work(
    id="w2",
    expressions=tuple(page(f"https://body.example/{t}/", t) for t in LANGUAGES),
    expected=LANGUAGES,
    paired_by=("path",),
    home=True,
)
TRAP = Work(
    id="w3",
    kind=Kind.DOCUMENT,
    expressions=(page(f"javascript:alert('{HOSTILE}')", "fr", language=None),),
    expected=("fr",),
)


def verdict(outcome: Outcome, check: str, work: Work, **given: object) -> Verdict:
    made = Verdict(outcome=outcome, because="said in full", check=check, work=work.id)
    return replace(made, **given)  # type: ignore[arg-type]


VERDICTS = (
    verdict(
        Outcome.FAILED,
        "missing-version",
        ABOUT,
        language="fr",
        because="no version found",
        basis=("CH/1 para. 4",),
        evidence=Evidence(capture=HASH, quote="About the body"),
    ),
    verdict(
        Outcome.CANT_TELL, "missing-version", ABOUT, language="ru", because="timed out"
    ),
    verdict(Outcome.PASSED, "missing-version", ABOUT, language="en"),
    verdict(
        Outcome.FAILED,
        "broken-link",
        ABOUT,
        language="ar",
        url=ABOUT.expressions[1].url,
        because="the link named fr leads nowhere",
        evidence=Evidence(
            capture=HASH, quote="الهيئة منظمة حكومية دولية، 世界语言组织"
        ),
    ),
    verdict(
        Outcome.FAILED,
        "wrong-label",
        TRAP,
        language="fr",
        url=TRAP.expressions[0].url,
        because=HOSTILE,
        basis=("WCAG 2.2 SC 3.1.1",),
        evidence=Evidence(capture=HASH, quote=f"=cmd|' /C calc'!A0 {HOSTILE}"),
    ),
    verdict(Outcome.INAPPLICABLE, "wrong-label", HOME, because="nothing labelled"),
    *(verdict(Outcome.PASSED, "missing-version", HOME, language=t) for t in LANGUAGES),
)
MEASURES = (
    Measure(measure="coverage", language="ar", n=2, of=2, value=1.0),
    Measure(measure="coverage", language="fr", n=1, of=2, value=0.5, low=0.1, high=0.9),
    Measure(measure="freshness", language="fr", n=4, of=6, value=12.0, unit="days"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What to make an audit of; the rest follows."""

    works: tuple[Work, ...] = (ABOUT, TRAP, HOME)
    verdicts: tuple[Verdict, ...] = VERDICTS
    measures: tuple[Measure, ...] = MEASURES
    unseen: tuple[Unseen, ...] = field(
        default=(Unseen(url="https://body.example/ru/о-нас\x1b[2J", why="timed out"),)
    )
    regime: Regime = REGIME
    languages: tuple[str, ...] = LANGUAGES

    def audit(self) -> Audit:
        outcomes: dict[str, dict[Outcome, int]] = {}
        for one in self.verdicts:
            counts = outcomes.setdefault(one.check, dict.fromkeys(Outcome, 0))
            counts[one.outcome] += 1
        return MadeAudit(
            summary=Summary(
                targets=("https://body.example/",),
                regime=self.regime,
                languages=self.languages,
                pages=sum(len(work.expressions) for work in self.works),
                works=len(self.works),
                date="2026-11-24",
                seconds=1.25,
                outcomes=outcomes,
            ),
            made=self.works,
            judged=self.verdicts,
            measured=self.measures,
            missed=self.unseen,
        )
