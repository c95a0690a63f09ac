"""How much is taken from one source of bytes before it counts as hostile or broken."""

# Bytes of one page, with its encodings undone: 50 MB.
LARGEST = 50 * 2**20
# Bytes that one compressed byte may become. Pages reach 10, lists of links 60.
SWELLING = 250
# What is small is let swell: bytes below which the ratio is not looked at.
SMALL = 2**20
# Bytes after which a file of evidence is closed, and what follows goes into another:
# small enough to be copied and read again by itself.
VOLUME = 10**9


def megabytes(size: int) -> str:
    """Return a size as people say it."""
    return f"{size / 2**20:.0f} MB"
