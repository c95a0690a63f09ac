"""The chain of hashes over the files of evidence: a later change of one shows."""

from __future__ import annotations

from django.db import models

from .captures import Collection, Volume


class Link(models.Model):
    """A file, in the order in which they were kept; ``link`` is over it and all before.

    ``previous`` is the link of the one before, ``number`` counts from 1. Where
    ``volume`` is null the file is the first of the collection.
    """

    number = models.PositiveIntegerField(unique=True)
    collection = models.ForeignKey(
        Collection, on_delete=models.PROTECT, related_name="links"
    )
    volume = models.OneToOneField(
        Volume, on_delete=models.PROTECT, null=True, related_name="link"
    )
    previous = models.CharField(max_length=71)
    link = models.CharField(max_length=71)

    class Meta:
        """A file is linked once."""

        constraints = (
            models.UniqueConstraint(
                fields=("collection",),
                condition=models.Q(volume__isnull=True),
                name="link_once",
            ),
        )
