"""What differs between versions, by name, and where to look first."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from vigilangue.concordance import Difference
from vigilangue.concordance.comparison import Compared

from .texts import reason, tongue

register = template.Library()
KINDS = {
    Difference.MISSING: gettext_lazy("Paragraph missing"),
    Difference.NUMBER: gettext_lazy("Numbers differ"),
    Difference.DATE: gettext_lazy("Dates differ"),
    Difference.CITATION: gettext_lazy("Documents cited differ"),
    Difference.FOOTNOTE: gettext_lazy("Footnote marks differ"),
    Difference.FORCE: gettext_lazy("A request or an invitation"),
    Difference.UNTRANSLATED: gettext_lazy("Not translated"),
    Difference.WRONG_LANGUAGE: gettext_lazy("In another language"),
    Difference.TRUNCATED: pgettext_lazy("a passage", "Cut short"),
    Difference.STATE: gettext_lazy("Names of States differ"),
    Difference.ACRONYM: gettext_lazy("Short forms differ"),
    Difference.ADDRESS: gettext_lazy("Addresses differ"),
}


@register.simple_tag
def difference(kind: Difference) -> str:
    """Return the name of a kind of difference."""
    return str(KINDS.get(kind, kind))


@register.simple_tag
def where_to_look(finding: Compared) -> str:
    """Return which versions to look at first, empty where two simply differ."""
    named = ", ".join(tongue(tag) for tag in finding.at_fault)
    return _("Look first at: {languages}").format(languages=named) if named else ""


@register.simple_tag
def because(finding: Compared) -> SafeString:
    """Return what was found, in the language of the page where it is known."""
    return reason(finding.because)
