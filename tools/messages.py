"""Brings the catalogues of the pages up to date with what templates and code say.

``python -m tools.messages`` reads every message out of ``web/``, adds it to the
catalogue of each language (a translation that is no longer asked for is dropped), and
compiles all. What is still to be translated is listed; the tests fail until nothing
is. A new language is a new folder in ``web/locale`` (``python -m tools.messages es``).
"""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from vigilangue.web.languages import LOCALE, folder

WEB = LOCALE.parent
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    **{f"{name}_lazy": spec for name, spec in DEFAULT_KEYWORDS.items()},
    "gettext_noop": None,
}
QUOTED = r"""u?(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")"""
CALL = re.compile(rf"\b(?:_|n?p?gettext)\({QUOTED}(?:, *{QUOTED})*(?:, *count)?\)")
TAGS = ("Translators:",)
# Babel would write today's; a catalogue changes only when a message does.
WRITTEN = datetime(2026, 1, 1, tzinfo=UTC)


def extracted() -> Catalog:
    """Return every message of the pages, with the files that say it."""
    found = Catalog(project="Vigilangue", creation_date=WRITTEN)
    for file in sorted(WEB.rglob("*")):
        if code := _code(file):
            name = file.relative_to(WEB).as_posix()
            for _, said, comments, context in extract(
                "python", BytesIO(code.encode("utf-8")), KEYWORDS, TAGS
            ):
                place = [(name, 0)]
                found.add(said, None, place, auto_comments=comments, context=context)
    return found


def _code(file: Path) -> str:
    """Return what a file says as Python; empty for what says nothing to people."""
    if file.suffix == ".py":
        return file.read_text("utf-8")
    if file.suffix == ".html" and "templates" in file.parts:
        # Django turns what stands between the tags into noise, which is no Python.
        noisy = templatize(file.read_text("utf-8"), origin=str(file))
        return "\n".join(call[0] for call in CALL.finditer(noisy))
    return ""


def read(code: str) -> Catalog:
    """Return the catalogue of a language as it is kept, empty if there is none."""
    file = _file(code)
    if not file.is_file():
        return Catalog(folder(code), project="Vigilangue", creation_date=WRITTEN)
    with file.open("rb") as stored:
        return read_po(stored, locale=folder(code))


def codes() -> list[str]:
    """Return the languages that have a catalogue, as their folders are called."""
    return sorted(f.name for f in LOCALE.iterdir() if (f / "LC_MESSAGES").is_dir())


def missing(catalogue: Catalog) -> list[Message]:
    """Return what has no translation, or only a guessed one."""
    return [m for m in catalogue if m.id and (m.fuzzy or not _whole(m))]


def _whole(message: Message) -> bool:
    said = message.string
    return all(said) if isinstance(said, (tuple, list)) else bool(said)


def update(code: str, template: Catalog) -> Catalog:
    """Write the catalogue of a language anew, and compile it; return it."""
    catalogue = read(code)
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.creation_date = catalogue.revision_date = WRITTEN
    catalogue.version, catalogue.msgid_bugs_address = "", ""
    catalogue.last_translator = catalogue.language_team = "Vigilangue"
    catalogue.header_comment = f"# Vigilangue in {catalogue.locale_identifier}."
    catalogue.fuzzy = False
    file = _file(code)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as out:
        write_po(out, catalogue, width=88, include_lineno=False, ignore_obsolete=True)
    file.with_suffix(".mo").write_bytes(compiled(catalogue))
    return catalogue


def compiled(catalogue: Catalog) -> bytes:
    """Return a catalogue as programs read it."""
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def _file(code: str) -> Path:
    return LOCALE / folder(code) / "LC_MESSAGES" / "django.po"


def main(wanted: list[str]) -> None:
    """Bring the languages up to date, and tell what is to be translated."""
    template = extracted()
    for code in wanted or codes():
        lacking = missing(update(code, template))
        print(f"{code}: {len(template)} messages, {len(lacking)} to translate")
        out = Catalog(folder(code))
        for message in lacking:
            out.add(message.id, locations=message.locations, context=message.context)
        if lacking:
            text = BytesIO()
            write_po(text, out, omit_header=True, width=0, include_lineno=False)
            print(text.getvalue().decode("utf-8"))


if __name__ == "__main__":
    main(sys.argv[1:])
