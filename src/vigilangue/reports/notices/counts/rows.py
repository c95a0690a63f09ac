"""The figures of a group as rows: what is counted, how many, of how many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vigilangue.core import Profile, Tally
from vigilangue.measures.coverage import interval

FAVOURED = {
    "en": "English required, French only wished for",
    "fr": "French required, English only wished for",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure; ``of`` is what it is a part of, ``past`` what was published once.

    ``part`` is false where it is no part of it (a number of days); ``judged`` where it
    rests on what was read in a notice, so that our reading may err.
    """

    figure: str
    n: float
    of: int
    past: str = ""
    part: bool = True
    judged: bool = True

    @property
    def share(self) -> float | None:
        """The share that it is, None where it is none."""
        return self.n / self.of if self.of and self.part else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % interval (Wilson) of the share: a machine read the notices."""
        if self.share is None or not self.judged:
            return None
        return interval(int(self.n), self.of)


def rows(tally: Tally) -> Iterator[Row]:
    """Yield the rows of the table of 2008 with today's figures, then the others.

    In 2008 the International Organization of La Francophonie counted 595 posts of the
    United Nations system on 14 January, and read 320 notices; AFFOI counted titles and
    mandatory French in 2012 and 2013. Those lists were others than this one.
    """
    profile, read, posts = tally.profile, tally.read, tally.posts
    either = (Profile.EITHER, Profile.BOTH)
    yield Row(figure="posts", n=posts, of=posts, past="595 (2008)", part=False)
    french = tally.in_language("fr")
    yield Row(
        figure="described in French",
        n=french,
        of=posts,
        past="133 of 595 (2008)",
        judged=False,
    )
    yield Row(
        figure="notices read", n=read, of=posts, past="320 of 595 (2008)", judged=False
    )
    yield _share("English and/or French required", either, tally, "250 of 320 (2008)")
    english = _alone(tally, "en")
    yield Row(
        figure="English only required", n=english, of=read, past="70 of 320 (2008)"
    )
    alone = _alone(tally, "fr")
    yield Row(figure="French only required", n=alone, of=read, past="0 of 320 (2008)")
    yield Row(
        figure="published in English only",
        n=tally.titles_in_english_only,
        of=posts,
        past="59 % (2012), 34 % (2013)",
        judged=False,
    )
    mandatory = next((w.required for w in tally.wanted if w.language == "fr"), 0)
    yield Row(
        figure="French required, alone or with another",
        n=mandatory,
        of=read,
        past="7 % (2012), 22 % (2013)",
    )
    yield _share("both working languages required", (Profile.BOTH,), tally)
    yield _share("either working language required", (Profile.EITHER,), tally)
    yield Row(figure="neither required", n=profile(Profile.OTHER), of=read)
    yield Row(figure="no language required", n=profile(Profile.NONE), of=read)
    yield Row(figure="language of the country named", n=tally.host, of=tally.field)
    for favoured in tally.favoured:
        yield Row(figure=FAVOURED[favoured.language], n=favoured.n, of=favoured.of)
    if tally.days is not None:
        name = "days between two versions (the middle of them)"
        yield Row(figure=name, n=tally.days, of=tally.paired, part=False)


def _share(
    figure: str, wanted: tuple[Profile, ...], tally: Tally, past: str = ""
) -> Row:
    return Row(figure=figure, n=tally.profile(*wanted), of=tally.read, past=past)


def _alone(tally: Tally, language: str) -> int:
    return dict(tally.alone).get(language, 0)
