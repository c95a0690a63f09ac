"""How likely a choice among a site's languages is right."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log2

# How likely an answer is right, fitted to what was measured (docs/language.md): a
# logistic of the letters (log2), the bits ahead of the next candidate (in tens), how
# far eldc has it ahead (in tenths), and the number of candidates (log2).
MOST_BITS = 60.0
MOST_AHEAD = 0.5


@dataclass(frozen=True, slots=True)
class Odds:
    """The weights of that logistic."""

    bias: float
    letters: float
    bits: float
    ahead: float
    candidates: float

    def right(self, letters: int, bits: float, ahead: float, candidates: int) -> float:
        """Return the probability that an answer is right."""
        odds = (
            self.bias
            + self.letters * log2(letters + 1)
            + self.bits * min(bits, MOST_BITS) / 10
            + self.ahead * min(ahead, MOST_AHEAD) * 10
            + self.candidates * log2(candidates)
        )
        return 1 / (1 + exp(-odds))


AGREED = Odds(-1.72, 0.59, 0.55, 0.36, -0.10)  # eldc and the profiles say the same
PROFILES = Odds(-3.34, 1.24, 0.39, 0.06, -0.32)  # a language that eldc does not know
ELDC = Odds(-2.73, 0.82, -0.18, 0.60, -0.05)  # eldc's answer against the profiles

# On unused texts, answers for a language with such kin among the candidates were wrong
# in 9.7 of 100 cases, others in 1.7.
KIN = (
    frozenset({"nb", "nn", "da"}),
    frozenset({"is", "fo"}),
    frozenset({"es", "gl", "pt"}),
    frozenset({"hi", "ne", "mr"}),
    frozenset({"mk", "sr", "bg"}),
)


def kin(a: str, b: str) -> bool:
    """Tell whether two languages, as the profiles call them, are as close as that."""
    return any(a in group and b in group for group in KIN)
