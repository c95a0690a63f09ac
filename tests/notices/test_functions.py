"""Languages that the functions of a post themselves need."""

from __future__ import annotations

import pytest

from vigilangue import notices


@pytest.mark.parametrize(
    ("language", "title", "wanted"),
    [
        ("en", "Russian Verbatim Reporter, P-3", ["ru"]),
        ("en", "Translator (Arabic), P-3", ["ar"]),
        ("en", "Interpreter, P-4", [None]),
        ("en", "Budget Officer, P-3", []),
        ("es", "Traductor de español, P-3", ["es"]),
        ("fr", "Réviseur ou réviseuse de langue française (P-4)", ["fr"]),
        ("ru", "Письменный переводчик русского языка, С-3", ["ru"]),
        ("zh", "中文笔译员，P-3", ["zh"]),
        ("ar", "مترجم للغة العربية، ف-٣", ["ar"]),
    ],
)
def test_a_title_tells_the_language_of_its_functions(
    language: str, title: str, wanted: list[str | None]
) -> None:
    notice = notices.read_text(f"# {title}\n", language=language)
    assert [f.language for f in notice.functional] == wanted


def test_a_sentence_gives_the_functions_as_the_reason() -> None:
    text = "# Reporter\n\n## Languages\n\nThe functions of the post require Thai."
    assert [f.language for f in notices.read_text(text).functional] == ["th"]
