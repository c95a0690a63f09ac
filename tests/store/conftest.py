"""What tests of both databases share."""

from collections.abc import Iterator

import pytest

from tests.store import postgresql


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL, which runs as long as the tests."""
    if why := postgresql.lacking():
        pytest.skip(why)
    with postgresql.running() as address:
        yield address
