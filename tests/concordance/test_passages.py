"""Two versions of a passage: what is a difference, and what the language explains."""

from __future__ import annotations

import pytest

from vigilangue.concordance import Difference, Passage, compare, compare_passages


def told(english: str, language: str, text: str) -> list[str]:
    one = Passage(language="en", text=english)
    other = Passage(language=language, text=text)
    return [found.difference.value for found in compare(one, other)]


@pytest.mark.parametrize(
    ("english", "language", "text"),
    [
        ("It planted 12,500 trees.", "fr", "Elle a planté 12 500 arbres."),
        ("It planted 12,500 trees.", "es", "Plantó 12.500 árboles."),
        ("It planted 12,500 trees.", "ar", "وغرست ٥٠٠ ١٢ شجرة."),
        ("It spent $2.4 billion.", "es", "Gastó 2.400 millones de dólares."),
        ("It spent $870 million.", "zh", "支出8.7亿美元。"),
        ("It spent $53.4 million.", "zh", "支出5 340万美元。"),
        ("Some 4.5 per cent of them left.", "ru", "Около 4,5 процента из них ушли."),
        ("The twenty-one judges met.", "fr", "Les 21 juges se sont réunis."),
        ("Seventy-five judges met.", "fr", "Soixante-quinze juges se sont réunis."),
        ("At its forty-eighth session", "ar", "في دورتها الثامنة والأربعين"),
        ("At its seventieth session", "zh", "在第七十届会议上"),
        ("In the 1990s", "fr", "Dans les années 90"),
        ("On 3 May 2016 it met.", "ar", "واجتمعت في 3 أيار/مايو 2016."),
        ("On 3 May 2016 it met.", "zh", "2016年5月3日开会。"),
        ("It opens at 3.30 p.m.", "es", "Se abre a las 15.30 horas."),
        ("See section 2.26.", "ar", "انظر الفرع 2-26."),
        ("Both rivers rose.", "fr", "Les deux fleuves ont monté."),
        ("An area of 40 km²", "fr", "Une superficie de 40 km²"),
    ],
)
def test_what_the_language_explains_is_no_difference(
    english: str, language: str, text: str
) -> None:
    assert told(english, language, text) == []


@pytest.mark.parametrize(
    ("english", "language", "text", "check"),
    [
        ("It held 56 meetings.", "fr", "Il a tenu 65 réunions.", "number"),
        ("It planted 12,500 trees.", "fr", "Elle a planté 12 400 arbres.", "number"),
        ("Some 4.5 per cent left.", "ru", "Около 45 процентов ушли.", "number"),
        ("It spent $870 million.", "zh", "支出8.7万美元。", "number"),
        ("Only seven judges met.", "es", "Solo se reunieron cinco jueces.", "number"),
        ("On 3 May 2016 it met.", "zh", "2016年6月3日开会。", "date"),
        ("On 3 May 2016 it met.", "ru", "3 мая 2017 года оно собралось.", "date"),
        ("See resolution 41/112.", "fr", "Voir la résolution 41/121.", "citation"),
        ("See A/81/14.", "ar", "انظر A/81/41.", "citation"),
        ("It noted the report.³", "fr", "Il a pris note du rapport.⁴", "footnote"),
        (
            "Requests the Secretary-General to plant trees;",
            "fr",
            "Invite le Secrétaire général à planter des arbres ;",
            "force",
        ),
    ],
)
def test_what_differs_is_told_by_its_check(
    english: str, language: str, text: str, check: str
) -> None:
    assert told(english, language, text) == [f"{check}-mismatch"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Encourage le maire à planter des arbres ;"),
        ("es", "Alienta al alcalde a plantar árboles;"),
        ("ru", "побуждает мэра сажать деревья;"),
        ("ar", "تشجع رئيس البلدية على غرس الأشجار؛"),
    ],
)
def test_a_request_that_became_an_encouragement_differs(
    language: str, text: str
) -> None:
    asked, encouraged = "Requests the mayor to", "Encourages the mayor to"
    assert told(f"{asked} plant trees;", language, text) == ["force-mismatch"]
    assert told(f"{encouraged} plant trees;", language, text) == []


