"""The texts of texts.toml: a few sentences in each of many languages."""

import tomllib
from pathlib import Path

TEXTS: dict[str, str] = tomllib.loads(
    Path(__file__).with_name("texts.toml").read_text("utf-8")
)
