"""The addresses of actions, all of them of one organization."""

from __future__ import annotations

from django.urls import path

from . import board, dossier, letter, views

OF = "o/<slug:organization>/actions/"
urlpatterns = [
    path(OF, board.actions, name="actions"),
    path(f"{OF}dossier/", dossier.dossier, name="dossier"),
    path(f"{OF}new/", board.propose, name="action-new"),
    path(f"{OF}<int:number>/", views.action, name="action"),
    path(f"{OF}<int:number>/letter/", letter.letter, name="action-letter"),
    path(f"{OF}<int:number>/letter.docx", letter.docx, name="action-docx"),
    path(f"{OF}<int:number>/papers/<int:paper>/", views.paper, name="action-paper"),
]
