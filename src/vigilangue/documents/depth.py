"""Keeps hostile mark-up from the parser, whose time grows with the square of it."""

from __future__ import annotations

import re

from .markup import CLOSING, VOID

DEEPEST = 500  # elements open at once; real pages stay under 100
SUSPICIOUS = 4_000  # more tags opened than closed: only then the tags are followed
MANY = 20_000  # tags in all, from which they are followed too
LONG = 50_000  # characters of one tag, from which its attributes are counted
ATTRIBUTES = 200  # of one element; real ones have under 50

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)")
_NEVER_NEST = VOID | CLOSING

_VALUE = r"""=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)"""
_WHOLE_TAG = re.compile(rf"<[a-zA-Z][^\s/>]*+(?:[^>=]++|{_VALUE}|=)*+>?")
_ATTRIBUTE = re.compile(rf"[^\s/>=]++(?:\s*+{_VALUE})?")


def bounded(text: str) -> str:
    """Return the page without nesting or attributes beyond what pages have.

    Elements nested too deeply become paragraphs; of an element with very many
    attributes the first are kept. Other pages come back as they are.
    """
    if len(text) > LONG and _overlong(text):
        text = _thin(text)
    opened = text.count("<")
    if opened < SUSPICIOUS:
        return text
    if opened < MANY and opened - 2 * text.count("</") < SUSPICIOUS:
        return text
    return _flatten(text)


def _flatten(text: str) -> str:
    stack: list[str] = []
    kept: list[str] = []
    end = 0
    for tag in _TAG.finditer(text):
        name = tag[2].lower()
        if name in _NEVER_NEST:
            continue
        if tag[1]:
            _close(stack, name)
        elif len(stack) < DEEPEST:
            stack.append(name)
        else:
            kept += (text[end : tag.start()], "<p")
            end = tag.end()
    return "".join(kept) + text[end:] if kept else text


def _close(stack: list[str], name: str) -> None:
    for at in range(len(stack) - 1, -1, -1):
        if stack[at] == name:
            del stack[at:]
            return


def _overlong(text: str) -> bool:
    """Tell cheaply whether a tag may be very long (a value after = may hold >)."""
    if text.count("=") > MANY:
        return True
    start = 0
    while len(text) - start > LONG:
        start = text.rfind(">", start, start + LONG + 1) + 1
        if not start:
            return True
    return False


def _thin(text: str) -> str:
    kept: list[str] = []
    end = 0
    for tag in _WHOLE_TAG.finditer(text):
        if tag.end() - tag.start() < LONG:
            continue
        for at, attribute in enumerate(_ATTRIBUTE.finditer(text, *tag.span())):
            if at > ATTRIBUTES:
                kept += (text[end : attribute.start()], ">")
                end = tag.end()
                break
    return "".join(kept) + text[end:] if kept else text
