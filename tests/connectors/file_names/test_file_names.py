"""The name of a file tells its language where it stands at the place for it."""

import pytest

from vigilangue.connectors import file_names


@pytest.mark.parametrize(
    ("url", "language"),
    [
        ("https://l.example/record/1/files/A_79_302-EN.pdf", "en"),
        ("https://l.example/record/1/files/A_79_302-ZH.pdf?download=1", "zh"),
        ("https://l.example/files/A_79_302_F.pdf", "fr"),
        ("https://l.example/files/A-79-302-r.docx", "ru"),
        ("https://d.example/access?s=A/79/302&l=ar&t=pdf", "ar"),
        ("https://d.example/fr/report.pdf", "fr"),
        ("https://d.example/es-es/report.pdf", "es"),
        ("https://d.example/report_french.pdf", "fr"),
    ],
)
def test_a_language_is_told_by_name_query_or_folder(url: str, language: str) -> None:
    assert file_names.language(url, ("A/79/302",)) == language


@pytest.mark.parametrize(
    "url",
    [
        "https://l.example/files/cover.jpg",
        "https://l.example/files/N2431502.pdf",
        "https://l.example/files/plan_F.pdf",  # the letter after no symbol of it
        "https://l.example/files/A_79_303_F.pdf",
        "https://l.example/pdf/final.pdf",
        "https://l.example/files/report-2024.pdf",
        "http://[",
        "",
    ],
)
def test_what_tells_no_language_is_not_guessed(url: str) -> None:
    assert file_names.language(url, ("A/79/302",)) is None
