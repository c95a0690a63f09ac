"""The forms of groups, seats and accounts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vigilangue.core.people import Role

ROLES: dict[Role, Promise] = {
    Role.OBSERVER: _("Observer: fills in grids"),
    Role.READER: _("Reader: sees all, changes nothing"),
    Role.COORDINATOR: _("Coordinator: validates, acts, transmits, publishes"),
    Role.FOCAL_POINT: _("Focal point: of the organization that is watched"),
}


class Founded(forms.Form):
    """A new group."""

    title = forms.CharField(
        label=_("Title"), max_length=300, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    slug = forms.SlugField(
        label=_("Name in addresses (small letters, digits, dashes)"), max_length=50
    )


class Account(forms.Form):
    """A new account."""

    name = forms.CharField(label=_("Name to sign in with"), max_length=150)
    mail = forms.EmailField(label=_("E-mail address"), required=False)


class Seated(forms.Form):
    """A role for somebody."""

    name = forms.CharField(label=_("Name to sign in with"), max_length=150)
    role = forms.ChoiceField(
        label=_("Role"), choices=[(str(r), name) for r, name in ROLES.items()]
    )


class Watched(forms.Form):
    """The organizations that a group watches."""

    organizations = forms.MultipleChoiceField(
        label=_("Organizations that it is about"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, offered: list[tuple[str, str]], *given: Any, **more: Any):
        """Offer some organizations by slug and title."""
        super().__init__(*given, **more)
        chosen: Any = self.fields["organizations"]
        chosen.choices = offered
