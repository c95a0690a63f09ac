"""How the tables came to be: a new check is none of these."""
