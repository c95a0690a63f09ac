"""The screens on which a commitment is followed from one instrument to the next."""
