"""Instruments that were read: works, their expressions, and who owes what by when."""

from __future__ import annotations

from django.db import models


class Instrument(models.Model):
    """A work: a resolution, decision or declaration, whatever its languages.

    ``name`` is its symbol, or ``untitled-`` and a hash where it has none; ``key`` is
    the symbol as citations are compared with it.
    """

    name = models.CharField(max_length=200, unique=True)
    key = models.CharField(max_length=200, db_index=True)
    symbol = models.CharField(max_length=200)
    body = models.CharField(max_length=300)
    session = models.PositiveIntegerField(null=True)
    adopted = models.DateField(null=True)
    kind = models.CharField(max_length=40)

    def __str__(self) -> str:
        """Return its name."""
        return self.name


class Reading(models.Model):
    """An expression of an instrument, as one file of it was read.

    The newest of a language is the one that counts. ``digest`` is the SHA-256 of the
    bytes, ``file`` where they are kept (relative to the home folder), ``said`` the
    hash of what was read in them, ``maker`` the version that read.
    """

    instrument = models.ForeignKey(
        Instrument, on_delete=models.PROTECT, related_name="readings"
    )
    language = models.CharField(max_length=40)
    title = models.TextField()
    digest = models.CharField(max_length=71)
    file = models.CharField(max_length=300)
    name = models.CharField(max_length=300)
    said = models.CharField(max_length=64)
    at = models.DateTimeField()
    maker = models.CharField(max_length=40)
    original = models.CharField(max_length=100)
    notes = models.JSONField()
    doubts = models.JSONField()

    class Meta:
        """The newest of each language is asked for."""

        indexes = (
            models.Index(fields=("instrument", "language", "-id"), name="reading_last"),
        )


class Provision(models.Model):
    """A paragraph of a reading. ``folded`` is its text as it is searched."""

    reading = models.ForeignKey(
        Reading, on_delete=models.CASCADE, related_name="provisions"
    )
    ident = models.CharField(max_length=200)
    place = models.PositiveIntegerField()
    role = models.CharField(max_length=20)
    number = models.CharField(max_length=60)
    level = models.PositiveSmallIntegerField()
    text = models.TextField()
    folded = models.TextField()
    verbs = models.JSONField()
    notes = models.JSONField()
    doubts = models.JSONField()

    class Meta:
        """They are read in the order of the text."""

        indexes = (models.Index(fields=("reading", "place"), name="provision_order"),)


class Citing(models.Model):
    """That a provision of a reading cites something; ``note`` where a note does."""

    reading = models.ForeignKey(
        Reading, on_delete=models.CASCADE, related_name="citings"
    )
    provision = models.CharField(max_length=200)
    note = models.CharField(max_length=20)
    place = models.PositiveIntegerField()
    symbol = models.CharField(max_length=300)
    key = models.CharField(max_length=300, db_index=True)
    paragraph = models.CharField(max_length=100)
    date = models.DateField(null=True)
    text = models.TextField()
    start = models.PositiveIntegerField()


class Mandate(models.Model):
    """Who owes what by an instrument, whatever the language that says it."""

    instrument = models.ForeignKey(
        Instrument, on_delete=models.PROTECT, related_name="mandates"
    )
    provision = models.CharField(max_length=200)
    addressee = models.CharField(max_length=300)
    act = models.CharField(max_length=60)

    class Meta:
        """They are found by the provision that they stand in."""

        indexes = (
            models.Index(fields=("instrument", "provision"), name="mandate_place"),
        )


class Asked(models.Model):
    """A mandate in the words of one reading, with what is due as it says it."""

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="asked")
    mandate = models.ForeignKey(Mandate, on_delete=models.PROTECT, related_name="asked")
    place = models.PositiveIntegerField()
    act = models.CharField(max_length=60)
    what = models.TextField()
    quote = models.TextField()
    due = models.TextField()
    session = models.PositiveIntegerField(null=True)
    body = models.CharField(max_length=300)
    date = models.DateField(null=True)
    every = models.CharField(max_length=60)


class Happening(models.Model):
    """What a person said of a mandate: appended, never changed."""

    mandate = models.ForeignKey(
        Mandate, on_delete=models.PROTECT, related_name="happenings"
    )
    what = models.CharField(max_length=20)
    at = models.DateTimeField()
    author = models.CharField(max_length=150)
    reason = models.TextField()
    evidence = models.TextField()


class Correction(models.Model):
    """That a person reads something otherwise; it survives a new reading.

    Of a provision's text in a language, or of what is understood of a ``mandate``.
    ``was`` is what had been read, ``value`` what stands; the last one counts.
    """

    instrument = models.ForeignKey(
        Instrument, on_delete=models.PROTECT, related_name="corrections"
    )
    mandate = models.ForeignKey(
        Mandate, null=True, on_delete=models.PROTECT, related_name="corrections"
    )
    language = models.CharField(max_length=40)
    provision = models.CharField(max_length=200)
    field = models.CharField(max_length=20)
    was = models.TextField()
    value = models.TextField()
    at = models.DateTimeField()
    author = models.CharField(max_length=150)
    reason = models.TextField()
