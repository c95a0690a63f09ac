"""How long a person waits for an answer that needs no page: best of seven.

Run: ``python -m benchmarks.startup``. Exits 1 where one takes 0.3 seconds or more.
"""

import subprocess
import sys
import time
from pathlib import Path

LIMIT = 0.3  # seconds
COMMAND = str(Path(sys.executable).with_name("vigilangue"))
ANSWERS = (
    (COMMAND, "--help"),
    (COMMAND, "audit", "--help"),
    (COMMAND, "check", "list"),
)


def best(command: tuple[str, ...], rounds: int = 7) -> float:
    """Return the seconds of the quickest of some runs."""
    seconds = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def main() -> int:
    """Print each answer with its seconds."""
    bare = best((sys.executable, "-c", "pass"))
    print(f"{bare:6.3f} s  Python alone")
    slow = 0
    for command in ANSWERS:
        seconds = best(command)
        slow += seconds >= LIMIT
        words = " ".join(("vigilangue", *command[1:]))
        print(f"{seconds:6.3f} s  {words}{'  TOO SLOW' * (seconds >= LIMIT)}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
