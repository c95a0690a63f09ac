"""What vacancy notices asked for, so that those of a period can be counted later."""

from __future__ import annotations

from django.db import models

from .judged import Evaluation, Subject


class Noticed(models.Model):
    """A vacancy notice as one evaluation read it; it is a work as others are too.

    ``day`` is the one on which it was posted, else the first on which it was seen;
    ``profile`` and ``required`` (languages) are what it asks for, empty where it was
    not read surely. ``favours`` is the working language that it favours, empty where
    it favours none, None where it is not counted.
    """

    evaluation = models.ForeignKey(
        Evaluation, on_delete=models.PROTECT, related_name="noticed"
    )
    subject = models.ForeignKey(
        Subject, on_delete=models.PROTECT, related_name="noticed"
    )
    day = models.DateField()
    department = models.TextField()
    profile = models.CharField(max_length=40)
    required = models.JSONField()
    favours = models.CharField(max_length=10, null=True)

    class Meta:
        """Those of a period are asked for, and of each the newest."""

        indexes = (models.Index(fields=("subject", "day"), name="noticed_day"),)
