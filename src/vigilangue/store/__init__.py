"""What is remembered: captures, verdicts and events, in a database of Django's."""
