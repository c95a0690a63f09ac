"""Judging and counting notices."""
