"""What a page says is shown as it reads, and never obeyed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigilangue.reports import shown


@pytest.mark.parametrize(
    ("url", "seen"),
    [
        (
            "https://b.example/ar/%D8%B9%D9%86-%D8%A7%D9%84%D9%87%D9%8A%D8%A6%D8%A9",
            "https://b.example/ar/عن-الهيئة",
        ),
        ("https://b.example/zh/%E5%85%B3%E4%BA%8E", "https://b.example/zh/关于"),
        ("https://b.example/e%CC%81te%cc%81", "https://b.example/été"),
        (
            "https://b.example/a%20b%2Fc%25?q=%3F",
            "https://b.example/a%20b%2Fc%25?q=%3F",
        ),
        ("https://b.example/%FF%FE", "https://b.example/%FF%FE"),
        ("https://b.example/%E2%80%AEgpj.exe", "https://b.example/%E2%80%AEgpj.exe"),
        ("https://b.example/a b", "https://b.example/a%20b"),
    ],
)
def test_an_address_is_shown_as_its_reader_would_write_it(url: str, seen: str) -> None:
    assert shown.address(url) == seen


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("\x1b[31mred\x9b2J", "�[31mred�2J"),
        ("a\u202eb\u2066c", "abc"),
        ("two\nlines\tand\u00a0more", "two lines and more"),
        ("می‌خواهم", "می‌خواهم"),
        ("plain", "plain"),
        ("\ud800", "�"),
    ],
)
def test_a_text_loses_what_a_screen_would_obey(raw: str, seen: str) -> None:
    assert shown.text(raw) == seen


@given(st.text() | st.text(alphabet=st.characters(categories=["Cc", "Cf", "Cs", "Zl"])))
def test_whatever_is_shown_can_be_printed(raw: str) -> None:
    for text in (shown.text(raw), shown.address(raw)):
        assert text.replace("\u200c", "").replace("\u200d", "").isprintable()
        text.encode("utf-8")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "javascript://b.example/%0aalert(1)",
        "https+x://b.example/",
        "data:text/html,x",
        "//b.example/",
        "/en/",
        "https://",
        "http://[",
        " https://b.example/",
        "",
        None,
    ],
)
def test_only_http_and_https_are_followed(url: str | None) -> None:
    assert shown.link(url) is None


def test_an_address_to_follow_is_kept_but_for_what_is_no_letter_of_one() -> None:
    url = 'https://b.example/%D8%B9?a=b&c#d"\x1b'
    assert shown.link(url) == "https://b.example/%D8%B9?a=b&c#d%22%1B"
