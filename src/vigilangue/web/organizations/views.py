"""The list of organizations, one of them at a glance, and the way to an address."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def organizations(request: HttpRequest) -> HttpResponse:
    """Show who is watched."""
    return render(request, "organizations/organizations.html", {"organizations": ()})


def organization(request: HttpRequest, organization: str) -> HttpResponse:
    """Show what is new, worse and mended of one organization."""
    return render(request, "organizations/organization.html", {"section": "overview"})


def find(request: HttpRequest) -> HttpResponse:
    """Lead from an address to the page that explains it."""
    asked = request.GET.get("address", "").strip()
    return render(request, "organizations/find.html", {"asked": asked})
