"""Escapes in JSON what a terminal would obey and what UTF-8 cannot carry."""

from __future__ import annotations

import re

# C1 controls, line and paragraph separators, direction overrides, lone surrogates.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def escaped(json: str) -> str:
    r"""Return the same JSON with ``\uXXXX`` for such characters (it reads the same)."""
    if json.isascii() and "\x7f" not in json:
        return json
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json)
