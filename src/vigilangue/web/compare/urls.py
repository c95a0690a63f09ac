"""Where language versions are compared."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [
    path("compare/", views.compare, name="compare"),
    path("compare/found/", views.found, name="compare-found"),
]
