"""A program of the watch that tests start, and end when they like.

``python -m tests.app.watching.program VERB,VERB [BEGUN [GO]]`` makes the file BEGUN
when it is ready, waits for the file GO, and does one verb after the other.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any


def main(verbs: str, begun: str = "", go: str = "") -> None:
    """Do verbs on the home folder of the environment; print what came of each."""
    from vigilangue.store.ready import ready

    _bounded()
    if verbs == "ready":  # what two programs may do at once comes after GO
        _wait(begun, go)
        ready()
        return
    ready()
    _wait(begun, go)
    told = [_do(verb) for verb in verbs.split(",")]
    sys.stdout.write(json.dumps(told, default=str))


def _bounded() -> None:
    """Let files of evidence be small where the environment says how small."""
    from vigilangue.collecting import bounds

    if full := os.environ.get("VIGILANGUE_TEST_VOLUME"):
        bounds.VOLUME = int(full)


def _do(verb: str) -> Any:
    from tests.app.watching import rows
    from vigilangue.app import watching
    from vigilangue.core import Busy

    rivers = watching.declared("rivers")
    options = watching.WatchOptions(workers=2)
    match verb:
        case "rows":
            return rows.every()
        case "files":
            return rows.files()
        case "collect":
            try:
                return [str(each.file) for each in watching.collect(rivers, options)]
            except Busy as error:
                return [f"busy: {error}"]
        case "evaluate":
            return [each.id for each in watching.evaluate(rivers, options)]
        case "alert":
            return [sum(each.events.values()) for each in watching.alert(rivers)]
        case "replay":
            return [each.differ for each in watching.replay(rivers, options)]
    raise ValueError(verb)


def _wait(begun: str, go: str) -> None:
    if begun:
        Path(begun).touch()
    while go and not Path(go).exists():
        time.sleep(0.001)


if __name__ == "__main__":
    main(*sys.argv[1:])
