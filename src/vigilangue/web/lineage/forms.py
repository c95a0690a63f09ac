"""What is chosen or dropped to be traced."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _


class Several(forms.ClearableFileInput):
    """A field for several files at once."""

    allow_multiple_selected = True


class Files(forms.FileField):
    """Several files, in the order in which they were given."""

    widget = Several

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        """Return each file that was given; one alone is a list too."""
        given: Sequence[Any] = data if isinstance(data, list | tuple) else [data]
        return [super(Files, self).clean(each, initial) for each in given or [None]]


class Dropped(forms.Form):
    """Files of instruments."""

    texts = Files(
        label=_("Files: PDF, DOCX, HTML or plain text"),
        help_text=_("Two to six at once; they are put in the order of their names."),
        error_messages={"required": _("Choose two files or more.")},
    )


class Chosen(forms.Form):
    """Instruments of the registry."""

    of = forms.MultipleChoiceField(
        label=_("Instruments that are held, the newest first"),
        help_text=_("Choose two to six; they are put in the order of their days."),
        widget=forms.SelectMultiple(attrs={"size": 8}),
    )

    def __init__(self, names: Sequence[str], *args: Any, **given: Any) -> None:
        """Offer some names."""
        super().__init__(*args, **given)
        field = self.fields["of"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(name, name) for name in names]
