"""An instrument made by hand: every sort of provision, and words that mean harm."""

from datetime import date

from tests.reports.made_audit import HOSTILE
from vigilangue.core import (
    Citation,
    Due,
    Footnote,
    Instrument,
    Mandate,
    Masthead,
    Provision,
    Role,
)

MASTHEAD = Masthead(
    symbol="A/RES/79/402",
    title="International Office for Mountain Springs",
    body="General Assembly",
    session=79,
    adopted=date(2025, 9, 5),
    agenda_item="125 (j)",
    draft="A/79/L.121",
    meeting=95,
)
NOTES = (
    Footnote(
        number="1",
        text="A/79/302.",
        citations=(Citation(symbol="A/79/302", text="A/79/302", start=0),),
    ),
    Footnote(number="2", text="Marked nowhere."),
)


def provision(
    identity: str, role: Role, text: str, number: str | None = None, level: int = 1
) -> Provision:
    """Return a provision with an id, a text and a number."""
    return Provision(id=identity, role=role, number=number, level=level, text=text)


def provisions() -> tuple[Provision, ...]:
    """Return what stands in the instrument, in reading order."""
    return (
        provision("head1", Role.OTHER, "An odd line of the head"),
        Provision(
            id="pp1",
            role=Role.PREAMBULAR,
            number=None,
            level=1,
            text="Recalling its resolutions 77/331 of 25 August 2023 and 217 A (III),",
            verbs=("recall",),
            citations=(
                Citation(
                    symbol="A/RES/77/331",
                    text="77/331 of 25 August 2023",
                    start=26,
                    date=date(2023, 8, 25),
                ),
                Citation(symbol="A/RES/217(III) A", text="217 A (III)", start=55),
            ),
        ),
        provision("pp2", Role.PREAMBULAR, "Noting:"),
        provision("pp2.a", Role.PREAMBULAR, "the springs;", "(a)", 2),
        provision("pp2.b", Role.PREAMBULAR, "the wells;", "(b)", 2),
        provision("pp2.p1", Role.PREAMBULAR, "which run dry,"),
        provision("h1", Role.HEADING, "I"),
        provision("h2", Role.HEADING, "Water & rights"),
        provision("pp3", Role.PREAMBULAR, "Mindful of the springs,"),
        Provision(
            id="op1",
            role=Role.OPERATIVE,
            number="1",
            level=1,
            text="Takes note of the report of the Secretary-General;",
            verbs=("take note",),
            footnotes=("1",),
            marks=(24,),
        ),
        provision("op2", Role.OPERATIVE, "Decides:", "2"),
        provision("op2.a", Role.OPERATIVE, "that the Office:", "(a)", 2),
        provision("op2.a.i", Role.OPERATIVE, "keeps the register;", "(i)", 3),
        provision("op2.a.ii", Role.OPERATIVE, "publishes it; and", "(ii)", 3),
        provision("op2.b", Role.OPERATIVE, "that States help;", "(b)", 2),
        provision("op2.p1", Role.OPERATIVE, "as paragraph 1 says;"),
        Provision(
            id="op3",
            role=Role.OPERATIVE,
            number="3",
            level=1,
            text="Requests the Secretary-General to report to it at its eighty-first "
            "session on paragraph 34 of resolution 77/331.",
            verbs=("request",),
            citations=(
                Citation(
                    symbol="A/RES/77/331", text="77/331", start=105, paragraph="34"
                ),
            ),
            footnotes=("1", "9"),
            mandates=(
                Mandate(
                    act="request",
                    addressee="Secretary-General",
                    what="to report to it at its eighty-first session",
                    due=Due(text="at its eighty-first session", session=81),
                    quote="Requests the Secretary-General to report",
                ),
            ),
            doubts=("a note 9 is marked and not there",),
        ),
        provision("p1", Role.OTHER, f"Said by nobody: {HOSTILE}"),
        provision("annex1", Role.ANNEX, "Annex"),
        provision("annex1.h1", Role.HEADING, "Statute"),
        provision("annex1.pp1", Role.PREAMBULAR, "The parties,"),
        provision("annex1.h2", Role.HEADING, "Article 1"),
        provision("annex1.art1", Role.ARTICLE, "The Office protects springs."),
        provision("annex1.h3", Role.HEADING, "Article 2"),
        provision("annex1.art2.1", Role.ARTICLE, "Members are States.", "1", 2),
        provision("annex1.art2.2", Role.ARTICLE, "Each has a vote.", "2", 2),
    )


def instrument() -> Instrument:
    """Return the instrument."""
    return Instrument(
        masthead=MASTHEAD,
        language="en",
        provisions=provisions(),
        footnotes=NOTES,
        doubts=("a page could not be read",),
    )
