"""The address of what needs somebody."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [path("today/", views.today, name="today")]
