"""What happened to alerts: appended, never changed; state is computed from it."""

from __future__ import annotations

from django.db import models

from .judged import Evaluation, Subject


class Event(models.Model):
    """Something that happened to the alert of a check, a subject and a language.

    ``captured`` is the time of the capture that a machine's event rests on and
    ``evaluation`` the one that it came of; ``until`` the end of a deferral or waiver.
    """

    subject = models.ForeignKey(
        Subject, on_delete=models.PROTECT, related_name="events"
    )
    check_slug = models.CharField(max_length=80)
    language = models.CharField(max_length=40)
    what = models.CharField(max_length=20)
    at = models.DateTimeField()
    author = models.CharField(max_length=150)
    reason = models.TextField()
    captured = models.DateTimeField(null=True)
    until = models.DateField(null=True)
    evaluation = models.ForeignKey(Evaluation, null=True, on_delete=models.PROTECT)

    class Meta:
        """The history of one alert is read in its order."""

        indexes = (
            models.Index(
                fields=("subject", "check_slug", "language", "id"), name="event_history"
            ),
            models.Index(fields=("at",), name="event_when"),
        )


class Folding(models.Model):
    """That the verdicts of an evaluation were folded into events, and when."""

    evaluation = models.OneToOneField(
        Evaluation, on_delete=models.PROTECT, related_name="folding"
    )
    at = models.DateTimeField()
