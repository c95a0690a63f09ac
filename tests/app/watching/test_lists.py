"""A source of lists is watched as a site is: fetched, kept, judged, alerted on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.app.watching.watch import Watch
from tests.collecting.site import Answer, Told, serving
from vigilangue import checks
from vigilangue.collecting import warc
from vigilangue.core import Capture, Check, Connector, Kind
from vigilangue.store import models

pytestmark = pytest.mark.django_db
CHARTER = """
title = "Charter of the River Office"
[[line]]
kind = "document"
languages = ["en", "fr"]
basis = "Charter art. 12"
force = "decides"
binds = "the Office"
checked = 2026-11-24
"""
XML = {"Content-Type": "text/xml"}
RECORD = (
    "<record><header><identifier>{n}</identifier></header><metadata><dc>"
    "<title>Report {n}</title>{languages}</dc></metadata></record>"
)


def page(*records: str, token: str = "") -> Answer:
    onward = f"<resumptionToken>{token}</resumptionToken>"
    body = f"<OAI-PMH><ListRecords>{''.join(records)}{onward}</ListRecords></OAI-PMH>"
    return Answer(body.encode(), headers=XML)


def listed(n: int, *tags: str) -> str:
    said = "".join(f"<language>{tag}</language>" for tag in tags)
    return RECORD.format(n=f"C/{n}", languages=said)


FIRST = "/oai?verb=ListRecords&metadataPrefix=oai_dc"
NEXT = "/oai?verb=ListRecords&resumptionToken=p{}"


def repository(*last: str) -> dict[str, Answer]:
    return {
        FIRST: page(listed(1, "en", "fr"), token="p2"),
        NEXT.format(2): page(listed(2, "en", "fr"), token="p3"),
        NEXT.format(3): page(listed(3, *last)),
    }


@dataclass
class Listed:
    watch: Watch
    answers: dict[str, Told]

    def look(self, told: Mapping[str, Told]) -> set[tuple[str, str, str]]:
        self.answers.clear()
        self.answers.update(told)
        return {(what, check, tag) for what, check, _, tag in self.watch.look()}


@pytest.fixture
def watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: None
) -> Iterator[Listed]:
    one = "document-missing-language"
    some: dict[str, Check] = {one: checks.load()[one]}
    monkeypatch.setattr(checks, "load", lambda: dict(some))
    checks._kept.cache_clear()
    watch, told = Watch.over(tmp_path / "home", {}), dict[str, Told]()
    Path(watch.organization.regime).write_text(CHARTER, "utf-8")
    with serving(told) as site:
        watch.declare(
            addresses=(site.url.rstrip("/") + FIRST,),
            connector=Connector.OAI,
            kind=Kind.DOCUMENT,
            allow_private=True,
            delay=0.0,
            limit=5,
            complete=True,
        )
        watch.expect(fall_max=0.5)
        yield Listed(watch, told)
    checks._kept.cache_clear()


def test_a_document_is_missed_is_found_and_is_not_missed_by_a_bad_look(
    watched: Listed,
) -> None:
    opened = ("opened", "document-missing-language", "fr")
    assert watched.look(repository("en")) == {opened}
    works = models.Subject.objects.filter(kind="document")
    assert {work.title for work in works} == {f"Report C/{n}" for n in (1, 2, 3)}
    out_of_order = {
        **repository("en"),
        NEXT.format(3): Answer(b"", 503),
    }
    assert watched.look(out_of_order) == set()
    resolved = ("resolved", "document-missing-language", "fr")
    assert watched.look(repository("en", "fr")) == {resolved}
    assert works.count() == 3, "a document keeps its alerts from one look to the next"


def test_what_was_listed_is_kept_as_evidence(watched: Listed) -> None:
    watched.look(repository("en"))
    (collection,) = models.Collection.objects.all()
    answers = list(warc.read(watched.watch.home / collection.file))
    lists = [a for a in answers if isinstance(a, Capture) and a.status == 200]
    assert [a.body for a in lists] == [each.body for each in repository("en").values()]
    digests = set(models.Capture.objects.values_list("digest", flat=True))
    verdicts = models.Verdict.objects.filter(outcome="failed")
    assert {v.digest for v in verdicts} <= digests


def test_a_list_that_is_longer_than_the_limit_claims_no_absence(
    watched: Listed,
) -> None:
    watched.watch.declare(limit=2)
    first = {**repository(), NEXT.format(2): page(listed(2, "en"), token="p3")}
    assert watched.look(first) == set()
    assert models.Unseen.objects.filter(why__contains="limit").count() == 1
