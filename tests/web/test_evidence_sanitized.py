"""A captured page is shown without anything that could load, run or lead away."""

import time
import tomllib
from importlib.resources import files

import pytest
from selectolax.lexbor import LexborHTMLParser

from vigilangue.web.evidence.sanitized import sanitized

KEPT = tomllib.loads((files("vigilangue.web.evidence") / "kept.toml").read_text())
HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "a script that a comment hides": "<!--><script>alert(1)</script>-->",
    "a handler": "<img src=x onerror=alert(1)><body onload=alert(1)>",
    "an address of script": "<a href=' javascript:alert(1)'>x</a>",
    "an address of data": "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "a drawing with a script": "<svg><script>alert(1)</script></svg>",
    "a drawing with a handler": "<svg/onload=alert(1)><animate onbegin=alert(1)>",
    "a foreign object": "<svg><foreignObject><img src=x onerror=alert(1)>",
    "formulas that break out": (
        "<math><mtext><table><mglyph><style><!--</style>"
        "<img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>"
    ),
    "a template": "<template><img src=x onerror=alert(1)></template>",
    "a base": "<base href='https://evil.test/'>",
    "a jump": "<meta http-equiv=refresh content='0;url=https://evil.test/'>",
    "a frame with its own page": "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "an object": "<object data=x.swf><embed src=x.swf></object>",
    "a style sheet": "<style>@import 'https://evil.test/x.css'</style>",
    "a linked style sheet": "<link rel=stylesheet href=https://evil.test/x.css>",
    "a style": "<p style='background:url(https://evil.test/x)'>x</p>",
    "a form": "<form action=https://evil.test/><input name=a><button>b</button></form>",
    "a button of its own": "<button formaction=javascript:alert(1)>x</button>",
    "pictures": "<img srcset='https://evil.test/x 2x'><picture><source srcset=x>",
    "sound": "<audio src=x onerror=alert(1)></audio><video poster=x></video>",
    "a ping": "<a ping=https://evil.test/ href=https://evil.test/>x</a>",
    "a hidden id": "<a id=content name=content>x</a>",
    "text that ends an attribute": "<p title='\"><script>alert(1)</script>'>x</p>",
    "raw text": "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "a plaintext": "<plaintext><script>alert(1)</script>",
    "an old frame": "<frameset onload=alert(1)><frame src=https://evil.test/>",
    "mixed case": "<ScRiPt>alert(1)</sCrIpT><IMG SRC=x OnErRoR=alert(1)>",
}


def allowed(tag: str) -> set[str]:
    return {
        *KEPT["attributes"]["*"],
        *KEPT["attributes"].get(tag, ()),
        *KEPT["added"].get(tag, ()),
    }


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE.keys())
def test_nothing_is_left_but_text_and_structure(page: str) -> None:
    left = sanitized(f"<html lang=fr><body><p>avant</p>{page}<p>après</p>")
    tree = LexborHTMLParser(left)
    assert tree.body is not None
    for node in tree.body.traverse():
        assert node.tag in KEPT["tags"] or node.tag == "body"
        assert set(node.attributes) <= allowed(str(node.tag))
    assert "avant" in left


def test_structure_language_and_direction_stay() -> None:
    page = (
        '<h2 dir="rtl" lang="ar">عنوان</h2>'
        '<table><tbody><tr><th scope="col" colspan="2">a</th></tr></tbody></table>'
        '<ul><li><a hreflang="fr">b</a> &amp; <q lang="fr">c</q></li></ul>'
    )
    assert sanitized(page) == page


def test_what_was_folded_away_is_shown() -> None:
    assert 'open=""' in sanitized("<details><summary>a</summary>b</details>")


def test_what_looks_like_a_template_stays_text() -> None:
    said = "{{ request.user }} {% csrf_token %}"
    assert sanitized(f"<p>{said}</p>") == f"<p>{said}</p>"


@pytest.mark.parametrize("page", ["", "\0", "<", "<p", "&#0;", "\ud800", "<p></q></p>"])
def test_broken_pages_do_not_raise(page: str) -> None:
    sanitized(page)


@pytest.mark.parametrize("tags", ["<div>", "<table>"])
def test_a_page_of_nothing_but_tags_is_shown_in_time(tags: str) -> None:
    begun = time.process_time()
    sanitized(tags * (1_000_000 // len(tags)))
    assert time.process_time() - begun < 3  # seconds; tables took seven without care
