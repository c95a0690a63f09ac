"""The catalogue: what is declared, in TOML that a language officer can read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from vigilangue.core import CatalogError, Regime

from . import documents
from .organizations import faults as of_organizations
from .organizations import names, organization, organizations, owned
from .reading import read
from .table import nearest

__all__ = [
    "faults",
    "names",
    "organization",
    "organizations",
    "owned",
    "read",
    "regime",
    "regimes",
]

_FOLDER = files(__package__) / "regimes"
_ENDING = ".toml"


def faults(own: Path) -> Iterator[str]:
    """Yield what is wrong with each declaration, naming file and key."""
    yield from of_organizations(own)
    yield from documents.faults(own)


@cache
def regimes() -> tuple[str, ...]:
    """Return the names of the regimes that are declared, in alphabetical order."""
    names = (entry.name for entry in _FOLDER.iterdir())
    return tuple(sorted(n.removesuffix(_ENDING) for n in names if n.endswith(_ENDING)))


def regime(name: str) -> Regime:
    """Return a regime by its name, or from a file of one's own (``charter.toml``).

    Raises CatalogError where there is none, saying which there are, and where its
    declaration cannot be read, naming the file and the key.
    """
    if name in regimes():
        file = f"{name}{_ENDING}"
        return read((_FOLDER / file).read_text("utf-8"), name=name, file=file)
    if name.endswith(_ENDING):
        return _own(Path(name))
    known = ", ".join(regimes())
    hint = nearest(name, regimes())
    raise CatalogError(f"no regime is named {name!r}{hint}; there are {known}")


def _own(path: Path) -> Regime:
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogError(f"{path}: cannot be read: {error}") from error
    return read(text, name=path.stem, file=str(path))
