"""Changes of who may do what: appended, never changed."""

from __future__ import annotations

from django.db import models


class Change(models.Model):
    """One change by a person: of a group, a membership, an account.

    ``about`` names what was changed; ``before`` and ``after`` say how it stood.
    """

    at = models.DateTimeField(db_index=True)
    author = models.CharField(max_length=150)
    what = models.CharField(max_length=40)
    about = models.CharField(max_length=300)
    before = models.TextField()
    after = models.TextField()
