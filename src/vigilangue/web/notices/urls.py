"""Where vacancy notices are."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [path("notices/", views.draft, name="notice-draft")]
