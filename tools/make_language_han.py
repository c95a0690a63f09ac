"""Makes language/han.tsv: the Chinese characters of one way of writing only.

``python tools/make_language_han.py FOLDER``: FOLDER holds OpenCC's dictionaries
``STCharacters.txt`` and ``TSCharacters.txt`` (Apache-2.0).
"""

from __future__ import annotations

import sys
from pathlib import Path

DATA = Path(__file__).parents[1] / "src/vigilangue/language/han.tsv"
CANTONESE = "嘅咗唔喺哋嚟佢冇啲嘢乜咁諗攞揾俾畀啱噉嗰咩嘥"


def table(file: Path) -> dict[str, list[str]]:
    """Read a dictionary: a character, and those it is replaced by."""
    lines = (line.split("\t") for line in file.read_text("utf-8").splitlines())
    return {old: new.split() for old, new in lines}


def main() -> None:
    """Write the file."""
    folder = Path(sys.argv[1])
    simple = table(folder / "STCharacters.txt")
    full = table(folder / "TSCharacters.txt")
    only_simple = {c for c in simple if c not in full and c not in simple[c]}
    only_full = {c for c in full if c not in simple and c not in full[c]}
    rows = (
        "# Made by tools/make_language_han.py from OpenCC: a tag, and the characters",
        "# that only texts in it have.",
        f"zh-Hans\t{''.join(sorted(x for x in only_simple if len(x) == 1))}",
        f"zh-Hant\t{''.join(sorted(x for x in only_full if len(x) == 1))}",
        f"yue\t{''.join(sorted(CANTONESE))}",
    )
    DATA.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
