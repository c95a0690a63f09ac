"""The screens of what people are told of: their news, feeds, calendars."""
