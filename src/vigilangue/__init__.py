"""Vigilangue watches whether each language gets what it is owed."""
