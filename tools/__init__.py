"""Programs of the house that write documentation; never part of the package."""
