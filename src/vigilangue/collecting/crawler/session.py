"""What the parts of one crawl share."""

from __future__ import annotations

from collections.abc import Callable

from vigilangue.collecting.masking import masked
from vigilangue.collecting.rendering.renderer import Renderer
from vigilangue.core import Unseen

from .before import Before
from .frontier import Frontier
from .hints import Hints
from .job import CrawlSettings, Message, Progress
from .kept import Kept
from .pins import Pins
from .recorder import Recorder
from .shown import Shown


class Session:
    """The counts of a crawl, and whom they are told to."""

    def __init__(
        self,
        *,
        settings: CrawlSettings,
        frontier: Frontier,
        pins: Pins,
        recorder: Recorder,
        kept: Kept,
        before: Before,
        renderer: Renderer,
        shown: Shown,
        tell: Callable[[Message], None],
    ) -> None:
        """Begin with nothing asked for."""
        self.settings = settings
        self.frontier = frontier
        frontier.trapped = self.miss
        self.pins = pins
        self.recorder = recorder
        self.kept = kept
        self.before = before
        self.renderer = renderer
        self.shown = shown
        self.hints = Hints()
        self.asked = 0
        self.pages = 0
        self.refused_by_robots = 0
        self.fault = ""
        self.delays: dict[str, float] = {}  # seconds, by host, that robots.txt asks
        self.later: dict[str, str] = {}  # hosts that asked not to come back so soon
        self._tell = tell

    @property
    def spent(self) -> bool:
        """Whether as many addresses were asked for as the limit allows."""
        return self.asked >= self.settings.limit

    def tell_progress(self) -> None:
        """Tell how far the crawl is."""
        known = min(self.frontier.admitted, self.settings.limit)
        self._tell(Progress(done=self.asked, of=max(known, self.asked)))

    def miss(self, url: str, why: str) -> None:
        """Record that an address could not be looked at."""
        unseen = Unseen(url=masked(url), why=why)
        if not self.kept.has(unseen):
            self.recorder.unseen(unseen)
        self.tell_unseen(url, why)

    def tell_unseen(self, url: str, why: str) -> None:
        """Tell that an address could not be looked at."""
        self._tell(Unseen(url=masked(url), why=why))
