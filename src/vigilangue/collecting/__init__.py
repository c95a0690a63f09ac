"""collecting: see docs/architecture.md."""
