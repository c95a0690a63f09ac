"""What a copy of the database says of itself, to whoever takes it back."""

from __future__ import annotations

from dataclasses import dataclass

from vigilangue.core import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Of which database it is, how far its tables had come, and their columns.

    ``tables`` is empty where the database is one file.
    """

    vendor: str
    migrations: tuple[tuple[str, str], ...]
    tables: tuple[tuple[str, tuple[str, ...]], ...] = ()


def migrations() -> tuple[tuple[str, str], ...]:
    """Return the migrations that the tables have gone through."""
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    return tuple(sorted(MigrationRecorder(connection).applied_migrations()))


def known(copy: Known) -> None:
    """Refuse a copy of a version that is newer than this one."""
    from django.db.migrations.loader import MigrationLoader

    ours = set(MigrationLoader(None).disk_migrations)
    strange = [
        f"{app}.{name}" for app, name in copy.migrations if (app, name) not in ours
    ]
    if strange:
        raise InputError(
            f"this back-up is of another version, which has {strange[0]}: "
            "install that version (or a newer one) and restore with it"
        )
