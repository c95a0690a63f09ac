"""Takes a declaration away again, as long as nobody has looked."""

from __future__ import annotations

from vigilangue import catalog
from vigilangue.app.running.places import holding, place
from vigilangue.app.watching import own
from vigilangue.catalog.organizations import HEAD
from vigilangue.core import InputError
from vigilangue.store import where


def may_be_removed(organization: str, source: str) -> bool:
    """Tell whether a source stands in one's own declarations and was never seen."""
    from vigilangue.store.queries import forgetting

    file = own() / organization / f"{source}.toml"
    return file.is_file() and not forgetting.seen(organization, source)


def remove(organization: str, source: str) -> None:
    """Delete the declaration of a source, and of its organization with the last one.

    Raises InputError where there is none or something was seen of it: that stays.
    """
    from vigilangue.store.queries import forgetting

    folder = own() / organization
    file = folder / f"{source}.toml"
    if organization not in catalog.owned(own()) or not file.is_file():
        raise InputError(f"{organization}/{source}: no declaration of yours")
    with holding(place(where.home(), organization, source)):
        if not may_be_removed(organization, source):
            raise InputError(
                f"{organization}/{source} was looked at: what was seen is kept; "
                f"delete {file} by hand to look no more"
            )
        forgetting.forget(organization, source)
        file.unlink()
    if not any(each.name != HEAD for each in folder.iterdir()):
        (folder / HEAD).unlink()
        folder.rmdir()
