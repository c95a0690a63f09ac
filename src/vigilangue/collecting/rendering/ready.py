"""Whether pages can be rendered here: the extra that is installed, and the browser."""

from __future__ import annotations

import shutil
from importlib.util import find_spec

from vigilangue.core import InputError

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_LIBRARY = "playwright"


def browser() -> str:
    """Return the path of the system's browser.

    Raises InputError, in one line, where it or what drives it is not installed.
    """
    if find_spec(_LIBRARY) is None:
        raise InputError(
            "pages are to be rendered, and what drives a browser is not installed: "
            "install vigilangue[render], or leave render = true out"
        )
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise InputError(
            "pages are to be rendered, and no Chromium is installed on this machine: "
            "install the system's package of it, or leave render = true out"
        )
    return found
