"""The sample organization's site, built once with its gaps and once mended."""

from pathlib import Path

import pytest

from tests.sample.site import Built, read
from vigilangue import sample


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample.build(tmp_path_factory.mktemp("planted"))


@pytest.fixture(scope="session")
def planted(folder: Path) -> Built:
    return read(folder)


@pytest.fixture(scope="session")
def mended(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return read(sample.build_mended(tmp_path_factory.mktemp("mended")))
