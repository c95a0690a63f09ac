"""The screens of organizations: the list of them, and one at a glance."""
