"""The verb that reads vacancy notices and judges what they ask for."""

from .counting import count
from .dropped import count_dropped
from .judging import Asked, judge, judge_draft

__all__ = ["Asked", "count", "count_dropped", "judge", "judge_draft"]
