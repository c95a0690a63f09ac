"""The screen of what needs somebody today."""
