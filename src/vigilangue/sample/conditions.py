"""The states that the sample organization's site can be in, one after another."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import urlsplit

from .site import build, build_mended

NAME = "http://mountain-springs.example/"
_SHOWN = "condition"


class Condition(StrEnum):
    """What visitors of the site meet."""

    AS_PLANTED = "as-planted"  # every gap of the ground truth
    MENDED = "mended"  # no gap
    REGRESSED = "regressed"  # the same gaps, back again
    BROKEN = "broken"  # a server that fails for all but the front doors
    EMPTY = "empty"  # one page that says nothing, where the site was


_BUILD: dict[Condition, Callable[[Path, str], Path]] = {
    Condition.AS_PLANTED: build,
    Condition.MENDED: build_mended,
}


def show(folder: Path, condition: Condition, *, address: str = NAME) -> None:
    """Have a folder show a condition, from the next request on, whoever serves it.

    The folder is made where it is missing. It is of one ``address`` for all its life.
    """
    for each, write in _BUILD.items():
        if not (folder / each).is_dir():
            folder.mkdir(parents=True, exist_ok=True)
            scratch = Path(mkdtemp(prefix=".building-", dir=folder))
            write(scratch, address)
            scratch.chmod(0o755)
            scratch.rename(folder / each)
    part = folder / f".{_SHOWN}.part"
    part.write_text(condition, "utf-8")
    part.replace(folder / _SHOWN)


def shown(folder: Path) -> Condition | None:
    """Return the condition that a folder shows; None where none was ever shown."""
    try:
        return Condition((folder / _SHOWN).read_text("utf-8"))
    except FileNotFoundError:
        return None


def root(folder: Path, condition: Condition, *, address: str = NAME) -> Path:
    """Return the folder that holds the pages of a condition, as they are served."""
    mended = condition is Condition.MENDED
    built = Condition.MENDED if mended else Condition.AS_PLANTED
    return folder / built / (urlsplit(address).hostname or "")
