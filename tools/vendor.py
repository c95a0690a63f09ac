"""Takes the scripts that the pages use out of packed packages, each with its licence.

``npm pack NAME@VERSION`` in a folder of your own gives the archives; then
``python -m tools.vendor ARCHIVE...`` writes the files that ``WANTED`` names beside
VENDORED.toml, which tells what each is, where in its package it stood, and its hash.
No address is kept, and nothing is built: a script that was written to be imported by
name is wrapped so that a page can load it, and VENDORED.toml says so. What a script
holds of others (vega holds d3 and more) is told by their licences: archives of those
packages are given too, and what they say stands together in ``bundled.LICENSE``.
"""

from __future__ import annotations

import json
import sys
import tarfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "src/vigilangue/web/static/vendor"
BUNDLED = "bundled.LICENSE"
HEAD = "# Written by tools/vendor.py: what others wrote, as they packed it.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A script of a package; ``wrapped`` pairs are replaced, each exactly once."""

    member: str
    file: str
    wrapped: tuple[tuple[str, str], ...] = ()


UTIL = "{ ascending, isString, DisallowedObjectProperties }"
WANTED = {
    "htmx.org": Wanted(member="dist/htmx.min.js", file="htmx.min.js"),
    "vega": Wanted(member="build/vega.min.js", file="vega.min.js"),
    "vega-lite": Wanted(
        member="build/vega-lite.min.js",
        file="vega-lite.min.js",
        wrapped=(("\n//# sourceMappingURL=vega-lite.min.js.map", ""),),
    ),
    "vega-interpreter": Wanted(
        member="build/vega-interpreter.js",
        file="vega-interpreter.js",
        wrapped=(
            (f"import {UTIL} from 'vega-util';", f"(() => {{\nconst {UTIL} = vega;"),
            (
                "export { expression as expressionInterpreter };\n"
                "//# sourceMappingURL=vega-interpreter.js.map",
                "globalThis.vegaInterpreter = expression;\n})();",
            ),
        ),
    ),
}


def main(archives: list[str]) -> None:
    """Write the files of the archives and VENDORED.toml; all four are needed."""
    told, held = {}, []
    for archive in sorted(archives):
        with tarfile.open(archive) as packed:
            about = json.loads(_read(packed, "package.json"))
            if about["name"] in WANTED:
                told[about["name"]] = _take(packed, about)
            else:
                licence = _read(packed, "LICENSE").decode("utf-8").strip()
                held.append(f"{about['name']} {about['version']}\n\n{licence}\n")
    if missing := WANTED.keys() - told.keys():
        sys.exit(f"give an archive of {', '.join(sorted(missing))} too")
    listing = HEAD + "".join(told[name] for name in WANTED)
    (FOLDER / "VENDORED.toml").write_text(listing, "utf-8")
    (FOLDER / BUNDLED).write_text(f"\n{'-' * 72}\n\n".join(held), "utf-8")


def _take(packed: tarfile.TarFile, about: dict[str, str]) -> str:
    wanted = WANTED[about["name"]]
    original = _read(packed, wanted.member)
    text = original.decode("utf-8")
    for old, new in wanted.wrapped:
        if text.count(old) != 1:
            sys.exit(f"{about['name']}: it is packed in another way now: {old!r}")
        text = text.replace(old, new)
    licence = f"{wanted.file}.LICENSE"
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / wanted.file).write_text(text, "utf-8")
    (FOLDER / licence).write_bytes(_read(packed, "LICENSE"))
    lines = [
        f'\n["{wanted.file}"]',
        f'package = "{about["name"]}"',
        f'version = "{about["version"]}"',
        f'licence = "{about["license"]}"',
        f'member = "{wanted.member}"',
        f'sha256 = "{sha256(text.encode()).hexdigest()}"',
    ]
    if wanted.wrapped:
        lines.append(f'packed_sha256 = "{sha256(original).hexdigest()}"')
    return "\n".join(lines) + "\n"


def _read(packed: tarfile.TarFile, member: str) -> bytes:
    held = packed.extractfile(f"package/{member}")
    if held is None:
        sys.exit(f"{member} is not in an archive that should have it")
    return held.read()


if __name__ == "__main__":
    main(sys.argv[1:])
