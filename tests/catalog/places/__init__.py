"""Places and countries."""
