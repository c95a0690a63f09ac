"""Which language is this: tags, names, identification, passages."""
