"""What was fetched: the files of evidence of a collection, one row an answer in it."""

from __future__ import annotations

from django.db import models

from .watched import Source


class Collection(models.Model):
    """One look at a source; its row comes after its files, so they are whole.

    ``file`` is relative to the home folder; ``digest`` the SHA-256 of that file, the
    first of those that there are (`Volume`).
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


class Volume(models.Model):
    """A file of a collection that was too large for one; none is of its first file.

    They stand in the order of their rows; the columns are as in `Collection`.
    """

    collection = models.ForeignKey(
        Collection, on_delete=models.PROTECT, related_name="volumes"
    )
    file = models.CharField(max_length=500, unique=True)
    digest = models.CharField(max_length=71)
    dropped = models.DateTimeField(null=True)


class Capture(models.Model):
    """One answer: its address, time, hash, and its place in a file of evidence.

    Where ``volume`` is null that is the first of the collection.
    """

    collection = models.ForeignKey(
        Collection, on_delete=models.PROTECT, related_name="captures"
    )
    volume = models.ForeignKey(
        Volume,
        on_delete=models.PROTECT,
        null=True,
        related_name="captures",
        db_index=False,  # they are sought by their collection
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
