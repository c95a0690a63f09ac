"""What keeps a finding from opening an alert, and cannot be read in its outcomes."""

from __future__ import annotations

from enum import StrEnum


class Hindrance(StrEnum):
    """Facts that the caller knows: of the check, of the rule, of the source."""

    TRIAL = "trial"  # the check shows what it finds and opens nothing
    UNVERIFIED = "unverified"  # nobody has read the basis of the rule
    OCCURRENCE = "occurrence"  # it cannot be mended: it counts in a rate
    SOURCE_AT_FAULT = "source_at_fault"  # its bounds are not kept: nothing can be told
