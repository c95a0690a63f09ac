"""The marks of a place: each is told apart without its colour."""

from __future__ import annotations

from .picture import State

MARKS = {
    State.THERE: "✓",
    State.FAULTY: "!",
    State.MISSING: "✗",
    State.UNSEEN: "?",
    State.UNOWED: "·",
}
