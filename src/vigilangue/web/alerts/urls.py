"""Where alerts are."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [
    path("o/<slug:organization>/alerts/", views.alerts, name="alerts"),
    path(
        "o/<slug:organization>/alerts/<int:subject>/<slug:check>/<str:language>/",
        views.alert,
        name="alert",
    ),
    path("o/<slug:organization>/explain/", views.explain, name="explain"),
    path("checks/<slug:slug>/", views.check, name="check"),
]
