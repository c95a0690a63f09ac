"""Who is told of what, and the messages that wait to be sent or were."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from .watched import Organization


class Subscription(models.Model):
    """What somebody asked to be told of.

    Empty ``check_slug``, ``language``, ``severity`` (the least grave) and ``called``
    (what the findings are called: breach, shortfall ...) mean all. ``address`` is that
    of a webhook (``secret`` signs what is posted there); mail goes to the person's own
    address. ``told`` is the number of the last event that was told of, ``last`` when;
    where ``trouble`` stands, an error that lasts has stopped it.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="subscriptions"
    )
    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="subscriptions"
    )
    check_slug = models.CharField(max_length=80)
    language = models.CharField(max_length=40)
    severity = models.CharField(max_length=20, default="")
    called = models.CharField(max_length=20, default="")
    channel = models.CharField(max_length=20)
    rhythm = models.CharField(max_length=20)
    address = models.CharField(max_length=500)
    secret = models.CharField(max_length=100)
    tongue = models.CharField(max_length=20)
    told = models.BigIntegerField()
    last = models.DateTimeField()
    trouble = models.TextField()


class Outgoing(models.Model):
    """A message: there once for what it tells, sent when ``sent`` says so.

    ``key`` is its name; ``tries`` how often it was tried, ``after`` when it is to be
    tried again; ``given_up`` where it never will be, and ``error`` says why. ``access``
    is how much of the organization whom it is for might see when it was written.
    """

    subscription = models.ForeignKey(
        Subscription, on_delete=models.CASCADE, related_name="outgoing"
    )
    key = models.CharField(max_length=200, unique=True)
    at = models.DateTimeField()
    subject = models.TextField()
    text = models.TextField()
    html = models.TextField()
    data = models.TextField()
    tries = models.PositiveIntegerField(default=0)
    after = models.DateTimeField()
    sent = models.DateTimeField(null=True)
    given_up = models.BooleanField(default=False)
    error = models.TextField(default="")
    access = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """What waits is asked for most."""

        indexes = (
            models.Index(fields=("sent", "given_up", "after"), name="outgoing_waits"),
        )
