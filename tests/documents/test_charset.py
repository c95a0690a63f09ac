"""Bytes become the characters that a browser would show."""

import codecs

import pytest

from vigilangue.documents import read
from vigilangue.documents.charset import REPLACEMENT, decode, labels

PAGE = "<html><head><meta charset={}></head><p>{}</p>"
SAMPLES = {
    "windows-1251": "Последнее обновление",
    "koi8-r": "Последнее обновление",
    "iso-8859-5": "Последнее обновление",
    "windows-1256": "آخر تحديث",
    "iso-8859-6": "تحديث",
    "gb2312": "最后更新",
    "gbk": "最后更新",
    "gb18030": "最后更新",
    "big5": "最後更新",
    "shift_jis": "最終更新",
    "euc-jp": "最終更新",
    "iso-2022-jp": "最終更新",
    "euc-kr": "최종 수정",
    "windows-1252": "Dernière mise à jour – œuvre €",
    "iso-8859-1": "Dernière mise à jour",
    "iso-8859-2": "Ostatnia aktualizacja żółć",
    "windows-1253": "Τελευταία ενημέρωση",
    "windows-1255": "עדכון אחרון",
    "windows-874": "หน้า",
    "utf-8": "Última actualización",
}


@pytest.mark.parametrize(("label", "words"), SAMPLES.items(), ids=SAMPLES)
def test_a_declared_charset_is_read(label: str, words: str) -> None:
    codec = labels()[label]
    page = read(PAGE.format(label, words).encode(codec))
    assert page.blocks[0].text == words
    assert page.charset == codec


@pytest.mark.parametrize("label", labels())
def test_every_label_of_the_standard_is_known(label: str) -> None:
    words, codec = decode(b"<p>a</p>  ", f"text/html; charset={label.upper()}")
    assert codec == labels()[label]
    if codec == REPLACEMENT:
        assert words == "\ufffd"
    elif codec.startswith("utf-16"):
        assert len(words) == 5
    else:
        assert words == "<p>a</p>  "


def test_the_standard_has_228_labels() -> None:
    assert len(labels()) == 228


@pytest.mark.parametrize(
    "label",
    ["utf-7", "unicode_escape", "idna", "punycode", "rot13", "hex", "cp037", "utf-32"],
)
def test_a_label_that_browsers_do_not_honour_is_not_honoured(label: str) -> None:
    body = "<meta charset=" + label + "><p>+ADw-b+AD4- é</p>"
    assert decode(body.encode()) == (body, "utf-8")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_told_by_its_byte_order_mark(codec: str) -> None:
    body = "\ufeff<html lang=ar><p>آخر تحديث</p>".encode(codec)
    page = read(body, "text/html; charset=utf-8")
    assert page.blocks[0].text == "آخر تحديث"
    assert page.lang == "ar"


def test_utf_16_without_a_mark_is_told_by_the_header() -> None:
    page = read("<p>آخر تحديث</p>".encode("utf-16-le"), "text/html; charset=utf-16")
    assert page.blocks[0].text == "آخر تحديث"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_by_its_xml_declaration(codec: str) -> None:
    page = read("<?xml version='1.0'?><html><p>тест</p></html>".encode(codec))
    assert page.blocks[0].text == "тест"


def test_a_meta_that_can_be_read_was_not_utf_16() -> None:
    assert read("<meta charset=utf-16><p>é</p>".encode()).blocks[0].text == "é"


def test_the_mark_comes_before_the_header_and_the_header_before_meta() -> None:
    body = "<meta charset=koi8-r><p>тест</p>"
    marked = codecs.BOM_UTF8 + body.encode()
    assert decode(marked, "text/html; charset=windows-1251")[1] == "utf-8"
    header = 'text/html; Charset="windows-1251"'
    assert decode(body.encode("cp1251"), header) == (body, "cp1251")
    assert decode(body.encode("koi8-r")) == (body, "koi8-r")


def test_an_unknown_label_in_the_header_leaves_it_to_meta() -> None:
    body = "<meta charset=windows-1251><p>тест</p>"
    assert decode(body.encode("cp1251"), "text/html; charset=nonsense")[0] == body


def test_a_wrong_label_spoils_the_words_and_not_the_reading() -> None:
    page = read("<p>Последнее</p>".encode("cp1251"), "text/html; charset=utf-8")
    assert "\ufffd" in page.blocks[0].text


def test_a_meta_in_a_comment_does_not_count() -> None:
    body = "<!-- <meta charset=koi8-r> --><meta charset=windows-1251><p>тест</p>"
    assert decode(body.encode("cp1251")) == (body, "cp1251")


def test_a_meta_far_down_counts_where_the_page_is_no_utf_8() -> None:
    body = f"<script>{' ' * 6000}</script><meta charset=windows-1251><p>тест</p>"
    assert decode(body.encode("cp1251")) == (body, "cp1251")
    assert decode(body.encode()) == (body, "utf-8")


def test_without_any_declaration_it_is_utf_8_if_it_can_be() -> None:
    assert decode("é".encode()) == ("é", "utf-8")
    assert decode("é – €".encode("cp1252")) == ("é – €", "cp1252")


def test_lone_surrogates_become_replacement_characters() -> None:
    page = read(b"<p>a\xed\xa0\x80b &#xD800; c</p>", "text/html; charset=utf-8")
    assert "\ufffd" in page.blocks[0].text
    page.blocks[0].text.encode("utf-8")


def test_a_lone_surrogate_in_utf_16_becomes_a_replacement_character() -> None:
    page = read(b"\xff\xfe<\0p\0>\0\x00\xd8a\0")
    assert page.blocks[0].text == "\ufffda"


def test_zero_bytes_are_dropped() -> None:
    assert read(b"<p>a\0b</p>").blocks[0].text == "ab"


def test_a_mark_in_the_middle_of_the_page_harms_nothing() -> None:
    page = read("<p>before</p>\ufeff<p lang=fr>après</p>".encode())
    assert page.blocks[0].text == "before"
    assert page.blocks[-1][:4] == ("après", "p", 1, "fr")


@pytest.mark.parametrize("newline", [b"\r\n", b"\r", b"\n", b"\n\r", b"\x0c"])
def test_any_newline_is_a_space(newline: bytes) -> None:
    page = read(b"<p>one" + newline + b"two</p>")
    assert page.blocks[0].text == "one two"
