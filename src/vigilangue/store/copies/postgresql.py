"""A database of PostgreSQL: each table as PostgreSQL copies it, all at one moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Any

from vigilangue.core import InputError

from .moment import Known, migrations

AT_ONCE = 2**20  # bytes that are held in memory
Table = tuple[str, tuple[str, ...]]


@contextmanager
def moment() -> Iterator[Known]:
    """Hold one moment: what `copy` copies within is of that moment."""
    from django.db import connection, transaction

    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield Known(
            vendor="postgresql", migrations=migrations(), tables=tuple(_tables())
        )


def copy(table: Table, out: IO[bytes]) -> None:
    """Write the rows of a table."""
    from django.db import connection

    with connection.cursor() as cursor:
        raw: Any = cursor
        with raw.copy(f"COPY {_written(table)} TO STDOUT") as rows:
            for block in rows:
                out.write(block)


def empty() -> None:
    """Raise InputError where the database holds anything already."""
    from django.db import connection

    with connection.cursor() as cursor:
        found = connection.introspection.table_names(cursor)
    if found:
        name = connection.settings_dict["NAME"]
        raise InputError(
            f"the database {name} holds {len(found)} tables: restore into an empty one"
        )


def fill(copy: Known, rows: Callable[[str], IO[bytes]]) -> None:
    """Make the tables as they were and fill them; ``rows`` gives those of a table.

    All of it becomes true at once, or nothing does.
    """
    from django.apps import apps
    from django.core.management.color import no_style
    from django.db import connection, transaction
    from django.db.migrations.executor import MigrationExecutor

    with transaction.atomic():
        MigrationExecutor(connection).migrate(_targets(copy))
        with connection.cursor() as cursor:
            # Migrations make some of them immediate for the rest of a transaction.
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            for table in copy.tables:
                cursor.execute(f"DELETE FROM {_quoted(table[0])}")
            for table in copy.tables:
                _filled(table, rows(table[0]), cursor)
            for sql in connection.ops.sequence_reset_sql(
                no_style(), apps.get_models(include_auto_created=True)
            ):
                cursor.execute(sql)


def _filled(table: Table, source: IO[bytes], cursor: Any) -> None:
    with source, cursor.copy(f"COPY {_written(table)} FROM STDIN") as into:
        while block := source.read(AT_ONCE):
            into.write(block)


def _targets(copy: Known) -> list[tuple[str, str]]:
    """Return the migrations that no other of those rests on."""
    from django.db.migrations.loader import MigrationLoader

    graph = MigrationLoader(None).graph
    had = set(copy.migrations)
    return [
        key
        for key in sorted(had & set(graph.nodes))
        if not any(child.key in had for child in graph.node_map[key].children)
    ]


def _tables() -> Iterator[Table]:
    from django.db import connection

    with connection.cursor() as cursor:
        ours = {*connection.introspection.django_table_names(), "django_migrations"}
        for name in sorted(ours & set(connection.introspection.table_names(cursor))):
            described = connection.introspection.get_table_description(cursor, name)
            yield name, tuple(column.name for column in described)


def _written(table: Table) -> str:
    name, columns = table
    return f"{_quoted(name)} ({', '.join(map(_quoted, columns))})"


def _quoted(name: str) -> str:
    from django.db import connection

    return connection.ops.quote_name(name)
