"""What a crawl is asked to do and what it tells, in words and as lines of JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from vigilangue.collecting import bounds
from vigilangue.collecting.evidence import part
from vigilangue.collecting.safety import PORTS, Policy, place
from vigilangue.collecting.targets import targets
from vigilangue.core import Unseen

# What says nothing of what is to be fetched.
_BESIDE = ("delay", "timeout", "seconds", "contact", "render_seconds", "volume")


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlSettings:
    """How far a crawl goes and how polite it is.

    ``limit`` addresses are asked for at most, beside robots.txt, sitemaps and where
    redirects lead; ``depth`` links deep. Between two requests to a host pass at least
    ``delay`` seconds, more where robots.txt or a slow server asks for it. An answer
    may take ``timeout`` seconds and ``largest`` bytes, the whole ``seconds``.

    Followed are the hosts of the starts, those in ``hosts`` (with port where it is
    not the usual one), and, if ``declared_hosts``, those that a start names for its
    language versions: by hreflang, or in a switcher within its domain.
    ``allow_private`` lets starts and ``hosts`` be on loopback or private addresses.
    ``ports`` are allowed beside 80, 443 and those of starts and ``hosts``. The hosts
    in ``connect`` are not looked up but connected to where it says, as
    ``127.0.0.1:8080``; their addresses stay what they are.
    Each page is asked for once in each of ``languages``; without any, in none. Where an
    answer then says that it varies by them, one page is tried in those ``owed``.
    A page that seldom changes is not asked for at each look, but at least every
    ``oldest`` seconds; 0 asks for each at each.
    With ``render`` a browser runs the scripts of each page, ``render_seconds`` at most,
    and what they make of it is kept beside the answer and read in its place.
    ``contact`` (an address of the web or of mail) tells who crawls. With ``files`` only
    the starts are asked for, and where they redirect to: nothing is followed, and what
    is answered is kept whole, whatever it is. After ``volume`` bytes of answers a file
    that lasts is closed, and what follows goes into another; 0: into one file.
    """

    limit: int = 1000
    depth: int = 50
    delay: float = 0.5
    timeout: float = 30.0
    largest: int = 10 * 2**20
    seconds: float = 0.0
    hosts: tuple[str, ...] = ()
    declared_hosts: bool = True
    allow_private: bool = False
    ports: tuple[int, ...] = ()
    connect: Mapping[str, str] = field(default_factory=dict)
    contact: str = ""
    oldest: float = 0.0
    languages: tuple[str, ...] = ()
    owed: tuple[str, ...] = ()
    files: bool = False
    render: bool = False
    render_seconds: float = 20.0
    volume: int = field(default_factory=lambda: bounds.VOLUME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A crawl to do: the addresses it starts from, and the first file it writes.

    What a ``lasting`` one has written stays where it is interrupted, and the same job
    goes on with it. ``before`` are the indexes of the look before, beside its files,
    and ``at`` (an ISO 8601 time) is when this one began.
    """

    starts: tuple[str, ...]
    into: Path
    settings: CrawlSettings
    lasting: bool = False
    before: tuple[Path, ...] = ()
    at: str = ""

    @property
    def part(self) -> Path:
        """The hidden file that is written until the crawl has ended."""
        return part(self.into)

    def clear(self) -> None:
        """Delete what was written and is not to stay."""
        if not self.lasting:
            self.part.unlink(missing_ok=True)

    @property
    def said(self) -> str:
        """What is to be fetched: what may differ where a crawl goes on is left out."""
        told = json.loads(write_job(self))
        for name in _BESIDE:
            del told["settings"][name]
        return json.dumps([told["starts"], told["settings"]], sort_keys=True)

    @property
    def policy(self) -> Policy:
        """What may be fetched: private addresses only of the hosts that are named.

        Raises Refused where a start may not be fetched, or a host not connected to
        where it should be, InputError where ``connect`` is not well written.
        """
        hosts = (f"http://{host}" for host in self.settings.hosts)
        named = [place(url) for url in (*self.starts, *hosts)]
        connect = {
            place(f"http://{host}"): where
            for host, where in targets(self.settings.connect).items()
        }
        private = {w.host for w in (*named, *connect) if self.settings.allow_private}
        ports = {*PORTS.values(), *self.settings.ports, *(w.port for w in named)}
        policy = Policy(
            private=frozenset(private),
            ports=frozenset(ports),
            connect={where.host: target for where, target in connect.items()},
        )
        for url in self.starts:
            policy.place(url)
        for where in connect:
            policy.addresses(where)
        return policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How many addresses were asked for, of how many known within the limit."""

    done: int
    of: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """What whoever declared the source should know, and what to do about it."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """How a crawl ended; ``fault`` says why no file was written, if so.

    ``kept`` answers were there from an interrupted crawl, of which ``cut`` bytes at
    the torn end were cut off.
    """

    pages: int = 0
    complete: bool = False
    refused_by_robots: int = 0
    fault: str = ""
    kept: int = 0
    cut: int = 0


Message = Progress | Unseen | Hint | End
_KINDS: dict[str, type[Progress] | type[Unseen] | type[Hint] | type[End]] = {
    kind.__name__: kind for kind in (Progress, Unseen, Hint, End)
}


def write_job(job: Job) -> bytes:
    """Return a job as one line."""
    settings = replace(job.settings, connect=dict(job.settings.connect))
    line = json.dumps(asdict(replace(job, settings=settings)), default=str)
    return line.encode() + b"\n"


def read_job(line: bytes) -> Job:
    """Return the job that a line holds."""
    given = json.loads(line)
    settings: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in given["settings"].items()
    }
    return Job(
        starts=tuple(given["starts"]),
        into=Path(given["into"]),
        settings=CrawlSettings(**settings),
        lasting=given["lasting"],
        before=tuple(map(Path, given["before"])),
        at=given["at"],
    )


def write_message(message: Message) -> bytes:
    """Return a message as one line."""
    return json.dumps([type(message).__name__, asdict(message)]).encode() + b"\n"


def read_message(line: bytes) -> Message:
    """Return the message that a line holds."""
    kind, fields = json.loads(line)
    return _KINDS[kind](**fields)
