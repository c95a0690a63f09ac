"""The chain of hashes over the files of evidence: a later change of one shows."""

from __future__ import annotations

from django.db import models

from .captures import Collection


class Link(models.Model):
    """A file, in the order in which they were kept; ``link`` is over it and all before.

    ``previous`` is the link of the one before, ``number`` counts from 1.
    """

    number = models.PositiveIntegerField(unique=True)
    collection = models.OneToOneField(
        Collection, on_delete=models.PROTECT, related_name="link"
    )
    previous = models.CharField(max_length=71)
    link = models.CharField(max_length=71)
