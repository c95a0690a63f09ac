"""Writes the examples of the README from what the commands really answer.

The README marks each as ``<!-- example NAME -->`` ... ``<!-- end -->``. All of them
are answers about a mirror of the sample organization's site.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from vigilangue import sample

README = Path(__file__).parent.parent / "README.md"
MARKED = re.compile(r"(<!-- example ([a-z-]+) -->\n).*?(<!-- end -->)", re.S)
AUDIT = "vigilangue audit mountain-springs.example --offline --complete"
RUN = "import sys; from vigilangue.cli import main; sys.exit(main())"
SHOWN = "coverage"
PICKED = ("measure", "language", "n", "of")


def written() -> str:
    """Return the README with its examples as the commands answer now."""
    with TemporaryDirectory() as folder:
        sample.build(Path(folder))
        examples = dict(_examples(Path(folder)))
    return MARKED.sub(
        lambda mark: f"{mark[1]}```\n{examples[mark[2]]}\n```\n{mark[3]}",
        README.read_text("utf-8"),
    )


def main() -> None:
    """Write the README where it is stale, and say so."""
    text = written()
    if text != README.read_text("utf-8"):
        README.write_text(text, "utf-8")
        print("written README.md", file=sys.stderr)


def _examples(folder: Path) -> Iterator[tuple[str, str]]:
    text = _answer(folder, AUDIT)
    yield "picture", f"$ {AUDIT}\n{_section(text, 'Language versions')}"
    yield "finding", _section(text, "mixed-language")
    whole = json.loads(_answer(folder, f"{AUDIT} --format json"))
    rows = (
        json.dumps({key: row[key] for key in PICKED}, separators=(",", ":"))
        for row in whole["measures"]
        if row["measure"] == SHOWN
    )
    select = f'select(.measure == "{SHOWN}")'
    jq = f"jq -c '.measures[] | {select} | {{{', '.join(PICKED)}}}'"
    yield "json", "\n".join((f"$ {AUDIT} --format json |", f"    {jq}", *rows))


def _answer(folder: Path, command: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", RUN, *command.split()[1:]],
        cwd=folder,
        env={**os.environ, "COLUMNS": "80", "LC_ALL": "C.UTF-8", "LANGUAGE": "en"},
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=False,
    ).stdout


def _section(text: str, opening: str) -> str:
    """Return the paragraph of an answer that begins with some words."""
    return next(p for p in text.split("\n\n") if p.startswith(opening)).rstrip()


if __name__ == "__main__":
    main()
