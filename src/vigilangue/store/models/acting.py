"""Actions on alerts: what happened to each is appended, and never changed."""

from __future__ import annotations

from django.db import models

from .judged import Subject
from .people import Group
from .watched import Organization


class Action(models.Model):
    """An undertaking of a group towards an organization.

    ``rung`` is its place on the group's ladder, ``addressee`` to whom it goes and
    ``language`` in which it is written to.
    """

    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="actions"
    )
    group = models.ForeignKey(
        Group, null=True, on_delete=models.PROTECT, related_name="actions"
    )
    rung = models.CharField(max_length=60)
    title = models.CharField(max_length=300)
    addressee = models.CharField(max_length=300)
    language = models.CharField(max_length=40)


class Target(models.Model):
    """An alert that an action is on."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="targets")
    subject = models.ForeignKey(
        Subject, on_delete=models.PROTECT, related_name="targets"
    )
    check_slug = models.CharField(max_length=80)
    language = models.CharField(max_length=40)

    class Meta:
        """An action is on an alert once."""

        constraints = (
            models.UniqueConstraint(
                fields=("action", "subject", "check_slug", "language"),
                name="target_once",
            ),
        )


class Act(models.Model):
    """One thing that happened to an action; see `core.action.Act`."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="acts")
    what = models.CharField(max_length=20)
    at = models.DateTimeField()
    author = models.CharField(max_length=150)
    text = models.TextField()
    person = models.CharField(max_length=300)
    day = models.DateField(null=True)
    captured = models.DateTimeField(null=True)


class Draft(models.Model):
    """A text of an action's letter: the newest stands, those before are kept."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="drafts")
    at = models.DateTimeField()
    author = models.CharField(max_length=150)
    subject = models.CharField(max_length=300)
    body = models.TextField()
    unheld = models.JSONField()


class Attachment(models.Model):
    """A file or message of the correspondence, kept as evidence under its hash."""

    action = models.ForeignKey(
        Action, on_delete=models.CASCADE, related_name="attachments"
    )
    at = models.DateTimeField()
    author = models.CharField(max_length=150)
    name = models.CharField(max_length=300)
    file = models.CharField(max_length=300)
    digest = models.CharField(max_length=71)
    size = models.PositiveIntegerField()
