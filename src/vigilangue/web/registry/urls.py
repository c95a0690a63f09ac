"""Where instruments are: what is about all of them comes before their names."""

from __future__ import annotations

from django.urls import path

from . import acting, adding, fetching, views

urlpatterns = [
    path("instruments/", views.instruments, name="instruments"),
    path("instruments/add/", adding.add, name="instrument-add"),
    path("instruments/fetch/", fetching.fetch, name="instrument-fetch"),
    path("instruments/clock/", views.clock, name="clock"),
    path("instruments/clock.ics", views.calendar, name="clock-calendar"),
    path("instruments/citations/", views.cited, name="cited"),
    path("mandates/<int:number>/", acting.mandate, name="mandate"),
    path("readings/<int:number>/file/", views.file, name="reading-file"),
    path("readings/<int:number>/correct/<str:ident>/", acting.text, name="correct"),
    path("instruments/<path:name>/citations/", views.citations, name="citations"),
    path("instruments/<path:name>/", views.instrument, name="instrument"),
]
