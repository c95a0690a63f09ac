"""Which Vigilangue made a report."""

from __future__ import annotations


def version() -> str:
    """Return the version installed, or ``0`` where it runs without being installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("vigilangue")
    except PackageNotFoundError:
        return "0"
