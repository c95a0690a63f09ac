"""What a watch tried by itself: one attempt at a source at a time, and who asked."""

from __future__ import annotations

from django.db import models

from .watched import Source


class Attempt(models.Model):
    """An attempt to look at a source, from its beginning to its end.

    While ``ended`` is null it lasts, or whoever was at it died; ``taken`` counts those
    who took it up. ``after`` is the number of the last collection before it (0: none).
    ``how`` and ``why`` are said at its end; see `core.How`.
    """

    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="attempts"
    )
    began = models.DateTimeField()
    ended = models.DateTimeField(null=True)
    taken = models.PositiveSmallIntegerField(default=1)
    after = models.BigIntegerField()
    how = models.CharField(max_length=12)
    why = models.TextField()

    class Meta:
        """The newest is asked for most; of those that last there is one a source."""

        indexes = (models.Index(fields=("source", "-id"), name="attempt_last"),)
        constraints = (
            models.UniqueConstraint(
                fields=("source",),
                condition=models.Q(ended__isnull=True),
                name="attempt_once",
            ),
        )


class Wish(models.Model):
    """That somebody asked for a look at a source before its time."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="wishes")
    at = models.DateTimeField()
    author = models.CharField(max_length=150)

    class Meta:
        """The newest is asked for."""

        indexes = (models.Index(fields=("source", "-at"), name="wish_last"),)
