"""The addresses of people, groups, and the trail of what was done."""

from __future__ import annotations

from django.urls import path

from . import accounts, trail, views

urlpatterns = [
    path("people/", views.people, name="people"),
    path("people/accounts/", accounts.accounts, name="accounts"),
    path("people/trail/", trail.trail, name="trail"),
    path("people/<slug:group>/", views.group, name="group"),
]
