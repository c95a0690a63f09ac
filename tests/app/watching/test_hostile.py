"""Pages that say what no database takes: they are kept, and judged like others."""

import pytest

from tests.app.site import HOST, page
from tests.app.watching.watch import Watch
from tests.collecting import archive
from vigilangue.core import Connector
from vigilangue.store import models

LONG = "a" * 10_000
HEADERS = (b"Content-Type: text/html; charset=utf-8",)


def hostile(language: str, *, lang: str = "", head: str = "", title: str = "") -> bytes:
    """A page with something in it that no page should have."""
    text = page(language, 1, lang=lang or language)
    text = text.replace("</head>", f"{head}</head>")
    text = text.replace("<title>", f"<title>{title}").replace("<p>", "<p>\x00 ", 1)
    return text.encode("utf-8", "surrogatepass")


PAGES = {
    "en/nul\x00.html": hostile("en", title="\x00 a\x00b"),
    "en/half.html": hostile("en", title="\ud83d half &#xD83D; &#0;"),
    f"en/{LONG}1.html": hostile("en"),
    f"en/{LONG}2.html": hostile("fr"),
    "fr/tag.html": hostile("fr", lang="x-" + "abcdefgh-" * 60),
    "fr/tags.html": hostile("fr", lang="fr-\x00-\ud83d"),
    "fr/label.html": hostile(
        "fr",
        head=f'<link rel="alternate" hreflang="qaa-x-{"b" * 500}" href="/en/half.html">'
        '<link rel="alternate" hreflang="en\x00" href="/en/nul%00.html">',
    ),
    "en/empty-title.html": hostile("en", head="<title>\u0600\u202e\ufeff</title>"),
}


def record(watch: Watch, status: bytes = b"200 OK") -> None:
    archive.write(
        watch.home,
        (
            archive.record(
                f"https://{HOST}/{name}", archive.http(raw, *HEADERS, status=status)
            )
            for name, raw in PAGES.items()
        ),
        packed=True,
    )


@pytest.fixture
def recorded(watch: Watch) -> Watch:
    watch.declare(connector=Connector.WARC, addresses=(str(watch.home / "x.warc.gz"),))
    record(watch)
    return watch


def test_whatever_pages_say_is_kept(recorded: Watch) -> None:
    recorded.look()
    evaluation = models.Evaluation.objects.get()
    assert evaluation.sound
    assert evaluation.pages == len(PAGES)
    assert evaluation.verdicts.count() > len(PAGES)


def test_and_is_the_same_when_it_is_looked_at_again(recorded: Watch) -> None:
    recorded.look()
    before = models.Subject.objects.count()
    assert recorded.replay().differ == 0
    assert recorded.look() == []
    assert models.Subject.objects.count() == before


def test_a_status_that_is_none_is_kept_as_the_highest(recorded: Watch) -> None:
    record(recorded, status=b"99999 Odd")
    recorded.collect()
    kept = set(models.Capture.objects.values_list("status", flat=True))
    assert kept <= {999}


def test_a_declaration_may_say_anything(watch: Watch) -> None:
    watch.declare(title="a\x00b \ud83d")
    watch.collect()
    assert models.Source.objects.get().title == "a\ufffdb ?"
