"""The screens of instruments: what is held, what it asks for, who cites whom."""
