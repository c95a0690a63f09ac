"""What was read and judged: one evaluation a collection and time of judging."""

from __future__ import annotations

from django.db import models

from .captures import Collection
from .watched import Source


class Subject(models.Model):
    """What verdicts are about: a work, a mandate, or a source itself.

    ``name`` stays the same from one evaluation to the next: of a work the address of
    its reference version when it was first seen, of a source its slug, of a mandate
    its instrument and provision.
    """

    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="subjects"
    )
    kind = models.CharField(max_length=20)
    name = models.TextField()
    title = models.TextField()

    class Meta:
        """Within a source a name names one subject."""

        constraints = (
            models.UniqueConstraint(
                fields=("source", "kind", "name"), name="subject_once"
            ),
        )

    def __str__(self) -> str:
        """Return its name."""
        return self.name


class Evaluation(models.Model):
    """A collection judged once. ``captured`` is the end of that collection.

    Without one it is mandates that were judged, by what the registry held when it was
    ``captured``; it holds only those of which something else is said than before.

    ``sound`` is false where the source did not keep its bounds: then the only
    verdict is the one about the source. ``maker`` is the version that judged.
    """

    collection = models.ForeignKey(
        Collection, null=True, on_delete=models.PROTECT, related_name="evaluations"
    )
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="evaluations"
    )
    captured = models.DateTimeField()
    at = models.DateTimeField()
    sound = models.BooleanField()
    regime = models.CharField(max_length=300)
    languages = models.JSONField()
    pages = models.PositiveIntegerField()
    works = models.PositiveIntegerField()
    unseen = models.PositiveIntegerField()
    maker = models.CharField(max_length=40)

    class Meta:
        """The newest is asked for most."""

        indexes = (
            models.Index(fields=("source", "-captured", "-id"), name="evaluation_last"),
        )


class Seen(models.Model):
    """A work as one evaluation saw it; ``failed`` counts its failed verdicts."""

    evaluation = models.ForeignKey(
        Evaluation, on_delete=models.PROTECT, related_name="seen"
    )
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="seen")
    expected = models.JSONField()
    unseen = models.JSONField()
    paired_by = models.JSONField()
    confidence = models.FloatField()
    failed = models.PositiveIntegerField()

    class Meta:
        """Worst first is how works are shown."""

        indexes = (
            models.Index(fields=("evaluation", "-failed", "id"), name="seen_worst"),
        )


class Expression(models.Model):
    """A language version as one evaluation saw it; ``key`` is its address compared.

    ``passages`` are lists of language, words and text; ``depth`` is its length over
    the length to be expected, ``digest`` the hash of its capture.
    """

    evaluation = models.ForeignKey(
        Evaluation, on_delete=models.PROTECT, related_name="expressions"
    )
    subject = models.ForeignKey(
        Subject, on_delete=models.PROTECT, related_name="expressions"
    )
    version = models.CharField(max_length=40)
    language = models.CharField(max_length=40)
    confidence = models.FloatField()
    declared = models.JSONField()
    direction = models.CharField(max_length=3)
    url = models.TextField()
    key = models.TextField()
    title = models.TextField()
    words = models.PositiveIntegerField()
    content = models.BooleanField()
    depth = models.FloatField(null=True)
    modified = models.DateField(null=True)
    passages = models.JSONField()
    digest = models.CharField(max_length=71)

    class Meta:
        """Works are recognized by address, shown by subject."""

        indexes = (
            models.Index(fields=("evaluation", "key"), name="expression_key"),
            models.Index(fields=("evaluation", "subject"), name="expression_work"),
        )


class Verdict(models.Model):
    """One outcome of one check; ``check_slug`` is its name (no check, no column).

    ``language`` is empty where the verdict is about none; ``digest`` is the hash of
    the capture that it rests on, ``quote`` the words quoted from it; ``trial`` is true
    where the check was in trial: then it counts nowhere.
    """

    evaluation = models.ForeignKey(
        Evaluation, on_delete=models.PROTECT, related_name="verdicts"
    )
    subject = models.ForeignKey(
        Subject, on_delete=models.PROTECT, related_name="verdicts"
    )
    check_slug = models.CharField(max_length=80)
    language = models.CharField(max_length=40)
    outcome = models.CharField(max_length=12)
    because = models.TextField()
    url = models.TextField()
    digest = models.CharField(max_length=71)
    quote = models.TextField()
    basis = models.JSONField()
    trial = models.BooleanField(default=False)

    class Meta:
        """Findings by check and language; all that is known of a subject."""

        indexes = (
            models.Index(
                fields=("evaluation", "outcome", "check_slug", "language"),
                name="verdict_found",
            ),
            models.Index(
                fields=("subject", "check_slug", "language", "evaluation"),
                name="verdict_subject",
            ),
        )


class Figure(models.Model):
    """A measure about one language: n of N, with its value and interval."""

    evaluation = models.ForeignKey(
        Evaluation, on_delete=models.PROTECT, related_name="figures"
    )
    measure = models.CharField(max_length=80)
    language = models.CharField(max_length=40)
    n = models.PositiveIntegerField()
    of = models.PositiveIntegerField()
    value = models.FloatField(null=True)
    low = models.FloatField(null=True)
    high = models.FloatField(null=True)
    unit = models.CharField(max_length=20)
