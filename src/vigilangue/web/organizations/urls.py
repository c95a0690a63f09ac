"""Where organizations are."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [
    path("", views.organizations, name="organizations"),
    path("find/", views.find, name="find"),
    path("o/<slug:organization>/", views.organization, name="organization"),
]
