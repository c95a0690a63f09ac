"""What others wrote is what they packed, with their licence beside it."""

import tomllib
from hashlib import sha256
from pathlib import Path

import pytest

from tools import vendor

FOLDER = vendor.FOLDER
TOLD = tomllib.loads((FOLDER / "VENDORED.toml").read_text("utf-8"))


def test_every_file_is_told_of_and_every_file_told_of_is_there() -> None:
    there = {p.name for p in FOLDER.iterdir()} - {"VENDORED.toml", vendor.BUNDLED}
    assert there == {*TOLD, *(f"{name}.LICENSE" for name in TOLD)}
    assert set(TOLD) == {wanted.file for wanted in vendor.WANTED.values()}


@pytest.mark.parametrize("name", TOLD)
def test_a_file_is_what_was_told_of(name: str) -> None:
    assert sha256((FOLDER / name).read_bytes()).hexdigest() == TOLD[name]["sha256"]
    assert TOLD[name]["version"]
    assert TOLD[name]["licence"] in ("0BSD", "BSD-3-Clause")
    assert "ermission" in (FOLDER / f"{name}.LICENSE").read_text("utf-8") or (
        "Redistribution" in (FOLDER / f"{name}.LICENSE").read_text("utf-8")
    )


def test_what_a_script_holds_of_others_is_there_with_its_licence() -> None:
    held = (FOLDER / vendor.BUNDLED).read_text("utf-8")
    for name in ("d3-array", "d3-delaunay", "delaunator", "topojson-client"):
        assert f"{name} " in held
    assert "Mike Bostock" in held


def test_a_script_that_is_packed_otherwise_than_expected_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io
    import json
    import tarfile

    archive = tmp_path / "vega-interpreter.tgz"
    about = {"name": "vega-interpreter", "version": "9", "license": "BSD-3-Clause"}
    held = {
        "package/package.json": json.dumps(about),
        "package/build/vega-interpreter.js": "export default 1;",
        "package/LICENSE": "…",
    }
    with tarfile.open(archive, "w:gz") as packed:
        for name, text in held.items():
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            packed.addfile(info, io.BytesIO(text.encode()))
    monkeypatch.setattr(vendor, "FOLDER", tmp_path / "vendor")
    with pytest.raises(SystemExit, match="packed in another way now"):
        vendor.main([str(archive)])
    assert not (tmp_path / "vendor").exists()


def test_no_template_asks_for_a_script_that_is_not_there() -> None:
    import re

    web = FOLDER.parents[1]
    asked = {
        name
        for page in (web / "templates").rglob("*.html")
        for name in re.findall(r"{% static '([^']+)' %}", page.read_text("utf-8"))
    }
    assert "vendor/htmx.min.js" in asked
    assert [name for name in asked if not (web / "static" / name).is_file()] == []
