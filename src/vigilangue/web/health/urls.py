"""Where health is."""

from __future__ import annotations

from django.urls import path

from . import adding, views

SOURCE = "o/<slug:organization>/sources/<slug:source>/"

urlpatterns = [
    path("health/", views.health, name="health"),
    path("sources/add/", adding.add, name="source-add"),
    path(f"{SOURCE}look/", views.look, name="source-look"),
    path(f"{SOURCE}remove/", views.remove, name="source-remove"),
]
