"""A small seeded organization, for tests of queries and of screens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from benchmarks.seeding import SMALL, seed


@pytest.fixture(scope="module")
def seeded(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Path]:
    """The home folder of a watch of two sources; gone after the module's tests."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock():
        patch.setenv("VIGILANGUE_HOME", str(home))
        with transaction.atomic():
            seed(home, SMALL)
            yield home
            transaction.set_rollback(True)
