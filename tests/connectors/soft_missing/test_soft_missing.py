"""A page that says it is not there is told from one that writes about such pages."""

import pytest

from vigilangue.connectors.soft_missing import content_print, in_place_of, missing
from vigilangue.documents import read
from vigilangue.language import content

FILLER = "It is a long text about something else that goes on and on, as texts do. "


def said(html: str, language: str | None = "en") -> bool | None:
    document = read(html.encode())
    return missing(document.title, content.main(document, ()), language)


def page(title: str, heading: str, *paragraphs: str) -> str:
    body = "".join(f"<p>{p}</p>" for p in paragraphs)
    return f"<title>{title}</title><main><h1>{heading}</h1>{body}</main>"


@pytest.mark.parametrize(
    ("language", "title", "heading", "words"),
    [
        ("en", "Page not found | Org", "Oops! Page not found", "Try the search."),
        ("en", "404 Not Found", "Not Found", "The requested URL was not found here."),
        ("en", "Error 404: page not found – Org", "Error 404", ""),
        ("en", "Org", "We couldn’t find that page", "Please go to the home page."),
        ("en", "404", "404", "The page you’re looking for has moved."),
        ("en", "Org - Page Not Found", "Org", "Search"),
        ("fr", "Page introuvable | Org", "Page introuvable", "Revenez à l’accueil."),
        ("fr", "Erreur 404", "Erreur 404", "La page que vous cherchez n’existe plus."),
        ("es", "Página no encontrada | Org", "Página no encontrada", ""),
        ("es", "Error 404", "¡Vaya!", "La página que busca no existe."),
        ("ru", "Страница не найдена", "Ошибка 404", "Такой страницы не существует."),
        ("zh", "页面未找到 | 组织", "404错误", "您访问的页面不存在。"),
        ("zh-Hant", "找不到頁面", "找不到頁面", ""),
        ("ar", "الصفحة غير موجودة | المنظمة", "خطأ 404", "عذراً، الصفحة غير موجودة."),
        (
            "ar",
            "المنظمة",
            "لم يتمّ العثور على الصفحة",
            "يرجى العودة إلى الصفحة الرئيسية",
        ),
        ("de", "Seite nicht gefunden – Org", "Seite nicht gefunden", ""),
        ("it", "Pagina non trovata", "Errore 404", "La pagina richiesta non esiste."),
        ("pt", "Página não encontrada", "Página não encontrada", ""),
        ("nl", "Pagina niet gevonden", "Pagina niet gevonden", ""),
        ("pl", "Nie znaleziono strony", "Błąd 404", ""),
        ("sv", "Sidan hittades inte", "Sidan hittades inte", ""),
        ("da", "Siden blev ikke fundet", "Siden blev ikke fundet", ""),
        ("nb", "Siden ble ikke funnet", "Beklager, siden finnes ikke", ""),
        ("fi", "Sivua ei löytynyt", "Sivua ei löytynyt", ""),
        ("cs", "Stránka nenalezena", "Chyba 404", "Stránka, kterou hledáte, zmizela."),
        ("el", "Η σελίδα δεν βρέθηκε", "Σφάλμα 404", ""),
        ("hu", "Az oldal nem található", "404", ""),
        ("ro", "Pagina nu a fost găsită", "Eroare 404", ""),
        ("bg", "Страницата не е намерена", "Грешка 404", ""),
        ("tr", "Sayfa bulunamadı", "Sayfa bulunamadı", ""),
        ("uk", "Сторінку не знайдено", "Помилка 404", ""),
        ("vi", "Không tìm thấy trang", "Không tìm thấy trang", ""),
        ("ja", "ページが見つかりません", "404エラー", ""),
        ("ko", "페이지를 찾을 수 없습니다", "404 오류", ""),
        ("hi", "पृष्ठ नहीं मिला", "पृष्ठ नहीं मिला", ""),
        ("id", "Halaman tidak ditemukan", "Halaman tidak ditemukan", ""),
    ],
)
def test_a_page_that_says_it_is_not_there_is_missing_in(
    language: str, title: str, heading: str, words: str
) -> None:
    assert said(page(title, heading, words), language) is True


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Sorry, this page is not available in your language."),
        ("en", "This page is only available in French."),
        ("fr", "Cette page n’est pas disponible en français."),
        ("es", "Esta página no está disponible en español."),
        ("ru", "Эта страница недоступна на русском языке."),
        ("zh", "抱歉，本页面没有中文版。"),
        ("ar", "عذراً، هذه الصفحة غير متوفرة باللغة العربية."),
        ("de", "Diese Seite ist nicht auf Deutsch verfügbar."),
        ("pl", "Ta strona nie jest dostępna w języku polskim."),
        ("ja", "このページは日本語ではご覧いただけません。"),
    ],
)
def test_a_page_that_says_it_is_not_there_in_this_language_is_missing(
    language: str, words: str
) -> None:
    assert said(page("Org", "Org", words), language) is True


