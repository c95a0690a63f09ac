"""One module a command: ``declare(places)`` adds a parser that names its ``run``."""
