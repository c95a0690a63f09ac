"""A collection stands where its source and its time say, whole or not at all."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from vigilangue.collecting import evidence
from vigilangue.core import InputError

AT = datetime(2026, 11, 24, 8, 0, 5, 999_999, tzinfo=UTC)


def test_the_path_tells_organization_source_and_time(tmp_path: Path) -> None:
    path = evidence.place(tmp_path, "mountain-springs", "site", AT)
    name = "captures/mountain-springs/site/20261124T080005Z.warc.gz"
    assert path == tmp_path / name
    assert path.parent.is_dir()
    assert not path.exists()


def test_the_time_is_that_of_greenwich(tmp_path: Path) -> None:
    there = AT.astimezone(timezone(timedelta(hours=-5)))
    assert evidence.place(tmp_path, "a", "b", there).name == "20261124T080005Z.warc.gz"


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        path = evidence.place(tmp_path, "a", "b", AT)
        path.write_bytes(b"x")
        names.append(path.name)
    stem = "20261124T080005Z"
    assert names == [f"{stem}{n}.warc.gz" for n in ("", "-2", "-3")]


def test_a_name_that_is_being_written_or_leads_nowhere_is_taken(tmp_path: Path) -> None:
    first = evidence.place(tmp_path, "a", "b", AT)
    first.with_name(f".{first.name}.part").write_bytes(b"x")
    second = evidence.place(tmp_path, "a", "b", AT)
    second.symlink_to(tmp_path / "nowhere")
    third = evidence.place(tmp_path, "a", "b", AT)
    assert len({first, second, third}) == 3


@pytest.mark.parametrize(
    "slug",
    [
        *("", ".", "..", "../x", "a/b", "/a", "A", "a b", "a\n", "-a", "a--b", "é"),
        *("a\0", "a" * 101),
    ],
)
def test_what_is_no_slug_leads_nowhere(tmp_path: Path, slug: str) -> None:
    for names in ((slug, "site"), ("who", slug)):
        with pytest.raises(InputError, match="not a slug"):
            evidence.place(tmp_path, *names, AT)
        with (
            pytest.raises(InputError, match="not a slug"),
            evidence.holding(tmp_path, *names),
        ):
            pass
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "captures").write_bytes(b"a file")
    with pytest.raises(InputError, match="cannot be made"):
        evidence.place(tmp_path, "who", "site", AT)
    with (
        pytest.raises(InputError, match="cannot be made"),
        evidence.holding(tmp_path, "who", "site"),
    ):
        pass


def test_a_settled_file_has_its_name_and_its_bytes(tmp_path: Path) -> None:
    part, final = tmp_path / ".x.part", tmp_path / "x"
    final.write_bytes(b"of yesterday")
    part.write_bytes(b"of today")
    evidence.settle(part, final)
    assert [path.name for path in tmp_path.iterdir()] == ["x"]
    assert final.read_bytes() == b"of today"


def test_the_hash_of_a_file_is_that_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"abc")
    assert evidence.digest(path) == (
        "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
