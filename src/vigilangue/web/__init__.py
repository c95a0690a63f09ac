"""The pages in which the watch is read."""
