"""The addresses of news, feeds and calendars."""

from __future__ import annotations

from django.urls import path

from . import feeds, views

urlpatterns = [
    path("news/", views.news, name="news"),
    path("o/<slug:organization>/alerts.atom", feeds.atom, name="alerts-atom"),
    path("o/<slug:organization>/due.ics", feeds.due, name="actions-calendar"),
]
