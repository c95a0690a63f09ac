"""What an audit is given: folders, WARC files, addresses; one stream of captures."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from vigilangue.core import Capture, InputError, Unseen

from .options import AuditOptions, Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A stream of captures; ``complete`` where it is known to be the whole site.

    ``pages`` is how many there are, or None where that is not known beforehand;
    ``others`` are addresses at which something else than a page is.
    """

    captures: Iterator[Capture | Unseen]
    others: Iterable[str]
    complete: bool
    pages: int | None


def open_source(
    targets: Sequence[str],
    options: AuditOptions,
    progress: Callable[[Progress], None],
    stack: ExitStack,
) -> Source:
    """Return the captures of some targets; addresses are crawled first.

    Raises InputError where a target is none of the three, or where addresses are
    given with ``offline``.
    """
    if not targets:
        raise InputError("nothing to audit: give an address, a folder or a WARC file")
    urls = [t for t in targets if t.lower().startswith(("http://", "https://"))]
    paths = [Path(t) for t in targets if t not in urls]
    if urls and (paths or options.offline):
        what = "--offline" if options.offline else str(paths[0])
        raise InputError(f"{urls[0]}: an address cannot be audited with {what}")
    if urls:
        return _crawled(urls, options, progress, stack)
    folders = [p for p in paths if p.is_dir()]
    files = [p for p in paths if not p.is_dir()]
    for path in files:
        if not path.is_file():
            raise InputError(f"{path}: no such folder, WARC file or address")
    return _kept(folders, files, options)


def _kept(
    folders: Sequence[Path], files: Sequence[Path], options: AuditOptions
) -> Source:
    from vigilangue.collecting import folder, warc

    def captures() -> Iterator[Capture | Unseen]:
        if folders:
            yield from folder.read(folders, base_url=options.base_url)
        yield from warc.read(*files)

    others = (
        folder.others(folders, base_url=options.base_url) if folders else (),
        *map(warc.others, files),
    )
    return Source(
        captures=captures(),
        others=chain.from_iterable(others),
        complete=options.complete,
        pages=folder.count(folders) if folders and not files else None,
    )


def _crawled(
    urls: Sequence[str],
    options: AuditOptions,
    progress: Callable[[Progress], None],
    stack: ExitStack,
) -> Source:
    from vigilangue.collecting import warc
    from vigilangue.collecting.crawl import CrawlSettings, crawl

    into = options.warc
    if into is None:
        scratch = stack.enter_context(tempfile.TemporaryDirectory(prefix="crawl-"))
        into = Path(scratch) / "crawl.warc.gz"
    found = crawl(
        urls,
        into,
        settings=CrawlSettings(
            limit=options.limit,
            delay=options.delay,
            allow_private=options.allow_private,
        ),
        progress=lambda done, of: progress(Progress(step="collect", done=done, of=of)),
    )
    return Source(
        captures=warc.read(found.warc),
        others=warc.others(found.warc),
        complete=found.complete or options.complete,
        pages=found.pages,
    )
