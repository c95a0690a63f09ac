"""Where the proof is."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [
    path("o/<slug:organization>/sources/<slug:source>/", views.source, name="source"),
    path("captures/<int:capture>/", views.capture, name="capture"),
    path("captures/<int:capture>/page/", views.page, name="capture-page"),
    path("captures/<int:capture>/warc/", views.warc, name="capture-warc"),
]
