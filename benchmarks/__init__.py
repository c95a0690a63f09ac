"""Figures of speed, memory and start-up: `make benchmark` prints them."""
