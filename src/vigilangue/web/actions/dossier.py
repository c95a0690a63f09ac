"""The dossier that is handed over: all that is open about an organization, at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import formats, timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vigilangue.alerts import Event, What
from vigilangue.app.showing.rules import rules
from vigilangue.reports import letters
from vigilangue.store.queries import actions as rows
from vigilangue.store.queries import alerts
from vigilangue.store.queries.organizations import Watching
from vigilangue.web.alerts.listed import Listed, listed
from vigilangue.web.owner import owner as owner_of
from vigilangue.web.templatetags.texts import spoken, tongue

from .letter import DOCX
from .named import ACTS
from .shown import Shown, ordered


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A chapter of the dossier: a heading and its paragraphs."""

    title: str
    lines: tuple[str, ...]


@require_safe
def dossier(request: HttpRequest, organization: str) -> HttpResponse:
    """Show the dossier, or answer it as a DOCX file."""
    owner = owner_of(organization)
    parts = tuple(_parts(owner))
    if request.GET.get("form") == "docx":
        title = _("Dossier: %(of)s") % {"of": owner.title}
        body = "\n\n".join("\n".join((p.title, *p.lines)) for p in parts)
        data = letters.docx(title, f"{title}\n\n{body}", get_language() or "en")
        answer = HttpResponse(data, content_type=DOCX)
        name = f"dossier-{owner.slug}.docx"
        answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return answer
    context = {"organization": owner, "section": "actions", "parts": parts}
    return render(request, "actions/dossier.html", context)


def _parts(owner: Watching) -> Iterator[Part]:
    now = timezone.now()
    found = alerts.of_organization(owner.slug)
    every = list(listed(found, rules(owner.regime), now))
    failing = [each for each in every if each.standing.failing]
    speaking = [each for each in failing if each.standing.speaks]
    yield Part(title=_("Open alerts"), lines=tuple(map(_alert, speaking)))
    held = [each for each in failing if each.standing.quiet_because]
    yield Part(title=_("Deferred, waived and dismissed"), lines=tuple(map(_held, held)))
    undertaken = ordered(rows.of_organization(owner.slug), now)
    for each in undertaken:
        yield Part(title=f"{each.kind}: {each.kept.title}", lines=tuple(_action(each)))


def _alert(each: Listed) -> str:
    tag = each.alert.mark.language
    rule = f"{each.rule.title}{f' – {tongue(tag)}' if tag else ''}"
    since = _day(each.standing.since.date()) if each.standing.since else ""
    return f"{rule}: {each.alert.title} ({since}). {each.alert.name}"


def _held(each: Listed) -> str:
    hold: Event | None = each.held
    if hold is None:
        return _alert(each)
    until = _("until %(day)s") % {"day": _day(hold.until)} if hold.until else ""
    words = {
        What.DEFERRED: _("deferred"),
        What.WAIVED: _("waived"),
        What.DISMISSED: _("dismissed"),
    }
    told = f"{words.get(hold.what, hold.what)} {until} – {hold.author}: {hold.reason}"
    return f"{_alert(each)} – {told}"


def _action(each: Shown) -> Iterator[str]:
    due = _day(each.standing.due) if each.standing.due else "–"
    yield f"{_('Addressee')}: {each.kept.addressee}"
    yield f"{_('Owner')}: {each.standing.owner} – {_('Due')}: {due} – {each.step}"
    for act in each.kept.acts:
        text = spoken().reason(act.text)[0] if act.what.by_machine else act.text
        told = " ".join(filter(None, (act.person, text)))
        yield f"{_day(act.at.date())} – {ACTS[act.what]} – {act.author} {told}".rstrip()
    for draft in rows.drafts(each.kept.id)[:1]:
        yield f"{_('Letter')}: {draft.subject}"
    for paper in rows.papers(each.kept.id):
        yield f"{_('Correspondence')}: {paper.name} ({paper.digest})"


def _day(day: object) -> str:
    return formats.date_format(day)  # type: ignore[arg-type]
