"""What was fetched: one file of evidence a collection, one row an answer in it."""

from __future__ import annotations

from django.db import models

from .watched import Source


class Collection(models.Model):
    """One look at a source; its row comes after its file, so the file is whole.

    ``file`` is relative to the home folder; ``digest`` the SHA-256 of that file.
    ``began`` and ``ended`` bound the times of its captures; ``complete`` is true
    where every address that was led to was asked for. ``dropped`` is when its file was
    deleted, by rule and on command.
    """

    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="collections"
    )
    began = models.DateTimeField()
    ended = models.DateTimeField()
    file = models.CharField(max_length=500, unique=True)
    digest = models.CharField(max_length=71)
    pages = models.PositiveIntegerField()
    complete = models.BooleanField()
    dropped = models.DateTimeField(null=True)

    class Meta:
        """The newest is asked for most."""

        indexes = (models.Index(fields=("source", "-ended"), name="collection_last"),)


class Capture(models.Model):
    """One answer: its address, time, hash, and its place in the file of evidence."""

    collection = models.ForeignKey(
        Collection, on_delete=models.PROTECT, related_name="captures"
    )
    url = models.TextField()
    fetched = models.DateTimeField()
    status = models.PositiveSmallIntegerField()
    digest = models.CharField(max_length=71)
    offset = models.BigIntegerField()
    length = models.BigIntegerField()

    class Meta:
        """Evidence is sought by the hash that verdicts name."""

        indexes = (
            models.Index(fields=("digest", "collection"), name="capture_digest"),
        )


class Unseen(models.Model):
    """An address that could not be looked at, and why."""

    collection = models.ForeignKey(
        Collection, on_delete=models.PROTECT, related_name="unseen"
    )
    url = models.TextField()
    why = models.TextField()
