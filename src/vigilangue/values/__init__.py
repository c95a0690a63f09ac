"""Values as people write them, read in the languages that they are written in."""
