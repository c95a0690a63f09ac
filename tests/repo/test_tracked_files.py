"""What may not stand in a file that others receive."""

import re
from pathlib import Path

import pytest

from tests.repo.tree import ROOT, tracked

# Written in pieces, so that this file may be tracked itself.
FORBIDDEN = {
    "the address of a registry": "|".join(
        re.escape(f"{host}.{top}")
        for host, top in (
            ("py" + "pi", "org"),
            ("python" + "hosted", "org"),
            ("npm" + "js", "org"),
            ("npm" + "js", "com"),
            ("yarn" + "pkg", "com"),
            ("proxy.go" + "lang", "org"),
            ("crates" + "", "io"),
            ("deb.debian", "org"),
        )
    ),
    "a path of the machine that it was written on": (
        r"(?<![\w.}/<])/(?:root/|opt/|work/(?:main|shared|\.)|tmp/|home/\w+/)"
    ),
}
NAMES = {
    "uv." + "lock",
    "package-" + "lock.json",
    "poetry." + "lock",
    "Pipfile." + "lock",
}
TRACKED = tracked()
NAMED = [p.relative_to(ROOT).as_posix() for p in TRACKED]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_tracked_file_holds(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what].encode())
    found = [
        f"{name}: {hit.group().decode()}"
        for name, path in zip(NAMED, TRACKED, strict=True)
        if (hit := pattern.search(path.read_bytes()))
    ]
    assert found == []


def test_no_lock_file_that_records_addresses_is_tracked() -> None:
    assert [name for name in NAMED if Path(name).name in NAMES] == []


def test_everything_that_is_installed_is_pinned_by_hash() -> None:
    for lock in (ROOT / "requirements").glob("*.lock"):
        text = lock.read_text("utf-8")
        pins = re.findall(r"^[a-z0-9].*$", text, re.M)
        assert pins
        assert [pin for pin in pins if "==" not in pin or not pin.endswith("\\")] == []


def test_what_is_declared_is_pinned() -> None:
    import tomllib

    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = {"core": declared["project"]["dependencies"]}
    wanted |= declared["dependency-groups"]
    for lock, packages in wanted.items():
        text = (ROOT / f"requirements/{lock}.lock").read_text("utf-8")
        pinned = set(re.findall(r"^([a-z0-9.-]+)==", text, re.M))
        named = {re.split(r"[>=<!\[ ]", package, maxsplit=1)[0] for package in packages}
        assert named <= pinned, f"{lock}: run `make lock`"


def test_nothing_tracked_is_huge() -> None:
    huge = [
        name
        for name, path in zip(NAMED, TRACKED, strict=True)
        if path.stat().st_size > 2_000_000
    ]
    assert huge == []
