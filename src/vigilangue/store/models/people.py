"""Groups of people, what each does in them, and which organizations they watch."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from .watched import Organization


class Group(models.Model):
    """People who watch together: a Group of Ambassadors, a directorate, a mission."""

    slug = models.SlugField(unique=True)
    title = models.CharField(max_length=300)
    organizations = models.ManyToManyField(Organization, related_name="groups")

    def __str__(self) -> str:
        """Return its slug."""
        return self.slug


class Member(models.Model):
    """A role that somebody has in a group."""

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    role = models.CharField(max_length=20)

    class Meta:
        """Nobody has a role twice."""

        constraints = (
            models.UniqueConstraint(
                fields=("group", "person", "role"), name="member_once"
            ),
        )
