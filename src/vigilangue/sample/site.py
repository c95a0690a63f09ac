"""Builds the sample organization's site as a mirror folder."""

from __future__ import annotations

from functools import reduce
from pathlib import Path
from urllib.parse import urlsplit

from . import writing
from .content import DATA, furniture
from .page import Plan, whole
from .planting import plant
from .truth import gaps

ADDRESS = "https://mountain-springs.example/"
LANGUAGES = tuple(furniture())


def build(folder: Path, address: str = ADDRESS) -> Path:
    """Write the site with its gaps; return the folder of its host within ``folder``.

    ``address`` is what the root of the site stands for: canonical, alternates and
    sitemap are written with it.
    """
    return _write(reduce(plant, gaps(), whole()), folder, address)


def build_mended(folder: Path, address: str = ADDRESS) -> Path:
    """Write the site as it would be with every gap mended; return its host's folder."""
    return _write(whole(), folder, address)


def _write(plan: Plan, folder: Path, address: str) -> Path:
    base = address.rstrip("/")
    root = folder / (urlsplit(address).hostname or "")
    pages = tuple(plan.values())
    homes = tuple(page for page in pages if page.work == "home")
    _put(root / "index.html", writing.landing(homes, base))
    _put(root / "robots.txt", writing.robots(base))
    _put(root / "sitemap.xml", writing.sitemap(pages, base))
    _put(root / "style.css", DATA.joinpath("templates", "style.css").read_text("utf-8"))
    for page in pages:
        place = root.joinpath(*page.path.strip("/").split("/"), "index.html")
        _put(place, writing.html(page, base))
    return root


def _put(place: Path, text: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, "utf-8")
