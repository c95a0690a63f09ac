"""What every test lives by: no network, and golden files that only a person accepts."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import django
import pytest

from tests.offline.sitecustomize import refused

OFFLINE = Path(__file__).parent / "offline"
HOME = tempfile.mkdtemp(prefix="vigilangue-tests-")  # nobody's own watch is touched
os.environ["VIGILANGUE_HOME"] = HOME
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vigilangue.settings")
# A browser that earlier tests of this process drive keeps a loop running in it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
django.setup()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="rewrite golden files; read the diff"
    )


@pytest.fixture
def accept(pytestconfig: pytest.Config) -> bool:
    """Whether a person asked that today's answers become the golden ones."""
    return bool(pytestconfig.getoption("--accept"))


def pytest_configure(config: pytest.Config) -> None:
    """Let the programs that tests start refuse the network as the tests do."""
    if config.getoption("numprocesses", None):
        return  # this one only hands out the tests to programs that come here too
    path = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(OFFLINE), path)))


def pytest_unconfigure() -> None:
    """Leave nothing behind."""
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(autouse=True)
def _offline() -> Iterator[None]:
    refused.clear()
    yield
    assert not refused, f"the network was reached for: {refused}"
