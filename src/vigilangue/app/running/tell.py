"""Tells people what is due and drops what is kept no longer, for the watch, once."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from vigilangue.store.ready import ready


def main() -> int:
    """Tell people; return 0. What could not be sent waits in the tables."""
    ready()
    from vigilangue.app import observing, telling

    observing.forget(datetime.now(UTC).date())
    for _ in telling.compose():
        pass
    for each in telling.send():
        if each.error:
            sys.stderr.write(f"not sent to {each.to}: {each.error}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
