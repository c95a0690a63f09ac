"""English, as the United Nations writes it: the day before the month."""
