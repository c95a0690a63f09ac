"""What became of the paragraphs of an instrument in those that followed it."""

from .fates import fates
from .tracing import trace
from .wording import Part, Stay, differences

__all__ = ["Part", "Stay", "differences", "fates", "trace"]
