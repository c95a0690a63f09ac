"""Compares what a connector reads with what a person accepted."""

import json
from collections.abc import Iterable
from dataclasses import asdict, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any


def shown(value: object) -> Any:
    """Return a value as JSON writes it, fields by their names, hashes left out."""
    if is_dataclass(value) and not isinstance(value, type):
        empty = ((), None, frozenset())
        return {k: shown(v) for k, v in asdict(value).items() if v not in empty}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        told = value._asdict()
        return {k: shown(v) for k, v in told.items() if v and k != "capture"}
    if isinstance(value, tuple | list):
        return [shown(each) for each in value]
    return str(value) if isinstance(value, date) else value


def same(found: Iterable[object], golden: Path, accept: bool) -> None:
    """Hold what was read against the accepted answer; take it where that is asked."""
    text = json.dumps([shown(v) for v in found], ensure_ascii=False, indent=1) + "\n"
    if accept:
        golden.write_text(text, "utf-8")
    assert golden.exists(), "read the capture, then run `make accept`"
    assert text == golden.read_text("utf-8")
