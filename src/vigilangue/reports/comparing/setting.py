"""What a report on versions needs to know beside how they differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The file of each language, the columns of the screen, the reader's language."""

    files: Mapping[str, str] = field(default_factory=dict)
    width: int = 80
    language: str = "en"
