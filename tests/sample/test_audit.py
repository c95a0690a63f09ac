"""An audit of the sample organization finds every planted gap and nothing else."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from vigilangue import sample
from vigilangue.app import AuditOptions, audit
from vigilangue.core import Audit, Outcome
from vigilangue.sample.content import works

REGIMES = ("sample-organization", "any")

# A verdict by its check and by what it is about: a page, or a work and a language.
About = tuple[str, str, str]


@pytest.fixture(params=REGIMES)
def regime(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def whole_folder(regime: str) -> AuditOptions:
    return AuditOptions(regime=regime, offline=True, complete=True)


def expected() -> set[About]:
    return {
        (gap.check, gap.work, gap.language)
        if gap.check == "missing-language"
        else (gap.check, gap.path, "")
        for gap in sample.gaps()
    }


def path(url: str) -> str:
    return urlsplit(url).path.removesuffix("index.html")


def found(answer: Audit) -> set[About]:
    names = {text.path: w.name for w in works() for text in w.texts.values()}
    named = {
        work.id: names.get(path(work.expressions[0].url), work.id)
        for work in answer.works()
    }
    return {
        (verdict.check, path(verdict.url), "")
        if verdict.url
        else (verdict.check, named[verdict.work], verdict.language or "")
        for verdict in answer.verdicts(Outcome.FAILED)
    }


@contextmanager
def audited(target: str, options: AuditOptions) -> Iterator[Audit]:
    with audit([target], options=options, progress=lambda _: None) as answer:
        yield answer


def test_every_planted_gap_is_found_and_nothing_else(folder: Path, regime: str) -> None:
    with audited(str(folder), whole_folder(regime)) as answer:
        assert found(answer) == expected()


def test_in_the_mended_site_nothing_fails(tmp_path: Path, regime: str) -> None:
    mended = sample.build_mended(tmp_path)
    with audited(str(mended), whole_folder(regime)) as answer:
        assert found(answer) == set()


def test_what_is_missing_is_told_by_the_charter(folder: Path) -> None:
    with audited(str(folder), whole_folder("sample-organization")) as answer:
        told = [
            verdict.basis
            for verdict in answer.verdicts(Outcome.FAILED)
            if verdict.check == "missing-language"
        ]
    article = "Charter of the International Office for Mountain Springs, art. 9 (2)"
    assert told == [(article,), (article,)]


@pytest.mark.long
def test_a_crawl_finds_what_the_folder_shows(tmp_path: Path, regime: str) -> None:
    options = AuditOptions(
        regime=regime, allow_private=True, warc=tmp_path / "sample.warc.gz"
    )
    with sample.published() as address, audited(address, options) as answer:
        assert found(answer) == expected()
        assert not list(answer.unseen())
