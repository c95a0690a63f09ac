"""The screens of who may do what, and of what was done."""
