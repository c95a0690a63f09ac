"""Tells early, and in one line, where a target is none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from vigilangue.core import InputError

WEB = ("http://", "https://")


def is_address(target: str) -> bool:
    """Tell whether a target is an address of the web."""
    return target.lower().startswith(WEB)


def checked(targets: Sequence[str]) -> tuple[str, ...]:
    """Return the targets if each is an address or is there; else raise InputError."""
    for target in targets:
        if is_address(target) or Path(target).exists():
            continue
        if "://" in target:
            hint = "only http and https are audited"
        elif "." in target and "/" not in target.rstrip("/"):
            hint = f"for the web site, write https://{target}"
        else:
            hint = "give an address (https://...), a folder or a WARC file"
        raise InputError(f"{target}: no such folder or file; {hint}")
    return tuple(targets)
