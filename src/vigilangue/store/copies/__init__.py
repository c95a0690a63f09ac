"""The whole database as files, at one moment, and back again."""
