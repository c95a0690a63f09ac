"""Works written of invented sentences, the same in every language."""

import tomllib
from pathlib import Path

WRITTEN = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def title(language: str, work: int) -> str:
    return str(WRITTEN[language]["title"]).format(n=work)


def paragraphs(language: str, work: int, many: int = 6) -> list[str]:
    """Return the beginning of a work, the same in every language."""
    pool = WRITTEN[language]["sentences"]
    return [
        " ".join(
            pool[(work + at + more) % len(pool)].format(
                n=work * 31 + at, y=1900 + (work * 7 + at) % 100
            )
            for more in (0, 3)
        )
        for at in range(many)
    ]
