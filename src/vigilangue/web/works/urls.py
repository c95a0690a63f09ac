"""Where works and figures are."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [
    path("o/<slug:organization>/works/", views.works_by_language, name="works"),
    path("o/<slug:organization>/works/<int:subject>/", views.work, name="work"),
    path("o/<slug:organization>/figures/", views.all_figures, name="figures"),
]
