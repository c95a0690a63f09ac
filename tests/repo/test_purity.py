"""Below `app` no clock is looked at, and below the edges no network is opened."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.repo.tree import below_app, floor, name, parsed

CLOCK = {
    "datetime": {"now", "today", "utcnow"},
    "date": {"today"},
    "time": {
        "time",
        "time_ns",
        "localtime",
        "gmtime",
        "ctime",
        "asctime",
        "strftime",
    },
    "utils": {"localtime", "formatdate"},  # of email
}
STOPWATCH = {"monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns"}
NETWORK = ("urllib.request", "http.client", "http.server", "xmlrpc", "socketserver")
EDGES = ("store", "collecting", "channels", "reports", "engine")
MODULES = below_app()


def clocks(tree: ast.AST) -> Iterator[str]:
    """Yield each look at a clock: `datetime.now`, `from time import time` ..."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = ast.unparse(node.value).rpartition(".")[2]
            if node.attr in CLOCK.get(owner, ()):
                yield f"line {node.lineno}: {owner}.{node.attr}"
        elif isinstance(node, ast.ImportFrom) and node.module:
            source = node.module.rpartition(".")[2]
            for alias in node.names:
                if alias.name in CLOCK.get(source, ()):
                    yield f"line {node.lineno}: from {source} import {alias.name}"


def stopwatches(tree: ast.AST) -> Iterator[str]:
    """Yield each use of a clock that only measures how long something takes."""
    for node in ast.walk(tree):
        said = getattr(node, "attr", None) or getattr(node, "name", None)
        if isinstance(node, ast.Attribute | ast.alias) and said in STOPWATCH:
            yield f"line {node.lineno}: {said}"


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the full names of all that is imported."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_no_clock_below_app(module: Path) -> None:
    assert not list(clocks(parsed(module))), "take `now` or `today` as an argument"


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_stopwatch_runs_only_where_something_is_waited_for(module: Path) -> None:
    if floor(module) != "collecting":
        assert not list(stopwatches(parsed(module)))


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_no_network_below_the_edges(module: Path) -> None:
    if floor(module) in EDGES:
        return
    opened = [n for n in imported(parsed(module)) if n.startswith(NETWORK)]
    assert not opened


@pytest.mark.parametrize(
    "line",
    [
        "import datetime; datetime.datetime.now(tz)",
        "from datetime import date; date.today()",
        "from datetime import datetime as d, date; date.today",
        "import time; time.time()",
        "from time import time",
        "import time; time.strftime('%Y')",
    ],
)
def test_a_look_at_the_clock_is_seen(line: str) -> None:
    assert list(clocks(ast.parse(line)))


@pytest.mark.parametrize("line", ["when.time()", "time.sleep(1)", "row.date.year"])
def test_what_is_no_look_at_the_clock_is_let_be(line: str) -> None:
    assert not list(clocks(ast.parse(line)))
