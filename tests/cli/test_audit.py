"""``vigilangue audit`` keeps the contract: what it prints, and how it ends."""

import json
import stat
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest

from tests.cli.conftest import Run, Stage
from tests.reports.made_audit import CHECKS, VERDICTS, Made
from vigilangue.cli import answer
from vigilangue.core import CatalogError, Outcome, Status

PASSED = tuple(v for v in VERDICTS if v.outcome is Outcome.PASSED)


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (Made(verdicts=PASSED, unseen=()), 0),
        (Made(unseen=()), 1),
        (Made(verdicts=PASSED), 3),
        (Made(), 1),
    ],
    ids=["nothing failed", "something failed", "something unseen", "both"],
)
def test_the_exit_code_says_how_it_ended(
    made: Made, code: int, run: Run, stage: Stage, mirror: Path
) -> None:
    stage.made = made
    assert run("audit", str(mirror)).code == code


def test_what_a_check_in_trial_finds_does_not_count(
    run: Run, stage: Stage, mirror: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = {c.slug: replace(c, status=Status.TRIAL) for c in CHECKS.values()}
    stage.made = Made(unseen=())
    monkeypatch.setattr(answer.checks, "of", lambda about: tried)
    assert run("audit", str(mirror)).code == 0
    both = tried | dict(list(CHECKS.items())[:1])
    monkeypatch.setattr(answer.checks, "of", lambda about: both)
    assert run("audit", str(mirror)).code == 1


def test_json_goes_out_whole_and_nothing_else_does(
    run: Run, stage: Stage, mirror: Path
) -> None:
    ran = run("audit", str(mirror), "--format", "json")
    assert json.loads(ran.out)["schema"] == "vigilangue.audit/1"


def test_every_option_reaches_the_audit(run: Run, stage: Stage, mirror: Path) -> None:
    run(
        *("audit", str(mirror), "--base-url", "https://body.example/", "--offline"),
        *("--complete", "--regime", "un-web", "--languages", "EN, fra,zh_CN,en"),
        *("--limit", "7", "--allow-private", "--workers", "2"),
    )
    ((targets, options),) = stage.asked
    assert targets == (str(mirror),)
    assert options.languages == ("en", "fr", "zh-Hans")
    assert (options.base_url, options.regime) == ("https://body.example/", "un-web")
    assert (options.offline, options.complete, options.allow_private) == (True,) * 3
    assert (options.limit, options.workers, options.warc) == (7, 2, None)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "COMMAND"),
        (("audit",), "TARGET"),
        (("audit", "no-such-folder"), "no-such-folder: no such folder or file"),
        (("audit", "body.example"), "write https://body.example"),
        (("audit", "ftp://body.example/"), "only http and https"),
        (("audit", ".", "--languages", "français"), "did you mean fr?"),
        (("audit", ".", "--languages", "qqqqq"), "'qqqqq' is no language tag"),
        (("audit", ".", "--languages", ","), "no language given"),
        (("audit", ".", "--limit", "none"), "'none' is not a number over zero"),
        (("audit", ".", "--format", "pdf"), "invalid choice: 'pdf'"),
        (("audit", ".", "--what"), "unrecognized arguments: --what"),
        (("audit", ".", "--out", "/no/such/x.json"), "/no/such is not there"),
        (("audit", ".", "--html", "."), "is a folder"),
        (("check", "show", "missing-langage"), "did you mean missing-language?"),
        (("frobnicate",), "invalid choice: 'frobnicate'"),
    ],
)
def test_wrong_input_is_one_line_that_says_what_to_do(
    words: tuple[str, ...], said: str, run: Run, stage: Stage
) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert said in ran.err
    assert not stage.asked


def test_an_error_of_the_catalogue_is_one_line_even_if_it_has_several(
    run: Run, stage: Stage, mirror: Path
) -> None:
    stage.raises = CatalogError("regime.toml: bad\nline 3 \x1b[31m")
    ran = run("audit", str(mirror))
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "\x1b" not in ran.err


def test_a_fault_of_ours_does_not_look_like_a_finding(
    run: Run, stage: Stage, mirror: Path
) -> None:
    stage.raises = ZeroDivisionError("at sea")
    ran = run("audit", str(mirror))
    assert (ran.code, ran.err.count("\n")) == (70, 1)
    assert "ZeroDivisionError: at sea" in ran.err


def test_a_file_is_there_whole_and_readable_or_not_at_all(
    run: Run, stage: Stage, mirror: Path
) -> None:
    out = mirror / "audit.json"
    ran = run("audit", str(mirror), "--format", "json", "--out", str(out))
    assert ran.out == ""
    assert json.loads(out.read_text("utf-8"))["verdicts"]
    assert stat.S_IMODE(out.stat().st_mode) & 0o444
    assert list(mirror.iterdir()) == [out]


def test_what_goes_wrong_midway_leaves_the_old_file_alone(
    run: Run, stage: Stage, mirror: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(audit: object) -> NoReturn:
        raise OSError(28, "No space left on device")

    out = mirror / "audit.json"
    out.write_text("old")
    monkeypatch.setattr("tests.reports.made_audit.MadeAudit.measures", broken)
    ran = run("audit", str(mirror), "--format", "json", "--out", str(out))
    assert ran.code == 2
    assert "No space left" in ran.err
    assert [file.read_text() for file in mirror.iterdir()] == ["old"]


def test_an_html_report_comes_beside_the_text(
    run: Run, stage: Stage, mirror: Path
) -> None:
    page = mirror / "report.html"
    ran = run("audit", str(mirror), "--html", str(page), "--report-language", "ar")
    assert '<html lang="ar" dir="rtl">' in page.read_text("utf-8")
    assert "الملاحظات" in ran.out


def test_a_csv_file_opens_in_a_spreadsheet(
    run: Run, stage: Stage, mirror: Path
) -> None:
    out = mirror / "audit.csv"
    run("audit", str(mirror), "--format", "csv", "--out", str(out))
    assert out.read_bytes().startswith("\ufeff".encode())
    assert run("audit", str(mirror), "--format", "csv").out.startswith("check,")


@pytest.mark.parametrize(
    ("environment", "word"),
    [
        ("fr_CH.UTF-8", "Constats"),
        ("ar", "الملاحظات"),
        ("de_DE", "Findings"),
        ("C", "Findings"),
    ],
)
def test_the_report_speaks_the_language_of_the_environment(
    environment: str,
    word: str,
    run: Run,
    stage: Stage,
    mirror: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", environment)
    assert word in run("audit", str(mirror)).out


def test_an_interruption_is_one_line(run: Run, stage: Stage, mirror: Path) -> None:
    stage.raises = KeyboardInterrupt()
    ran = run("audit", str(mirror))
    assert (ran.code, ran.err) == (130, "vigilangue: interrupted\n")


def test_an_interrupted_crawl_says_where_its_pages_are(run: Run, stage: Stage) -> None:
    stage.raises = KeyboardInterrupt()
    ran = run("audit", "https://body.example/")
    file = Path(ran.err.split("vigilangue audit ")[1].strip())
    assert ran.code == 130
    assert file.exists()
    file.unlink()
    file.parent.rmdir()


def test_a_crawl_that_ended_leaves_nothing_behind(run: Run, stage: Stage) -> None:
    run("audit", "https://body.example/")
    ((_, options),) = stage.asked
    assert options.warc is not None
    assert not options.warc.parent.exists()


def test_a_crawl_to_be_kept_is_kept(run: Run, stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "kept.warc.gz"
    run("audit", "https://body.example/", "--keep", str(file))
    ((_, options),) = stage.asked
    assert options.warc == file
