"""Judged notices, written down."""
