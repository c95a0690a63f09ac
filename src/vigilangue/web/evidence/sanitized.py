"""Takes everything out of a captured page that could load, run, submit or lead away."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

import nh3
from selectolax.lexbor import LexborHTMLParser

from vigilangue.documents.depth import bounded

LONGEST = 2_000_000  # characters that are shown of a page


def sanitized(html: str) -> str:
    """Return the text and structure of a page, as a fragment that browsers may show.

    Tags, attributes and addresses that `kept.toml` does not name are gone. Never
    raises; what stands beyond `LONGEST` characters is cut off.
    """
    # Parsed twice: the first parser puts in place in linear time what would take the
    # one that cleans minutes (cells outside of rows, thousands of them).
    whole = LexborHTMLParser(bounded(html[:LONGEST])).html
    return _cleaner().clean(whole or "")


@cache
def _cleaner() -> nh3.Cleaner:
    kept = tomllib.loads((files(__package__) / "kept.toml").read_text("utf-8"))
    return nh3.Cleaner(
        tags=set(kept["tags"]),
        clean_content_tags=set(kept["emptied"]),
        attributes={tag: set(names) for tag, names in kept["attributes"].items()},
        set_tag_attribute_values=kept["added"],
        url_schemes=set(),
        url_relative="deny",
        link_rel=None,
    )
