"""The addresses of grids and observations, all of one organization."""

from __future__ import annotations

from django.urls import path

from . import counted, filling, tables, views

OF = "o/<slug:organization>/observations/"
urlpatterns = [
    path(OF, views.observations, name="observations"),
    path(f"{OF}<int:number>/", views.observation, name="observation"),
    path(f"{OF}<int:number>/proof/", views.proof, name="observation-proof"),
    path(f"{OF}grids/<slug:grid>/", filling.fill, name="grid"),
    path(f"{OF}grids/<slug:grid>/counts/", counted.counts, name="grid-counts"),
    path(f"{OF}grids/<slug:grid>/template.xlsx", tables.empty, name="grid-template"),
    path(f"{OF}grids/<slug:grid>/import/", tables.bring, name="grid-import"),
    path(f"{OF}grids/<slug:grid>/all.<str:form>", tables.export, name="grid-export"),
]
