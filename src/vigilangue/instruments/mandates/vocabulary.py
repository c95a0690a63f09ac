"""The words of a language by which mandates are read, as types."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vigilangue.values.ordinals import Forms

from .trie import Trie

NOTHING = ""  # what a phrase stands for that looks like an act and is none


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """Where an act begins, and what it is.

    ``acts`` are forms of the verbs that bind (``""``: looks like one and is none);
    ``renewing`` verbs bind before a noun of ``renewed`` ("reiterates its request");
    ``decided`` are the verbs that a decision carries ("decides to request").

    ``joints`` may stand between two acts ("and"), ``fillers`` before one ("in this
    regard"), ``speakers`` say who acts, at the start of a sentence; ``attached`` is a
    joint that is written to the verb (the Arabic "و").

    ``ours`` are forms that bind only in a sentence that ``us`` begins ("we"); what is
    joined to an act that follows ``relatives`` ("which invites States and urges") is
    told.

    ``first`` ones bind only where they begin a sentence: elsewhere such a verb tells
    what a thing does. ``content`` verbs are part of what was asked where they follow
    ``directive`` ones (in Chinese, where a verb has no mood); ``purposes`` open such a
    part after any verb; after ``reported`` words ("号决议中") a sentence tells what
    another text did.
    """

    acts: Trie[str]
    renewing: Trie[str]
    renewed: Trie[str]
    decided: Trie[str]
    joints: Trie[str]
    fillers: Trie[str]
    speakers: Trie[str]
    relatives: Trie[str]
    ours: Trie[str]
    us: Trie[str]
    purposes: Trie[str]
    reported: Trie[str]
    attached: str
    first: frozenset[str]
    content: frozenset[str]
    directive: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressing:
    """How those who are bound are named after an act.

    ``names`` lead to canonical English names, those of ``states`` among them.
    ``skipped`` words stand before one (``determiners`` open another), ``after`` may
    follow it; ``joints`` part two; ``asides`` open what stands between commas;
    ``complements`` open what belongs to a name; ``ends`` open what is asked;
    ``possessive`` makes a name belong to the thing that follows.

    ``that`` and ``modals`` mark who is bound by a clause ("decides that States shall"),
    which opens without a word where ``bare`` is true; ``pronouns`` stand for who was
    named before; ``partners`` say that who was named last only takes part
    ("与会员国协商"). ``head_last``: other words may stand before the name, and it is no
    name of who is bound with one of the ``abstract`` endings. ``verb_first``: in a
    clause the verb stands before who is bound. ``clauses`` open what stands before a
    name and ends with "的". ``compound``: a name may stand right before the name that
    belongs to it. ``attached``: as of acts.
    """

    names: Trie[str]
    skipped: Trie[str]
    after: Trie[str]
    joints: Trie[str]
    asides: Trie[str]
    complements: Trie[str]
    ends: Trie[str]
    possessive: Trie[str]
    that: Trie[str]
    modals: Trie[str]
    pronouns: Trie[str]
    partners: Trie[str]
    determiners: Trie[str]
    head_last: bool
    compound: bool
    bare: bool
    verb_first: bool
    clauses: Trie[str]
    abstract: tuple[str, ...]
    attached: str
    states: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dues:
    """When something is due.

    ``at`` stands before an ordinal, ``session`` beside it (before it where
    ``session_first`` is true); ``joined`` is both in one word. ``past`` words before
    it, ``was`` behind it say that the session has been; ``kinds`` may stand between
    ordinal and session, ``odd`` ones count sessions of another series.

    ``by`` ends right before a date or a year; ``within`` finds a span of time,
    ``yearly`` a session that is named by its year, ``every`` how often.
    """

    at: Trie[str]
    session: Trie[str]
    kinds: Trie[str]
    odd: Trie[str]
    past: Trie[str]
    was: Trie[str]
    joined: Trie[str]
    session_first: bool
    by: re.Pattern[str]
    within: re.Pattern[str]
    yearly: re.Pattern[str]
    every: Trie[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All of one language; ``ordinals`` are its numbers of sessions."""

    language: str
    ordinals: Forms
    acts: Acts
    addressing: Addressing
    dues: Dues
