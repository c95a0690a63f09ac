"""Why something may not be done with an action, in the language of the page."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

KNOWN: dict[str, Promise] = {
    "circulate it first: it is signed together": _(
        "Circulate it first: it is signed together."
    ),
    "somebody objects": _("Somebody objects: it cannot be agreed."),
    "the last day to object is over": _("The last day to object is over."),
    "nobody objects": _("Nobody objects: there is nothing to clear."),
    "give those who are asked at least until tomorrow": _(
        "Give those who are asked at least until tomorrow."
    ),
    "a provision it quotes is not held in the language of the letter": _(
        "The letter names a provision whose text is not held in its language. Load "
        "that text and draft again, or take it out of the letter."
    ),
}
OTHER = _("This cannot be done now: look at how the action stands.")


def said_of(because: str) -> Promise:
    """Return a refusal in the words of the page."""
    return KNOWN.get(because, OTHER)
