"""The sentence encoder: texts of different languages that say the same lie close."""

from .encoder import Encoder, covers, load

__all__ = ["Encoder", "covers", "load"]
