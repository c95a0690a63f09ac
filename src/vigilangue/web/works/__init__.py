"""The screens of works: the parity matrix, one work, and the figures."""
