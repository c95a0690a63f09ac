"""What became of the paragraphs of an instrument in those that followed it."""

from .tracing import trace

__all__ = ["trace"]
