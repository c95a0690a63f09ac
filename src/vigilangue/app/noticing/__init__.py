"""The verb that reads vacancy notices and judges what they ask for."""

from .counting import count
from .judging import Asked, judge, judge_draft

__all__ = ["Asked", "count", "judge", "judge_draft"]
