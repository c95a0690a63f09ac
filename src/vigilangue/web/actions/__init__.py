"""The screens of actions: the board, one action, its letter."""
