"""The screens of health: when each source is looked at, and what keeps it from it."""
