"""What people observed: the answers, and what became of them."""

from __future__ import annotations

from django.db import models

from .watched import Organization


class Observed(models.Model):
    """An observation as it was sent; ``answers`` list question, language and value.

    ``token`` is what the browser named it: sent twice, it is there once. ``file`` is
    where the proof is kept, below the home folder.
    """

    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="observed"
    )
    grid = models.CharField(max_length=60)
    token = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=300)
    day = models.DateField()
    answers = models.JSONField()
    proof = models.CharField(max_length=71)
    file = models.CharField(max_length=300)


class Handled(models.Model):
    """What happened to an observation: sent, returned, validated, rejected."""

    observed = models.ForeignKey(
        Observed, on_delete=models.CASCADE, related_name="handled"
    )
    what = models.CharField(max_length=20)
    at = models.DateTimeField()
    author = models.CharField(max_length=150)
    comment = models.TextField()
