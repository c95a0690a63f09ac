"""Only what decides, requests or urges can be breached."""

from dataclasses import replace

import pytest

from tests.reports.made_audit import ABOUT, OFFERED, made_check, made_line, verdict
from vigilangue.core import Force, Outcome, Regime
from vigilangue.reports.standing import Standing, ground
from vigilangue.reports.wording import grounds
from vigilangue.reports.words import words

BASIS = "CH/1 para. 4"
CHECK = made_check("missing-version")
FAILED = verdict(Outcome.FAILED, "missing-version", ABOUT, basis=(BASIS,))


def regime(force: Force, *, unverified: bool = False) -> Regime:
    line = replace(made_line(BASIS, force), unverified=unverified)
    return Regime(name="body", title="Charter", lines=(line,))


@pytest.mark.parametrize("force", Force)
def test_the_force_of_the_text_decides_the_word(force: Force) -> None:
    found = ground(FAILED, regime(force), CHECK)
    binding = force in (Force.DECIDES, Force.REQUESTS, Force.URGES)
    assert found.standing is (Standing.BREACH if binding else Standing.SHORTFALL)


def test_the_strongest_of_several_texts_decides() -> None:
    weak = made_line("CH/2", Force.WELCOMES)
    strong = regime(Force.REQUESTS)
    both = replace(strong, lines=(weak, *strong.lines))
    found = ground(replace(FAILED, basis=("CH/2", BASIS)), both, CHECK)
    assert (found.standing, found.force) == (Standing.BREACH, Force.REQUESTS)


def test_a_text_that_nobody_read_is_no_breach() -> None:
    found = ground(FAILED, regime(Force.DECIDES, unverified=True), CHECK)
    assert found.standing is Standing.UNVERIFIED
    assert "decides" not in grounds(found, words("en"))


def test_a_strong_text_that_nobody_read_lends_its_force_to_no_other() -> None:
    read = made_line("CH/2", Force.WELCOMES)
    unread = regime(Force.DECIDES, unverified=True)
    both = replace(unread, lines=(read, *unread.lines))
    found = ground(replace(FAILED, basis=("CH/2", BASIS)), both, CHECK)
    assert found.standing is Standing.SHORTFALL


def test_under_what_the_site_itself_offers_there_is_neither() -> None:
    found = ground(replace(FAILED, basis=()), OFFERED, CHECK)
    said = grounds(found, words("en"))
    assert found.standing is Standing.OFFERED
    assert "breach" not in said
    assert "shortfall" not in said


def test_a_standard_is_good_practice_and_no_obligation() -> None:
    standard = ("WCAG 2.2 SC 3.1.1",)
    check = replace(CHECK, basis=standard)
    found = ground(replace(FAILED, basis=standard), OFFERED, check)
    assert found.standing is Standing.PRACTICE


def test_a_check_with_a_text_of_its_own_is_worded_by_its_force() -> None:
    urging = replace(CHECK, basis=("X/1",), force=Force.URGES)
    found = ground(replace(FAILED, basis=("X/1",)), OFFERED, urging)
    assert found.standing is Standing.BREACH


def test_each_text_keeps_its_own_force() -> None:
    weak = made_line("CH/2", Force.WELCOMES)
    strong = regime(Force.REQUESTS)
    both = replace(strong, lines=(weak, *strong.lines))
    found = ground(replace(FAILED, basis=("CH/2", BASIS)), both, CHECK)
    assert grounds(found, words("en")) == (
        "CH/2 (welcomes); CH/1 para. 4 (requests) – a breach"
    )