def test_a_chinese_request_that_may_be_an_invitation_differs_from_neither() -> None:
    assert told("Invites the Committee to plant trees;", "zh", "请委员会植树；") == []


ENGLISH = (
    "The river rises in the northern hills and crosses the whole of the valley. "
    "It reaches the sea after a long way through the plains and the old marshes."
)


def test_a_passage_left_in_the_language_of_the_reference_is_untranslated() -> None:
    assert told(ENGLISH, "fr", ENGLISH) == [Difference.UNTRANSLATED]


def test_a_passage_in_a_third_language_is_in_the_wrong_one() -> None:
    spanish = (
        "El río nace en las colinas del norte y cruza todo el valle. Llega al mar "
        "después de un largo camino por las llanuras y los viejos pantanos."
    )
    assert told(ENGLISH, "fr", spanish) == [Difference.WRONG_LANGUAGE]


def test_half_of_a_passage_is_truncated() -> None:
    french = "Le fleuve prend sa source dans les collines du nord et traverse toute la"
    assert told(ENGLISH, "fr", french) == [Difference.TRUNCATED]


def versions(**texts: str) -> list[Passage]:
    return [Passage(language=tag, text=text) for tag, text in texts.items()]


def test_the_one_version_of_many_that_differs_is_where_to_look() -> None:
    (found,) = compare_passages(
        versions(en="56 States", fr="56 États", es="65 Estados", ru="56 государств")
    )
    assert found.at_fault == ("es",)


def test_the_reference_is_where_to_look_when_all_others_differ_from_it() -> None:
    (found,) = compare_passages(
        versions(en="65 States", fr="56 États", es="56 Estados")
    )
    assert found.at_fault == ("en",)


def test_of_two_versions_neither_is_at_fault() -> None:
    (found,) = compare_passages(versions(en="56 States", fr="65 États"))
    assert found.at_fault == ()


def test_two_of_five_that_differ_are_where_to_look() -> None:
    (found,) = compare_passages(
        versions(
            en="65 States",
            fr="65 États",
            es="56 Estados",
            ru="56 государств",
            zh="56个国家",
        )
    )
    assert found.at_fault == ("en", "fr")


@pytest.mark.parametrize(
    ("english", "language", "text"),
    [
        ("It planted trees in 37 towns.", "fr", "Elle a planté des arbres."),
        ("It planted trees.", "zh", "在37个城镇植树。"),
    ],
)
def test_a_number_that_one_version_alone_states_is_told(
    english: str, language: str, text: str
) -> None:
    assert told(english, language, text) == ["number-mismatch"]


@pytest.mark.parametrize(
    ("english", "language", "text"),
    [
        ("In 2013 it rose, and again in 2013.", "fr", "En 2013, il a monté deux fois."),
        ("Some 50 per cent of them left.", "ru", "Около половины из них ушли."),
        ("About 40 judges met.", "fr", "Une quarantaine de juges se sont réunis."),
        ("It met at 12 o'clock.", "es", "Se reunió a mediodía."),
        ("All 4 judges met.", "zh", "全体法官开会。"),
    ],
)
def test_a_number_that_is_repeated_or_said_in_another_way_is_not_told(
    english: str, language: str, text: str
) -> None:
    assert told(english, language, text) == []


def test_a_sentence_that_is_left_out_is_a_part_that_is_lacking() -> None:
    whole = f"{ENGLISH} In spring it floods the fields, and the villages are cut off."
    french = (
        "Le fleuve prend sa source dans les collines du nord et traverse toute la "
        "vallée. Au printemps, il inonde les champs et isole les villages."
    )
    assert told(whole, "fr", french) == [Difference.TRUNCATED]
