"""JSON for programs: the figures of each group, each with what it is of."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, TextIO

from vigilangue.core import By, Tally, Unseen

from ...escaped import escaped

SCHEMA = "vigilangue.notice-count/1"


def write(
    tallies: Sequence[Tally], by: By, unseen: Sequence[Unseen], out: TextIO
) -> None:
    """Write one object."""
    whole = {
        "schema": SCHEMA,
        "by": by,
        "groups": [_group(tally) for tally in tallies],
        "unseen": [{"file": u.url, "why": u.why} for u in unseen],
    }
    out.write(escaped(json.dumps(whole, ensure_ascii=False, indent=1)) + "\n")


def _group(tally: Tally) -> dict[str, Any]:
    return {
        "group": tally.group or None,
        "posts": tally.posts,
        "read": tally.read,
        "profiles": dict(tally.profiles),
        "alone": dict(tally.alone),
        "need": {
            w.language: {"required": w.required, "wished": w.wished}
            for w in tally.wanted
        },
        "published": dict(tally.published),
        "published_in_english_only": tally.titles_in_english_only,
        "days_between_versions": {"median": tally.days, "of": tally.paired},
        "host_language": {"n": tally.host, "of": tally.field},
        "favoured": [asdict(measure) for measure in tally.favoured],
    }
