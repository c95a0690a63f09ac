"""Fetches instruments by symbol and language, and loads each as a person would."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from vigilangue.catalog import documents
from vigilangue.catalog.documents import Form, System
from vigilangue.core import Capture, InputError, Instrument, Unseen, VigilangueError
from vigilangue.documents import papers
from vigilangue.store import where
from vigilangue.values import symbols

from . import incoming
from .loading import Became, Loaded

FIRST = ("A/RES/79/331", "A/RES/78/330")  # what a new registry is offered
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
WHOLE = 180.0  # seconds for one round of one system
PATIENCE = 20.0  # seconds for one answer
TAIL = 2048  # bytes among which a whole PDF has its end; half of one is read too
FORMS = {
    Form.PDF: papers.Kind.PDF,
    Form.DOCX: papers.Kind.DOCX,
    Form.HTML: papers.Kind.HTML,
    Form.TEXT: papers.Kind.TEXT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A symbol in a language and what became of it.

    ``because`` says why it could not be had: that is never that it does not exist.
    """

    symbol: str
    language: str
    became: Became
    address: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """A document that is sought; ``because`` says why it was not there so far."""

    system: System
    symbol: str
    language: str
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Try:
    """An address at which one may be."""

    wanted: _Wanted
    form: Form
    address: str


def fetch(
    given: Sequence[str], *, languages: Sequence[str] = LANGUAGES
) -> Iterator[Fetched]:
    """Fetch each symbol in each language; yield what became of it.

    What cannot be reached, or is not what was asked for, is yielded unread, and what
    is held stays as it is. Raises InputError where no system knows a symbol or a
    language, before anything is asked for.
    """
    waiting = [_wanted(s, tag) for s in dict.fromkeys(given) for tag in languages]
    return _fetched(waiting)


def hosts(given: Iterable[str]) -> list[str]:
    """Return the names of the systems that would be asked for some symbols."""
    return list(dict.fromkeys(_system(symbol).name for symbol in given))


def _fetched(waiting: list[_Wanted]) -> Iterator[Fetched]:
    for number in range(max((len(_tries(w)) for w in waiting), default=0)):
        tries = [t for w in waiting for t in _tries(w)[number : number + 1]]
        left = [w for w in waiting if len(_tries(w)) <= number]
        for trial, became in _answered(tries):
            if isinstance(became, Fetched):
                yield became
            else:
                why = (*trial.wanted.because, f"{trial.form}: {became}")
                left.append(replace(trial.wanted, because=why))
        waiting = left
    for each in waiting:
        yield Fetched(
            symbol=each.symbol,
            language=each.language,
            became=Became.UNREAD,
            because="; ".join(dict.fromkeys(each.because)),
        )


def _system(symbol: str) -> System:
    known = documents.systems(where.home() / "catalog")
    found = next((each for each in known if each.knows(symbol)), None)
    if found is None:
        hint = "give one such as A/RES/79/331"
        raise InputError(f"{symbol}: no documents system knows such a symbol; {hint}")
    return found


def _wanted(given: str, language: str) -> _Wanted:
    symbol = symbols.written(given)
    system = _system(symbol)
    if language not in system.languages:
        known = ", ".join(system.languages)
        raise InputError(f"{system.name} gives no {language!r}; it gives: {known}")
    return _Wanted(system=system, symbol=symbol, language=language)


def _tries(wanted: _Wanted) -> list[_Try]:
    tongue = wanted.system.languages[wanted.language]
    return [
        _Try(
            wanted=wanted,
            form=form,
            address=template.address(wanted.symbol, tongue, form),
        )
        for template in wanted.system.templates
        for form in template.kinds
    ]


def _answered(tries: Iterable[_Try]) -> Iterator[tuple[_Try, Fetched | str]]:
    """Yield each with what was loaded from there, or why nothing was."""

    def name(trial: _Try) -> str:
        return trial.wanted.system.name

    for _, some in groupby(sorted(tries, key=name), key=name):
        left = {trial.address: trial for trial in some}
        try:
            for address, found in _files(list(left.values())):
                trial = left.pop(address)
                yield trial, _taken(trial, found)
        except VigilangueError as error:
            for trial in left.values():
                yield trial, str(error)


def _files(tries: Sequence[_Try]) -> Iterator[tuple[str, Capture | Unseen]]:
    from vigilangue.collecting import files
    from vigilangue.collecting.crawl import CrawlSettings

    system = tries[0].wanted.system
    settings = CrawlSettings(
        delay=system.delay,
        timeout=PATIENCE,
        largest=incoming.LARGEST,
        seconds=WHOLE,
        allow_private=system.allow_private,
        connect=dict(system.connect),
    )
    return files.fetch([trial.address for trial in tries], settings)


def _taken(trial: _Try, found: Capture | Unseen) -> Fetched | str:
    """Load what was answered, if it is what was asked for; else say what it is."""
    if isinstance(found, Unseen):
        return found.why
    if found.status != 200:
        return f"answered with status {found.status}"
    try:
        kind = papers.kind(found.body)
        if kind is not FORMS[trial.form]:
            return f"{kind} came instead"
        if kind is papers.Kind.PDF and b"%%EOF" not in found.body[-TAIL:]:
            return "the file is cut off"
        loaded = _loaded(found.body, trial)
    except (VigilangueError, OSError) as error:
        return str(error)
    return Fetched(
        symbol=trial.wanted.symbol,
        language=trial.wanted.language,
        became=loaded.became,
        address=found.url,
    )


def _loaded(data: bytes, trial: _Try) -> Loaded:
    """Load a file as one that a person drops, once it is seen to be the right one."""
    wanted = trial.wanted
    bare = wanted.symbol.replace("/", "_")
    name = f"{wanted.system.name} {bare}-{wanted.language}.{trial.form}"
    received = incoming.receive(data, name)
    if why := _wrong(received.instrument, wanted):
        incoming.refuse(received.token)
        raise InputError(why)
    return incoming.accept(
        received.token, name, language=wanted.language, symbol=wanted.symbol
    )


def _wrong(read: Instrument, wanted: _Wanted) -> str:
    """Return what makes a text another than the one that was asked for."""
    from vigilangue.store.queries.registry_keys import key

    printed = (read.masthead.symbol or read.masthead.draft or "").rstrip("* ")
    if not read.provisions:
        return "no paragraph could be read in it"
    if printed and key(symbols.written(printed)) != key(wanted.symbol):
        return f"the text of {printed} came instead"
    if read.language and read.language != wanted.language:
        return f"the text came in another language: {read.language}"
    return ""
