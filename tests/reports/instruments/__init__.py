"""The tests of the writers of instruments."""
