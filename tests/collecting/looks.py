"""Looks at a site one after the other, as the watch makes them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from fastwarc.warc import ArchiveIterator, WarcRecord

from tests.collecting.site import Site
from vigilangue.collecting import evidence, warc
from vigilangue.collecting.crawl import CrawlResult, CrawlSettings, go_on
from vigilangue.core import Capture

SETTINGS = CrawlSettings(delay=0, allow_private=True, timeout=5)


@dataclass
class Looks:
    """A folder of a source, and the files of its looks."""

    folder: Path
    settings: CrawlSettings = SETTINGS
    files: list[Path] = field(default_factory=list)

    def look(self, site: Site, at: datetime | None = None) -> CrawlResult:
        """Look at a site, and index what it answered; the requests begin anew."""
        site.asked.clear()
        before = self.indexes() if self.files else []
        file = self.folder / f"look-{len(self.files) + 1}.warc.gz"
        result = go_on(
            [site.url],
            file,
            settings=replace(self.settings),
            at=at or datetime.now(UTC),
            before=before,
        )
        known = evidence.Index(*before) if before else None
        for each in evidence.volumes(file):
            evidence.write(each, evidence.path_of(each), known)
        self.files.append(file)
        return result

    def indexes(self) -> list[Path]:
        """The indexes of the last look, one a file."""
        return [evidence.path_of(each) for each in evidence.volumes(self.files[-1])]

    def pages(self) -> dict[str, Capture]:
        """What the last look saw, by path."""
        read = warc.read(*evidence.volumes(self.files[-1]))
        found = [c for c in read if isinstance(c, Capture)]
        return {"/" + c.url.split("/", 3)[3]: c for c in found}

    def known(self, url: str) -> evidence.Known:
        found = evidence.Index(*self.indexes()).find(url)
        assert found is not None
        return found

    def records(self, kind: str) -> dict[str, WarcRecord]:
        """The records of a kind in the last file, by path."""
        found = {}
        for file in evidence.volumes(self.files[-1]):
            for record in ArchiveIterator(str(file)):
                if record.headers.get("WARC-Type") == kind:
                    record.freeze()
                    url = record.headers.get("WARC-Target-URI") or ""
                    found["/" + url.split("/", 3)[3]] = record
        return found
