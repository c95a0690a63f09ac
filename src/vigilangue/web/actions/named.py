"""What steps, acts and reminders are called on screen."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vigilangue.actions import Remind
from vigilangue.core.action import Deed, Step

STEPS: dict[Step, Promise] = {
    Step.PROPOSED: pgettext_lazy("an action", "Proposed"),
    Step.AGREED: pgettext_lazy("an action", "Agreed"),
    Step.SENT: pgettext_lazy("an action", "Sent"),
    Step.ANSWERED: pgettext_lazy("an action", "Answered"),
    Step.DONE: pgettext_lazy("an action", "Done"),
    Step.VERIFIED: pgettext_lazy("an action", "Verified"),
    Step.CANCELLED: pgettext_lazy("an action", "Given up"),
}
ACTS: dict[Deed, Promise] = {
    Deed.PROPOSED: pgettext_lazy("an action", "Proposed"),
    Deed.CIRCULATED: _("Circulated under silence"),
    Deed.OBJECTED: _("Objection"),
    Deed.CLEARED: _("Objection cleared"),
    Deed.SIGNED: _("Joined"),
    Deed.AGREED: pgettext_lazy("an action", "Agreed"),
    Deed.SENT: pgettext_lazy("an action", "Sent"),
    Deed.ANSWERED: pgettext_lazy("an action", "Answered"),
    Deed.DONE: pgettext_lazy("an action", "Done"),
    Deed.CANCELLED: pgettext_lazy("an action", "Given up"),
    Deed.ASSIGNED: _("Owner"),
    Deed.DUE: _("Due"),
    Deed.COMMENTED: _("Comment"),
    Deed.VERIFIED: _("Verified by a later look"),
    Deed.CONTRADICTED: _("Contradicted by a later look"),
}
DO: dict[Deed, Promise] = {
    Deed.PROPOSED: _("Propose it again"),
    Deed.CIRCULATED: _("Circulate under silence"),
    Deed.OBJECTED: _("Record an objection"),
    Deed.CLEARED: _("Clear an objection"),
    Deed.SIGNED: _("Record who joins"),
    Deed.AGREED: _("Mark agreed"),
    Deed.SENT: _("Mark sent"),
    Deed.ANSWERED: _("Record the answer"),
    Deed.DONE: _("Mark done"),
    Deed.CANCELLED: _("Give it up"),
    Deed.ASSIGNED: _("Give it to somebody"),
    Deed.DUE: _("Set when it is due"),
    Deed.COMMENTED: _("Comment"),
}
HINTS: dict[Deed, Promise] = {
    Deed.CIRCULATED: _("Whoever does not object by the end of the last day agrees."),
    Deed.OBJECTED: _("It cannot be agreed while an objection stands."),
    Deed.AGREED: _("It can then be sent."),
    Deed.SENT: _("Nothing is sent from here: say by which document you sent it."),
    Deed.DONE: _(
        "Only a look captured from now on can verify it; one that fails contradicts it."
    ),
}
REMINDERS: dict[Remind, Promise] = {
    Remind.SOON: _("Due within a week"),
    Remind.OVERDUE: _("Overdue"),
    Remind.CLIMBED: _("Long overdue: the coordinator is asked"),
    Remind.CONTRADICTED: _("Said to be done, and seen failing since"),
    Remind.SILENCE_ENDING: _("The silence procedure ends within a week"),
    Remind.SILENCE_BROKEN: _("Silence is broken: somebody objects"),
    Remind.SILENCE_KEPT: _("Silence was kept: it can be agreed"),
}
