"""pairing: see docs/architecture.md."""
