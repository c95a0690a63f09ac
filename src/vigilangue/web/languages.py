"""The languages that the pages are offered in: those with a catalogue beside them."""

from __future__ import annotations

from pathlib import Path

SOURCE = "en"  # what the templates themselves are written in
LOCALE = Path(__file__).with_name("locale")
# The six, each in its own script, in the order that United Nations pages keep.
OFFICIAL = (
    ("ar", "العربية"),
    ("zh-hans", "中文"),
    ("en", "English"),
    ("fr", "Français"),
    ("ru", "Русский"),
    ("es", "Español"),
)

# Who, knowing the language well, has read a whole catalogue: code and name.
REVIEWED: dict[str, str] = {}


def offered() -> list[tuple[str, str]]:
    """Return code and own name of each language that has a compiled catalogue."""
    return [(code, name) for code, name in OFFICIAL if code == SOURCE or _has(code)]


def folder(code: str) -> str:
    """Return the name of a language's folder: ``zh-hans`` is ``zh_Hans``."""
    language, _, script = code.partition("-")
    return f"{language}_{script.title()}" if script else language


def _has(code: str) -> bool:
    return (LOCALE / folder(code) / "LC_MESSAGES" / "django.mo").is_file()
