"""Arabic, with the digits that United Nations documents in Arabic have."""
