"""Makes the store ready to be used by a command or a server."""

from __future__ import annotations

import os

from vigilangue.core import InputError

from . import where


def ready() -> None:
    """Load Django and bring the tables up to date; the home folder is made.

    Raises InputError where the folder or the database cannot be used.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vigilangue.settings")
    folder = where.home()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        hint = f"set {where.HOME} to a folder that can be written"
        raise InputError(f"{folder}: {error.strerror}; {hint}") from error
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import call_command
    from django.db import DatabaseError

    try:
        django.setup()
        if _behind():
            call_command("migrate", verbosity=0, interactive=False)
    except (DatabaseError, ImproperlyConfigured) as error:
        said = str(error).strip().splitlines()[0]
        hint = f"look at {where.HOME} and {where.DATABASE}"
        raise InputError(f"the database cannot be used: {said}; {hint}") from error


def _behind() -> bool:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
