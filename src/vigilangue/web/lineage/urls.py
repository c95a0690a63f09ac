"""Where lineages are."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [path("lineage/", views.lineage, name="lineage")]
