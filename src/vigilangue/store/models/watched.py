"""Who is watched, and where; the declarations themselves stand in the catalogue."""

from __future__ import annotations

from django.db import models

from vigilangue.core import SeenBy

INNER = "_"  # begins the slug of a source of ours: what people observe, what is asked


class Organization(models.Model):
    """Who owes. ``slug`` is the name of its folder in the catalogue.

    ``seen_by`` is who sees what is found about it, as declared.
    """

    slug = models.SlugField(unique=True)
    title = models.CharField(max_length=300)
    regime = models.CharField(max_length=300)
    seen_by = models.CharField(max_length=20, default=SeenBy.GROUP)

    def __str__(self) -> str:
        """Return its slug."""
        return self.slug


class Source(models.Model):
    """Something that is watched of an organization."""

    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="sources"
    )
    slug = models.SlugField()
    title = models.CharField(max_length=300)
    address = models.TextField()

    class Meta:
        """Within an organization a source's slug names one source."""

        constraints = (
            models.UniqueConstraint(
                fields=("organization", "slug"), name="source_once"
            ),
        )

    def __str__(self) -> str:
        """Return the slugs of its organization and its own."""
        return f"{self.organization.slug}/{self.slug}"