@pytest.mark.parametrize(
    "html",
    [
        page("Handling 404 errors", "Page not found: what to say", FILLER * 25),
        page("Page not found", "Page not found", FILLER * 25),
        page("404 errors explained | Blog", "404 errors explained", FILLER * 5),
        page("About", "About", "A short page on who we are."),
        page("Lost property", "Lost", "Ask at the desk."),
        page("Not found in nature", "Not found in nature", FILLER),
        page("Room 404", "Room 404", "The room is on the fourth floor."),
        page("Writing", "Writing", "<q>The page you are looking for</q> is too long."),
        page("Site", "Site", FILLER * 6, "The page you are looking for is elsewhere."),
        page("Site", "Site", FILLER * 10, "Say: the page you are looking for is gone."),
        page("Languages", "Languages", FILLER * 10, "This page is only available in…"),
    ],
)
def test_a_page_that_writes_about_such_pages_or_of_other_things_is_there(
    html: str,
) -> None:
    assert said(html) is False


def test_the_words_in_menu_and_footer_do_not_count() -> None:
    html = (
        "<nav>Page not found</nav><main><h1>Visit</h1><p>Open every day.</p></main>"
        "<footer><p>The page you are looking for is gone.</p></footer>"
    )
    assert said(html) is False


def test_links_to_elsewhere_do_not_make_it_an_article() -> None:
    offered = "".join(f"<li><a href=/{n}>{FILLER[:60]}</a>" for n in range(60))
    html = page("Page not found", "Page not found", f"<ul>{offered}</ul>")
    assert said(html) is True


def test_an_empty_page_cannot_be_told() -> None:
    assert said("") is None


def test_a_short_page_in_a_language_without_phrases_cannot_be_told() -> None:
    html = page("Org", "Hapana", "Ukurasa huu haupatikani.")
    assert said(html, "sw") is None
    assert said(page("Org", "Karibu", FILLER * 10), "sw") is False


def blocks(*texts: str) -> list[content.Block]:
    html = "<main>" + "".join(f"<p>{t}</p>" for t in texts)
    return content.main(read(html.encode()), ())


HOME = tuple(f"News {n}: {FILLER}" for n in range(10))


def test_the_home_page_in_place_of_a_translation_is_known_again() -> None:
    home = content_print(blocks(*HOME))
    assert in_place_of(content_print(blocks(*HOME)), home) is True
    assert in_place_of(content_print(blocks(*HOME, "The time: 10:31")), home) is True


def test_a_page_that_shares_some_teasers_with_the_home_page_is_another() -> None:
    home = content_print(blocks(*HOME))
    own = blocks(*HOME[:5], "A text of its own. " + FILLER * 3)
    assert in_place_of(content_print(own), home) is False
    assert in_place_of(content_print(blocks(*HOME[:5])), home) is False


def test_pages_with_hardly_a_word_cannot_be_told_apart() -> None:
    little = content_print(blocks("Welcome"))
    assert in_place_of(little, little) is None
