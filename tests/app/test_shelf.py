"""The temporary file of an audit: gone at the end, one clear line where it fails."""

import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.site import audited, linked, mirror, page, path, site
from vigilangue.app import AuditOptions, Progress, audit
from vigilangue.app.auditing import shelf as shelving
from vigilangue.app.auditing.shelf import Shelf
from vigilangue.core import CatalogError, InputError, NoRoom

LANGUAGES = ("en", "fr")
STEPS = ("read", "weigh", "pair", "check")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return mirror(tmp_path, site(LANGUAGES))


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of temporary files."""
    place = tmp_path / "scratch"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


def left(scratch: Path) -> list[str]:
    return [entry.name for entry in scratch.iterdir()]


def test_the_rows_are_kept_in_one_folder_while_it_lasts(
    folder: Path, scratch: Path
) -> None:
    with audit([str(folder)], options=AuditOptions(workers=1), progress=lambda _: None):
        assert len(left(scratch)) == 1
    assert left(scratch) == []


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("error", [KeyboardInterrupt, ZeroDivisionError, SystemExit])
def test_nothing_is_left_where_an_audit_ends_in_the_middle(
    folder: Path, scratch: Path, step: str, error: type[BaseException]
) -> None:
    def stop(progress: Progress) -> None:
        if progress.step == step:
            raise error

    with (
        pytest.raises(error),
        audit([str(folder)], options=AuditOptions(workers=1), progress=stop),
    ):
        pass
    assert left(scratch) == []


@pytest.mark.parametrize("error", [KeyboardInterrupt, BrokenPipeError])
def test_nothing_is_left_where_whoever_reads_the_answer_stops(
    folder: Path, scratch: Path, error: type[BaseException]
) -> None:
    def read() -> None:
        options = AuditOptions(workers=1)
        with audit([str(folder)], options=options, progress=lambda _: None) as answer:
            next(answer.works())
            raise error

    with pytest.raises(error):
        read()
    assert left(scratch) == []


def test_nothing_is_left_where_the_input_is_refused(
    folder: Path, scratch: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.example"
    empty.mkdir()
    with pytest.raises(InputError):
        audited(empty)
    with pytest.raises(InputError):
        audited(tmp_path / "nowhere")
    with pytest.raises(CatalogError):
        audited(folder, regime="atlantis")
    assert left(scratch) == []


def test_a_disk_that_is_full_is_one_clear_error(
    scratch: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = f"PRAGMA max_page_count = 24;{shelving.SCHEMA}"
    monkeypatch.setattr(shelving, "SCHEMA", small)
    folder = mirror(tmp_path, site(LANGUAGES, range(1, 60)))
    with pytest.raises(NoRoom, match=r"vigilangue-.* is full.*TMPDIR"):
        audited(folder)
    assert left(scratch) == []


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """A shelf on which nothing more has room."""
    with Shelf() as shelf:
        shelf.run("PRAGMA max_page_count = 1")
        yield shelf


HUGE = "x" * 100_000


@pytest.mark.parametrize(
    "what",
    [
        lambda shelf: shelf.put("unseen", (HUGE, HUGE)),
        lambda shelf: shelf.put_all("unseen", [(HUGE, HUGE)], 2),
        lambda shelf: shelf.run(f"INSERT INTO unseen VALUES ('{HUGE}', '')"),
        lambda shelf: list(
            shelf.rows("INSERT INTO unseen VALUES (?, '') RETURNING url", (HUGE,))
        ),
    ],
    ids=["a row", "rows", "statements", "a query"],
)
def test_whatever_has_no_room_says_so(full: Shelf, what: object) -> None:
    with pytest.raises(NoRoom, match="TMPDIR"):
        what(full)  # type: ignore[operator]


def test_without_a_folder_for_temporary_files_that_is_said(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "not there"))
    with pytest.raises(NoRoom, match=r"no folder for temporary files.*TMPDIR"):
        audited(folder)


def command(folder: Path, kib: int) -> subprocess.CompletedProcess[str]:
    """Run the audit where no file may be larger than so many KiB."""
    limit = kib * 1024
    main = "import sys; from vigilangue.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", main, "audit", str(folder), "--workers", "1"],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_command_says_in_one_line_that_nothing_can_be_written(
    folder: Path,
) -> None:
    ran = command(folder, kib=4)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.count("\n") == 1
    assert "TMPDIR" in ran.stderr


@pytest.mark.parametrize(
    "href",
    ["/fr/&#xD800;.html", "/fr/&#0;.html", "/fr/%ED%A0%80", "//[::1", "/" + "a" * 9999],
)
def test_addresses_that_no_file_can_hold_are_borne(tmp_path: Path, href: str) -> None:
    pages = {
        path("en", n): page(
            "en", n, alternates={"fr": href}, switcher={"fr": href, "es": href}
        ).replace("&amp;#", "&#")
        for n in range(1, 4)
    } | {path("fr", 1): page("fr", 1, alternates=linked(LANGUAGES, 1))}
    assert audited(mirror(tmp_path, pages)).summary.pages == 4
