"""A text that names a language is known, whatever language it is written in."""

import pytest

from vigilangue.language.mentions import mentions


@pytest.mark.parametrize(
    "text",
    [
        "Rapport annuel (en anglais)",
        "Annual report [EN]",
        "Rapport (en)",
        "PDF, по-английски",
        "年度报告（英文）",
        "التقرير السنوي بالإنجليزية",
        "Only in ENGLISH",
        "Jahresbericht auf Englisch",
    ],
)
def test_english_is_named(text: str) -> None:
    assert mentions(text, "en")
    assert mentions(text, "en-GB")


@pytest.mark.parametrize(
    "text",
    [
        "Rapport annuel sur les sources en France",
        "Informe anual en línea",
        "Rapport (fr)",
        "Documents en français",
        "EU and UN offices",
        "",
        "年度报告",
    ],
)
def test_english_is_not_named(text: str) -> None:
    assert not mentions(text, "en")


def test_a_language_of_which_no_name_is_known_is_named_by_its_code() -> None:
    assert mentions("Report (xx) [TLH]", "tlh")
    assert not mentions("Report", "tlh")
