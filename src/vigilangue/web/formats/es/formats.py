"""Thousands by a space that does not break, decimals by a comma."""

DATE_FORMAT = "j \\d\\e F \\d\\e Y"
SHORT_DATE_FORMAT = "j M Y"
DATETIME_FORMAT = DATE_FORMAT + ", H:i"
SHORT_DATETIME_FORMAT = SHORT_DATE_FORMAT + ", H:i"
TIME_FORMAT = "H:i"
DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "\N{NO-BREAK SPACE}"
NUMBER_GROUPING = 3
