"""Joins the languages that a clause names into groups ("or") and runs ("and")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from vigilangue.core.official import OFFICIAL

from .groups import WORKING, Group, Run
from .lexicon import Lexicon
from .names import Mention
from .phrases import Cue

_LEFT = re.compile(r"[\w&;|]")
_EXPLAINED = re.compile(r"[\s(,、:–\-]*")
_OPENED = re.compile(r"[^.,;:()|]{0,40}\(\s*")
# The official languages of the European Union (Regulation No 1/58, as amended).
UNION = (
    *("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu"),
    *("it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv"),
)
# What sets of languages stand for that a notice does not name one by one.
SETS = {
    "one_working": (WORKING, "or"),
    "both_working": (WORKING, "and"),
    "one_official": (OFFICIAL, "or"),
    "other_official": (OFFICIAL, "or"),
    "both_official": (WORKING, "and"),
    "either_official": (WORKING, "or"),
    "bilingual": (WORKING, "and"),
    "one_union": (UNION, "or"),
    "local": (("und",), "or"),
    "other": (WORKING, "or"),
    "one_of": ((), "or"),
    "unnamed": ((), "or"),  # "any other language": nothing to ask for, but needs fit it
    "pair": ((), "and"),
}
OWNED = frozenset({"one_working", "both_working", "one_official", "either_official"})
PAIRS = frozenset({"bilingual", "pair"})
OPEN = frozenset({"one_official", "other_official"})


class Joint(StrEnum):
    """How two languages that follow one another are joined."""

    AND = "and"
    OR = "or"
    COMMA = "comma"
    NONE = "none"  # but for words that say nothing
    EXAMPLE = "example"
    APART = "apart"


def joint(gap: str, lexicon: Lexicon) -> Joint:
    """Return how what stands between two languages joins them."""
    said = set()
    rest = gap
    for cue in reversed(lexicon.joints.find(gap)):
        said.add(cue.kind)
        rest = rest[: cue.start] + " " + rest[cue.end :]
    if "&" in rest or "+" in rest:
        said.add("and")
        rest = rest.replace("&", " ").replace("+", " ")
    if _LEFT.search(rest) or ")" in rest:
        return Joint.APART
    if "example" in said:
        return Joint.EXAMPLE
    if "or" in said or "/" in rest:
        return Joint.OR
    if "and" in said:
        return Joint.AND
    if "(" in rest or ":" in rest:
        return Joint.APART
    return Joint.COMMA if "," in rest or "、" in rest else Joint.NONE


def runs(
    text: str, mentions: Sequence[Mention], cues: Sequence[Cue], lexicon: Lexicon
) -> list[Run]:
    """Return the runs of a clause, in order, sets of languages among its cues."""
    named = [*_chains(text, mentions, lexicon)]
    for cue in cues:
        if cue.kind == "scope.both":
            _either(text, named, cue)
        elif cue.kind.startswith("set."):
            named = _with_set(text, named, cue, lexicon)
    return _linked(text, sorted(named, key=lambda run: run.start), lexicon)


def _either(text: str, named: Sequence[Run], cue: Cue) -> None:
    """Make "English, French, or both" one group."""
    run = next((r for r in reversed(named) if r.end <= cue.start), None)
    if run is not None and not text[run.end : cue.start].strip(" ,"):
        run.groups[0].tags = tuple(tag for group in run.groups for tag in group.tags)
        run.groups[0].end = run.end
        del run.groups[1:]


def _linked(text: str, found: list[Run], lexicon: Lexicon) -> list[Run]:
    """Join sets of languages to what stands beside them: "English or a local one"."""
    kept: list[Run] = []
    for run in found:
        last = kept[-1] if kept else None
        if last is None or (last.named and run.named):
            kept.append(run)
            continue
        how = joint(text[last.end : run.start].lstrip(" )"), lexicon)
        if how is Joint.OR and len(run.groups) == 1:
            _merge(last.groups[-1], run.groups[0])
        elif how is Joint.AND:
            last.groups += run.groups
        else:
            kept.append(run)
    return kept


def _merge(group: Group, other: Group) -> None:
    group.tags = tuple(dict.fromkeys((*group.tags, *other.tags)))
    group.open = group.open or other.open
    group.local = group.local or other.local
    group.end = other.end


def _chains(text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Run]:
    held: list[Mention] = []
    joints: list[Joint] = []
    for mention in mentions:
        how = joint(text[held[-1].end : mention.start], lexicon) if held else None
        again = bool(held) and held[-1].tag == mention.tag
        ended = (
            not lexicon.spaced and "," in text[held[-1].end : mention.start]
            if held
            else False
        )
        closed = ended or (
            how is Joint.COMMA and (again or {Joint.AND, Joint.OR} & set(joints))
        )
        if how in (Joint.APART, Joint.NONE, Joint.EXAMPLE) or closed:
            if how is Joint.NONE and text[held[-1].end : mention.start] in (
                "",
                "-",
                "–",
            ):
                how = Joint.AND
            else:
                yield _run(held, joints)
                held, joints, how = [], [], None
        held.append(mention)
        if how is not None:
            joints.append(how)
    if held:
        yield _run(held, joints)


def _run(mentions: Sequence[Mention], joints: Sequence[Joint]) -> Run:
    """Part a chain at each "and"; a comma is what the next word of joining is."""
    meant: list[Joint] = []
    after = Joint.AND
    for how in reversed(joints):
        after = how if how in (Joint.AND, Joint.OR) else after
        meant.append(after)
    meant.reverse()
    groups = [_group(mentions[0])]
    for how, mention in zip(meant, mentions[1:], strict=True):
        last = groups[-1]
        if how is Joint.OR:
            last.tags = tuple(dict.fromkeys((*last.tags, mention.tag)))
            last.end = mention.end
        else:
            groups.append(_group(mention))
    return Run(groups)


def _group(mention: Mention) -> Group:
    return Group(mention.start, mention.end, (mention.tag,), weak=mention.weak)


def _with_set(text: str, chains: list[Run], cue: Cue, lexicon: Lexicon) -> list[Run]:
    """Add a set of languages to the chains, with those that it names beside it."""
    kind = cue.kind.partition(".")[2]
    members, how = SETS[kind]
    whose = lexicon.whose.find(text[cue.end : cue.end + 12])
    if kind in OWNED and whose and whose[0].start <= 1:
        members = ()  # of a body that is not known: only what it names itself
    after = next((c for c in chains if c.start >= cue.end), None)
    before = next((c for c in reversed(chains) if c.end <= cue.start), None)
    tags: tuple[str, ...] = members
    start, end = cue.start, cue.end
    others = chains
    if after is not None and _explains(text[cue.end : after.start], kind, lexicon):
        listed = tuple(t for g in after.groups for t in g.tags)
        exemplary = _exemplary(text[cue.end : after.start], lexicon)
        tags = members if exemplary and members else listed
        others = [c for c in chains if c is not after]
        end = after.end
    elif before is not None and kind in PAIRS:
        gap = text[before.end : cue.start]
        if joint(gap, lexicon) is Joint.NONE:
            tags = tuple(t for g in before.groups for t in g.tags)
            others = [c for c in chains if c is not before]
            start = before.start
    elif before is not None and kind == "other" and len(before.groups) == 1:
        if len(before.groups[0].tags) > 1:
            tags = before.groups[0].tags
    elif before is not None and kind in ("one_working", "one_official"):
        gap = text[before.end : cue.start].strip()
        if gap in (",", "(", "–"):
            return chains
    if not tags and kind != "unnamed":
        return chains
    whole = Group(
        start, end, tags, kind=kind, open=kind in OPEN, local=tags == ("und",)
    )
    if how == "or":
        return [*others, Run([whole])]
    return [*others, Run([replace(whole, tags=(tag,)) for tag in tags])]


def _explains(gap: str, kind: str, lexicon: Lexicon) -> bool:
    """Whether languages that follow a set after this are those of the set."""
    if kind == "one_of":
        return gap.rstrip().endswith((":", "(", "–")) or not gap.strip()
    if _OPENED.fullmatch(gap):
        return True
    if kind in PAIRS:
        return joint(gap, lexicon) is Joint.NONE
    if not any(c in gap for c in "(,、:–") and not _exemplary(gap, lexicon):
        return gap.isspace() or not gap
    rest = gap
    for cue in reversed(lexicon.joints.find(gap)):
        if cue.kind in ("fill", "example"):
            rest = rest[: cue.start] + rest[cue.end :]
    return _EXPLAINED.fullmatch(rest) is not None


def _exemplary(gap: str, lexicon: Lexicon) -> bool:
    return any(cue.kind == "example" for cue in lexicon.joints.find(gap))
