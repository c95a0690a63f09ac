"""Where vacancy notices are."""

from __future__ import annotations

from django.urls import path

from . import counting, views

urlpatterns = [
    path("notices/", views.draft, name="notice-draft"),
    path("notices/count/", counting.counts, name="notice-counts"),
]
