"""Brings the tables up to date so that a kill leaves each step done or not begun.

Django notes a migration that has indexes to make only after it has committed it: a
process that is killed between the two finds tables, the next time, that nothing says
are there. Here the note is of the same transaction.
"""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.core.management.commands import migrate
from django.db.migrations import Migration
from django.db.migrations.executor import MigrationExecutor


class _Whole(MigrationExecutor):
    """Makes each migration and its note one transaction."""

    def apply_migration(
        self,
        state: Any,
        migration: Migration,
        fake: bool = False,
        fake_initial: bool = False,
    ) -> Any:
        """Apply one; the command that runs here never asks for a fake one."""
        with self.connection.schema_editor(atomic=migration.atomic) as editor:
            state = migration.apply(state, editor)
            for app, name in migration.replaces or [
                (migration.app_label, migration.name)
            ]:
                self.recorder.record_applied(app, name)
        return state


def migrated() -> None:
    """Apply what was not applied yet; raises what Django's own command raises."""
    command: Any = migrate
    usual = command.MigrationExecutor
    command.MigrationExecutor = _Whole
    try:
        call_command("migrate", verbosity=0, interactive=False)
    finally:
        command.MigrationExecutor = usual
