"""Makes notices/names.tsv: what each language with a lexicon calls the others.

Needs Babel: ``python tools/make_notice_names.py``. Run it after adding a lexicon.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from babel import Locale

from vigilangue.language import tags

DATA = Path(__file__).parents[1] / "src/vigilangue/notices"
# Varieties that are languages to a reader of notices; of others the language counts.
KEPT = {"fa-AF": "prs", "sr-ME": "sr-ME", "ckb": "ckb"}
NOT_ONE = frozenset({"und", "mul", "zxx", "mis", "root"})


def named(speaker: str) -> Iterator[tuple[str, str]]:
    """Yield (tag, name) as one language names them."""
    for code, name in sorted(Locale.parse(speaker).languages.items()):
        tag = tags.canonical(code)
        if tag is None or code in NOT_ONE:
            continue
        bare = name.partition("(")[0].partition("（")[0].strip()
        if bare:
            yield KEPT.get(tag) or tags.primary(tag) or tag, bare


def main() -> None:
    """Write the file."""
    lines = ["# Made by tools/make_notice_names.py from CLDR: speaker, tag, name."]
    for lexicon in sorted((DATA / "lexicons").glob("*.toml")):
        seen = dict.fromkeys(named(lexicon.stem))
        lines += [f"{lexicon.stem}\t{tag}\t{name}" for tag, name in seen]
    (DATA / "names.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
