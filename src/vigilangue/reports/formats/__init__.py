"""One module a format, each with ``write(audit, out, how)``."""
