"""Language tags as a site writes them, from its pages to the verdict."""

from pathlib import Path

import pytest

from tests.app.site import HOST, Answered, audited, mirror, page, path, site, warc
from vigilangue.core import Outcome

CHECK = "invalid-language-tag"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"lang": "en_US"}, "en_US"),
        ({"alternates": {"jp": "/ja", "fr": "/fr/news-3.html"}}, "jp"),
    ],
)
def test_what_is_no_tag_is_found_where_it_stands(
    tmp_path: Path, given: dict[str, object], told: str
) -> None:
    pages = site(("en", "fr")) | {path("en", 3): page("en", 3, **given)}  # type: ignore[arg-type]
    (found,) = audited(mirror(tmp_path, pages), complete=True).failed(CHECK)
    assert found.url == f"https://{HOST}/{path('en', 3)}"
    assert found.because == f"no language tag: {told}"
    assert told in found.evidence.quote


def test_what_a_header_says_counts_as_well(tmp_path: Path) -> None:
    pages = [
        Answered(
            f"https://{HOST}/{name}",
            html,
            headers={"Content-Type": "text/html", "Content-Language": name[:2] + "_X"},
        )
        for name, html in site(("en", "fr")).items()
    ]
    told = audited(warc(tmp_path / "a.warc.gz", pages))
    outcomes = {v.outcome for v in told.verdicts if v.check == CHECK}
    assert outcomes == {Outcome.FAILED}
