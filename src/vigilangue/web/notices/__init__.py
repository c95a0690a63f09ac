"""The screens of vacancy notices: a draft that is checked, and nothing kept."""
