"""A page that says a machine translated it is told from one that writes about that."""

import pytest

from vigilangue.connectors import machine_translation
from vigilangue.documents import read


def notices(html: str) -> tuple[str, ...]:
    return machine_translation.read(read(html.encode())).notices


@pytest.mark.parametrize(
    "words",
    [
        "This page was translated automatically and may contain errors.",
        "Note: This is a machine translation.",
        "Cette page a été traduite automatiquement.",
        "CETTE PAGE A ÉTÉ TRADUITE AUTOMATIQUEMENT",
        "Esta página ha sido traducida automáticamente del inglés.",
        "Эта страница переведена автоматически.",
        "本页面由机器翻译，仅供参考。",
        "تُرجمت هذه الصفحة آلياً",
        "Diese Seite wurde maschinell übersetzt.",
    ],
)
def test_a_notice_is_found_and_quoted(words: str) -> None:
    assert notices(f"<main><p>a</p></main><footer><p>{words}</p></footer>") == (words,)


@pytest.mark.parametrize(
    "html",
    [
        "<p>Machine translation is a field of computational linguistics.</p>",
        "<p>Human oversight of machine-translated web content is required.</p>",
        "<p>La traduction automatique progresse.</p>",
        "<blockquote>This page was translated automatically.</blockquote>",
        "<p>This page was translated automatically." + " And more." * 100 + "</p>",
        "<p hidden>This page was translated automatically.</p>",
    ],
)
def test_what_is_written_about_it_is_no_notice(html: str) -> None:
    assert notices(html) == ()


def test_a_notice_that_is_repeated_is_told_once() -> None:
    assert len(notices("<p>This is a machine translation.</p>" * 2)) == 1


def test_a_widget_is_told_by_its_name() -> None:
    page = read(b"<script src=//cdn.weglot.com/weglot.min.js></script><p>a</p>")
    assert machine_translation.read(page).widgets == ("Weglot",)


def test_every_phrase_holds_a_hint_so_that_none_is_passed_by() -> None:
    rows = machine_translation._rows()
    for tag, phrases in rows.items():
        for phrase in phrases:
            assert machine_translation._hinted(phrase), (tag, phrase)


def test_a_notice_stands_at_the_beginning_or_at_the_end() -> None:
    said, more = "<p>This is a machine translation.</p>", "<p>And more.</p>" * 30
    menu = "<nav>" + "<p>A page</p>" * 30 + "</nav>"
    assert notices(said + more * 2)
    assert notices(more * 2 + said)
    assert notices(menu + said + more * 2)
    assert not notices(more + said + more)
