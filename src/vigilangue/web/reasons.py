"""The form of a reason, which everything that people do here must have."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST = 2_000  # characters of a reason


class Said(forms.Form):
    """What is said: of a comment the comment itself, else the reason."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        error_messages={"required": _("Say why: whoever comes later needs it.")},
    )
