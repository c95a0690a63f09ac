"""The pages of a seeded watch, served on this machine and opened in a real browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from tests.repo.tree import ROOT

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SEED = """
import sys
from pathlib import Path
from vigilangue.store.ready import ready
ready()
from benchmarks.seeding import SMALL, seed
seed(Path(sys.argv[1]), SMALL)
from tests.app.registry.made import TEXTS
from vigilangue.app import registry
list(registry.load([TEXTS]))
"""
Visit = Callable[..., Page]


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """Pages that are served: where, of which home, and how one signs in."""

    address: str
    home: Path
    password: str


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve a small seeded watch for as long as the tests of the browser last."""
    home = tmp_path_factory.mktemp("served")
    ours = {**os.environ, "VIGILANGUE_HOME": str(home)}
    ours.pop("VIGILANGUE_DATABASE", None)
    seed = [sys.executable, "-c", SEED, str(home)]
    subprocess.run(seed, cwd=ROOT, env=ours, check=True)
    said = home / "said.txt"
    with said.open("w") as out:
        program = subprocess.Popen(
            [sys.executable, "-m", "vigilangue.web", "127.0.0.1", "0"],
            cwd=ROOT,
            env=ours,
            stdout=subprocess.PIPE,
            stderr=out,
            text=True,
        )
    try:
        assert program.stdout is not None
        address = program.stdout.readline().strip()
        assert address, said.read_text()
        told = said.read_text().split("sign in as admin with ")[1]
        yield Served(address=address, home=home, password=told.split()[0])
    finally:
        program.terminate()
        program.wait(20)
    assert "Traceback" not in said.read_text()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start the browser of this machine; without one the test is skipped."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("no browser here: tools/system.sh installs one")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu"]
        )
        yield started
        started.close()


def _complaint(path: str, told: ConsoleMessage) -> Iterator[str]:
    if told.type == "error":
        yield f"{path}: {told.text}"


@pytest.fixture
def complaints() -> list[str]:
    """What the console of opened pages complained of; who expects it clears it."""
    return []


@pytest.fixture
def visit(served: Served, chromium: Browser, complaints: list[str]) -> Iterator[Visit]:
    """Give a way to open a page; what its console complains of fails the test."""
    contexts = []

    def opened(path: str, *, width: int = 1280, scheme: str = "light") -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            base_url=served.address,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda fault: complaints.append(f"{path}: {fault}"))
        page.on("console", lambda told: complaints.extend(_complaint(path, told)))
        page.goto(path, wait_until="load")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def signed_in(served: Served, visit: Visit) -> Page:
    """Return a page on which the administrator is signed in."""
    page: Page = visit("/en/login/")
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", served.password)
    page.click("main button[type=submit]")
    page.wait_for_url("**/en/")
    return page
