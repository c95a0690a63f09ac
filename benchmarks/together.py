"""How far apart the language versions of each page of the large site were fetched."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from fastwarc.warc import ArchiveIterator, WarcRecordType


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """Between first and last version of a page: answers recorded, and seconds."""

    answers: int
    seconds: float


def apart(file: Path) -> list[Apart]:
    """Return it for each work of several versions in a WARC file of ours."""
    found: dict[str, list[tuple[int, datetime]]] = defaultdict(list)
    with file.open("rb") as stream:
        records = ArchiveIterator(stream, record_types=WarcRecordType.response)
        for place, record in enumerate(records):
            path = urlsplit(record.headers.get("WARC-Target-URI") or "").path
            _, _, name = path.rpartition("/")
            if name.startswith("news-") and not path.startswith("/moved/"):
                at = datetime.fromisoformat(record.headers["WARC-Date"])
                found[name].append((place, at))
    return [
        Apart(answers=last[0] - first[0], seconds=(last[1] - first[1]).total_seconds())
        for first, last in ((min(each), max(each)) for each in found.values())
        if first != last
    ]


def told(all_apart: list[Apart]) -> None:
    """Print the distributions: the half, nine in ten, all."""
    answers = sorted(each.answers for each in all_apart)
    seconds = sorted(each.seconds for each in all_apart)
    half, most = len(answers) // 2, len(answers) * 9 // 10
    print(
        f"{len(answers):7} works  versions within "
        f"{answers[half]} / {answers[most]} / {answers[-1]} answers, "
        f"{seconds[half]:.2f} / {seconds[most]:.2f} / {seconds[-1]:.2f} s "
        "(half / nine in ten / all)",
        flush=True,
    )
