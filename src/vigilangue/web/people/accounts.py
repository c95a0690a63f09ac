"""All accounts, for an administrator: another password, closed, no second factor."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from vigilangue.app.people import accounts as verbs
from vigilangue.core import InputError
from vigilangue.store.queries import accounts as rows
from vigilangue.web.first import drawn

from ..templatetags.texts import reason
from .views import METHODS, administrators

DO = {
    "close": verbs.close,
    "open": verbs.open_again,
    "factor": verbs.factor_ended,
}


@require_http_methods(METHODS)
@administrators
@never_cache
def accounts(request: HttpRequest) -> HttpResponse:
    """Show all accounts; change one."""
    name, what = request.POST.get("name", ""), request.POST.get("do", "")
    word, wrong = "", ""
    author = request.user.get_username()
    try:
        if request.method == "POST" and what == "password":
            word = drawn()
            verbs.renew(name, word, author=author)
        elif request.method == "POST" and what in DO:
            DO[what](name, author=author)
            messages.success(request, _("Changed, and recorded."))
            return redirect("accounts")
    except InputError as error:
        word, wrong = "", reason(str(error))
    context = {"every": rows.accounts(), "word": word, "name": name, "wrong": wrong}
    status = 400 if request.method == "POST" and not word else 200
    return render(request, "people/accounts.html", context, status=status)
