"""Alerts as an Atom feed, actions as a calendar: each as much as who asks may see."""

from __future__ import annotations

from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from vigilangue.actions import stand as stand_action
from vigilangue.alerts import outward, visible
from vigilangue.app.showing.rules import rules
from vigilangue.reports import ical
from vigilangue.reports.ical import Occasion
from vigilangue.store.queries import actions
from vigilangue.store.queries import alerts as rows
from vigilangue.web.alerts.asked import asked
from vigilangue.web.alerts.listed import Listed, listed
from vigilangue.web.gate import access, addressed
from vigilangue.web.owner import owner as owner_of
from vigilangue.web.templatetags.texts import tongue

MOST = 100  # entries of a feed, newest first


@require_safe
@addressed
def atom(request: HttpRequest, organization: str) -> HttpResponse:
    """Answer the newest alerts, narrowed as the list of alerts is."""
    owner, now = owner_of(organization), timezone.now()
    may = access(request, owner)
    every = listed(rows.of_organization(owner.slug), rules(owner.regime), now)
    seen = [each for each in every if visible(each.standing, may)]
    wished = asked(request.GET)
    chosen = sorted(wished.chosen(seen), key=_changed, reverse=True)
    page = request.build_absolute_uri(reverse("alerts", args=[owner.slug]))
    feed = Atom1Feed(
        title=f"{owner.title} – Vigilangue",
        link=page,
        description="",
        language=get_language() or "en",
        feed_url=request.build_absolute_uri(),
    )
    for each in chosen[:MOST]:
        standing = outward(each.standing, may)
        tag = each.alert.mark.language
        feed.add_item(
            title=f"{each.rule.title}{f' – {tongue(tag)}' if tag else ''}",
            link=request.build_absolute_uri(each.address),
            description=f"{each.alert.title}: {standing.phase}. {standing.because}",
            updateddate=_changed(each),
            unique_id=f"{page}#{each.alert.mark.subject}-{each.alert.mark.check}-{tag}",
        )
    answer = HttpResponse(content_type="application/atom+xml; charset=utf-8")
    feed.write(answer, "utf-8")
    return answer


@require_safe
def due(request: HttpRequest, organization: str) -> HttpResponse:
    """Answer the days by which actions are due, for a calendar."""
    owner, now = owner_of(organization), timezone.now()
    occasions = []
    for kept in actions.of_organization(owner.slug):
        standing = stand_action(kept.acts, now)
        if not standing.open or standing.due is None:
            continue
        where = reverse("action", args=[owner.slug, kept.id])
        occasions.append(
            Occasion(
                uid=f"action-{kept.id}@vigilangue",
                day=standing.due,
                at=kept.acts[-1].at.astimezone(UTC),
                title=kept.title,
                text=f"{kept.addressee} – {standing.owner}",
                address=request.build_absolute_uri(where),
            )
        )
    name = gettext("Actions") + f" – {owner.title}"
    body = "".join(ical.lines(occasions, name=name))
    answer = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="due.ics"'
    return answer


def _changed(each: Listed) -> datetime:
    standing = each.standing
    return standing.recorded or standing.since or standing.now
