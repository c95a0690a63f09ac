"""The six official languages of the United Nations, as tags."""

OFFICIAL = ("ar", "en", "es", "fr", "ru", "zh")
