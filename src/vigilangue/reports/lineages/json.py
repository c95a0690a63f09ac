"""JSON for programs: the contract's ``vigilangue.lineage/1``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TextIO

from vigilangue.core import Provision
from vigilangue.core.lineage import Succession

from ..escaped import escaped
from .naming import names

SCHEMA = "vigilangue.lineage/1"


def write(successions: Sequence[Succession], out: TextIO) -> None:
    """Write the rows of each successive pair as one object."""
    called = names(successions)
    rows = [
        {
            called[at]: _id(each.older),
            called[at + 1]: _id(each.newer),
            "change": each.change,
            "confidence": each.confidence,
        }
        for at, succession in enumerate(successions)
        for each in succession.descents
    ]
    whole = {"schema": SCHEMA, "instruments": called, "provisions": rows}
    out.write(escaped(json.dumps(whole, ensure_ascii=False)) + "\n")


def _id(provision: Provision | None) -> str | None:
    return provision.id if provision else None
