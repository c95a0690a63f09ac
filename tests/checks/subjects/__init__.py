"""What checks are about, built from cases: one module a class."""
