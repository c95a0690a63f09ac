"""A watch over a small invented site: its pages change, and it is looked at again."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from django.apps import apps

from tests.app.site import HOST, mirror
from vigilangue.alerts import What
from vigilangue.app import watching
from vigilangue.core import Bounds, Connector, Organization, Outcome, Source
from vigilangue.store import models

LANGUAGES = ("en", "fr", "ar")
OWES = """
title = "Charter of the River Office"
[[line]]
kind = "page"
languages = ["en", "fr", "ar"]
basis = "Charter art. 12"
force = "decides"
binds = "the Office"
{read}
"""
READ, UNREAD = "checked = 2026-11-24", "unverified = true"
Pages = Mapping[str, str]

# An event, or a verdict, in short: what, the check, the end of the address, language.
Short = tuple[str, str, str, str]


@dataclass(slots=True)
class Watch:
    """An organization with one source, a mirror; ``home`` is where all is kept."""

    home: Path
    organization: Organization
    hidden: list[str] = field(default_factory=list)

    @classmethod
    def over(cls, home: Path, pages: Pages, *, read: str = READ) -> Watch:
        """Begin to watch a site that is there as a whole."""
        charter = home / "charter.toml"
        home.mkdir(exist_ok=True)
        charter.write_text(OWES.format(read=read), "utf-8")
        source = Source(
            slug="site",
            title="Web site",
            addresses=(str(home / "site" / HOST),),
            connector=Connector.MIRROR,
            complete=True,
        )
        watch = cls(
            home,
            Organization(
                slug="rivers",
                title="River Office",
                regime=str(charter),
                sources=(source,),
            ),
        )
        watch.publish(pages)
        return watch

    @property
    def options(self) -> watching.WatchOptions:
        return watching.WatchOptions(home=self.home, workers=1)

    def declare(self, **changes: object) -> None:
        """Change the declaration of the source."""
        (source,) = self.organization.sources
        changed = replace(source, **changes)  # type: ignore[arg-type]
        self.organization = replace(self.organization, sources=(changed,))

    def expect(self, **bounds: object) -> None:
        self.declare(expect=replace(Bounds(), **bounds))  # type: ignore[arg-type]

    def publish(self, pages: Pages, *, hidden: Iterable[str] = ()) -> None:
        """Put pages in place of those that there are; some cannot be looked at."""
        shutil.rmtree(self.home / "site", ignore_errors=True)
        folder = mirror(self.home / "site", pages)
        for name in hidden:
            page = folder / name
            page.unlink(missing_ok=True)
            page.parent.mkdir(parents=True, exist_ok=True)
            page.symlink_to("/dev/null")  # what leads out of a mirror is unseen

    def look(self, pages: Pages | None = None, **how: Iterable[str]) -> list[Short]:
        """Collect, evaluate and alert once; return the events that came of it."""
        if pages is not None:
            self.publish(pages, **how)
        before = models.Event.objects.count()
        self.collect()
        self.evaluate()
        self.alert()
        return events()[before:]

    def collect(self) -> list[watching.Fetched]:
        return list(watching.collect(self.organization, self.options))

    def evaluate(self) -> list[watching.Evaluated]:
        return list(watching.evaluate(self.organization, self.options))

    def alert(self) -> list[watching.Raised]:
        return list(watching.alert(self.organization))

    def replay(
        self, as_of: datetime | None = None, trial: str | None = None
    ) -> watching.Replayed:
        (replayed,) = watching.replay(
            self.organization, self.options, as_of=as_of, trial=trial
        )
        return replayed

    def open(self) -> set[Short]:
        """The alerts that are failing now, with their phase in the first place."""
        return {
            (
                str(each.standing.phase),
                each.alert.mark.check,
                end(each.alert.name),
                each.alert.mark.language,
            )
            for each in watching.listed(self.organization.slug)
            if each.standing.failing
        }


def events() -> list[Short]:
    """Every event there is, in order."""
    rows = models.Event.objects.select_related("subject").order_by("pk")
    return [(e.what, e.check_slug, end(e.subject.name), e.language) for e in rows]


def said(evaluation: int | None = None) -> set[Short]:
    """The verdicts of an evaluation (the last one), the outcome in the first place."""
    rows = models.Verdict.objects.select_related("subject")
    number = evaluation or models.Evaluation.objects.order_by("-pk")[0].pk
    return {
        (v.outcome, v.check_slug, end(v.subject.name), v.language)
        for v in rows.filter(evaluation_id=number)
    }


def failed(evaluation: int | None = None) -> set[Short]:
    return {each for each in said(evaluation) if each[0] == Outcome.FAILED}


def counted() -> Counter[str]:
    """How many rows each table of the store has."""
    tables = apps.get_app_config("store").get_models()
    return Counter({t.__name__: t._default_manager.count() for t in tables})


def end(address: str) -> str:
    """The path of an address; of a source its slug."""
    return address.removeprefix(f"https://{HOST}/")


def opened(check: str, page: str, language: str) -> Short:
    return str(What.OPENED), check, page, language


def resolved(check: str, page: str, language: str) -> Short:
    return str(What.RESOLVED), check, page, language


def regressed(check: str, page: str, language: str) -> Short:
    return str(What.REGRESSED), check, page, language
