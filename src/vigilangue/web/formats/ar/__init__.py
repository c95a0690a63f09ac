"""Arabic, as United Nations documents write it: European digits, double months."""
